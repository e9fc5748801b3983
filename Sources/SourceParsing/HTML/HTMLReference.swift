/// Named character references that HTML5 has and libxml2, which knows HTML 4's 253, leaves as they stand.
///
/// Those of letters, punctuation, spaces, currencies and signs that prose has; mathematical ones are left as written.
/// Source: the table of named character references in the WHATWG HTML Standard.
enum HTMLReference {
  /// The reference that starts with the `&` at `start`: its length with the semicolon, and the words it stands for.
  static func named(_ page: UnsafeBufferPointer<UInt8>, at start: Int) -> (length: Int, words: [UInt8])? {
    // The longest name of the table has 22 letters.
    let limit = min(page.count, start + 26)
    var end = start + 1
    while end < limit, page[end] | 0x20 >= 0x61 && page[end] | 0x20 <= 0x7A || page[end] >= 0x30 && page[end] <= 0x39 {
      end += 1
    }
    guard end > start + 1, end < limit, page[end] == 0x3B else { return nil }
    let name = String(decoding: UnsafeBufferPointer(rebasing: page[start + 1..<end]), as: UTF8.self)
    guard let scalar = scalars[name].flatMap(Unicode.Scalar.init) else { return nil }
    return (end + 1 - start, Array(String(scalar).utf8))
  }

  private static let scalars: [String: UInt32] = [
    "AMP": 0x26, "Abreve": 0x102, "Acy": 0x410, "Amacr": 0x100, "Aogon": 0x104, "ApplyFunction": 0x2061,
    "Bcy": 0x411, "Bernoullis": 0x212C, "Bscr": 0x212C, "CHcy": 0x427, "COPY": 0xA9, "Cacute": 0x106,
    "CapitalDifferentialD": 0x2145, "Cayleys": 0x212D, "Ccaron": 0x10C, "Ccirc": 0x108, "Cdot": 0x10A,
    "CenterDot": 0xB7, "Cfr": 0x212D, "CloseCurlyDoubleQuote": 0x201D, "CloseCurlyQuote": 0x2019, "Copf": 0x2102,
    "DD": 0x2145, "DJcy": 0x402, "DScy": 0x405, "DZcy": 0x40F, "Dcaron": 0x10E, "Dcy": 0x414,
    "DiacriticalGrave": 0x60, "DifferentialD": 0x2146, "Dstrok": 0x110, "ENG": 0x14A, "Ecaron": 0x11A, "Ecy": 0x42D,
    "Edot": 0x116, "Emacr": 0x112, "Eogon": 0x118, "Escr": 0x2130, "ExponentialE": 0x2147, "Fcy": 0x424,
    "Fouriertrf": 0x2131, "Fscr": 0x2131, "GJcy": 0x403, "GT": 0x3E, "Gbreve": 0x11E, "Gcedil": 0x122,
    "Gcirc": 0x11C, "Gcy": 0x413, "Gdot": 0x120, "HARDcy": 0x42A, "Hat": 0x5E, "Hcirc": 0x124, "Hfr": 0x210C,
    "HilbertSpace": 0x210B, "Hopf": 0x210D, "Hscr": 0x210B, "Hstrok": 0x126, "IEcy": 0x415, "IJlig": 0x132,
    "IOcy": 0x401, "Icy": 0x418, "Idot": 0x130, "Ifr": 0x2111, "Im": 0x2111, "Imacr": 0x12A, "ImaginaryI": 0x2148,
    "InvisibleComma": 0x2063, "InvisibleTimes": 0x2062, "Iogon": 0x12E, "Iscr": 0x2110, "Itilde": 0x128,
    "Iukcy": 0x406, "Jcirc": 0x134, "Jcy": 0x419, "Jsercy": 0x408, "Jukcy": 0x404, "KHcy": 0x425, "KJcy": 0x40C,
    "Kcedil": 0x136, "Kcy": 0x41A, "LJcy": 0x409, "LT": 0x3C, "Lacute": 0x139, "Laplacetrf": 0x2112, "Lcaron": 0x13D,
    "Lcedil": 0x13B, "Lcy": 0x41B, "LeftArrow": 0x2190, "Lmidot": 0x13F, "Lscr": 0x2112, "Lstrok": 0x141,
    "Mcy": 0x41C, "MediumSpace": 0x205F, "Mellintrf": 0x2133, "Mscr": 0x2133, "NJcy": 0x40A, "Nacute": 0x143,
    "Ncaron": 0x147, "Ncedil": 0x145, "Ncy": 0x41D, "NegativeMediumSpace": 0x200B, "NegativeThickSpace": 0x200B,
    "NegativeThinSpace": 0x200B, "NegativeVeryThinSpace": 0x200B, "NewLine": 0xA, "NoBreak": 0x2060,
    "NonBreakingSpace": 0xA0, "Nopf": 0x2115, "Ocy": 0x41E, "Odblac": 0x150, "Omacr": 0x14C,
    "OpenCurlyDoubleQuote": 0x201C, "OpenCurlyQuote": 0x2018, "OverBar": 0x203E, "Pcy": 0x41F, "PlusMinus": 0xB1,
    "Poincareplane": 0x210C, "Popf": 0x2119, "QUOT": 0x22, "Qopf": 0x211A, "REG": 0xAE, "Racute": 0x154,
    "Rcaron": 0x158, "Rcedil": 0x156, "Rcy": 0x420, "Re": 0x211C, "Rfr": 0x211C, "RightArrow": 0x2192,
    "Ropf": 0x211D, "Rscr": 0x211B, "SHCHcy": 0x429, "SHcy": 0x428, "SOFTcy": 0x42C, "Sacute": 0x15A,
    "Scedil": 0x15E, "Scirc": 0x15C, "Scy": 0x421, "ShortLeftArrow": 0x2190, "ShortRightArrow": 0x2192,
    "TRADE": 0x2122, "TSHcy": 0x40B, "TScy": 0x426, "Tab": 0x9, "Tcaron": 0x164, "Tcedil": 0x162, "Tcy": 0x422,
    "ThinSpace": 0x2009, "Tstrok": 0x166, "Ubrcy": 0x40E, "Ubreve": 0x16C, "Ucy": 0x423, "Udblac": 0x170,
    "Umacr": 0x16A, "UnderBar": 0x5F, "Uogon": 0x172, "Uring": 0x16E, "Utilde": 0x168, "Vcy": 0x412,
    "Verbar": 0x2016, "Vert": 0x2016, "VerticalLine": 0x7C, "VeryThinSpace": 0x200A, "Wcirc": 0x174, "YAcy": 0x42F,
    "YIcy": 0x407, "YUcy": 0x42E, "Ycirc": 0x176, "Ycy": 0x42B, "ZHcy": 0x416, "Zacute": 0x179, "Zcaron": 0x17D,
    "Zcy": 0x417, "Zdot": 0x17B, "ZeroWidthSpace": 0x200B, "Zfr": 0x2128, "Zopf": 0x2124, "abreve": 0x103,
    "acy": 0x430, "af": 0x2061, "aleph": 0x2135, "amacr": 0x101, "aogon": 0x105, "apos": 0x27, "ast": 0x2A,
    "backprime": 0x2035, "bcy": 0x431, "bernou": 0x212C, "beth": 0x2136, "bigstar": 0x2605, "bprime": 0x2035,
    "bsemi": 0x204F, "bsol": 0x5C, "bullet": 0x2022, "cacute": 0x107, "caret": 0x2041, "ccaron": 0x10D,
    "ccirc": 0x109, "cdot": 0x10B, "centerdot": 0xB7, "chcy": 0x447, "check": 0x2713, "checkmark": 0x2713,
    "circledR": 0xAE, "colon": 0x3A, "comma": 0x2C, "commat": 0x40, "complexes": 0x2102, "copysr": 0x2117,
    "cross": 0x2717, "daleth": 0x2138, "dash": 0x2010, "dcaron": 0x10F, "dcy": 0x434, "dd": 0x2146,
    "ddagger": 0x2021, "div": 0xF7, "djcy": 0x452, "dollar": 0x24, "dscy": 0x455, "dstrok": 0x111, "dzcy": 0x45F,
    "ecaron": 0x11B, "ecy": 0x44D, "edot": 0x117, "ee": 0x2147, "ell": 0x2113, "emacr": 0x113, "emsp13": 0x2004,
    "emsp14": 0x2005, "eng": 0x14B, "eogon": 0x119, "equals": 0x3D, "escr": 0x212F, "excl": 0x21,
    "expectation": 0x2130, "exponentiale": 0x2147, "fcy": 0x444, "ffilig": 0xFB03, "fflig": 0xFB00, "ffllig": 0xFB04,
    "filig": 0xFB01, "fllig": 0xFB02, "frac13": 0x2153, "frac15": 0x2155, "frac16": 0x2159, "frac18": 0x215B,
    "frac23": 0x2154, "frac25": 0x2156, "frac35": 0x2157, "frac38": 0x215C, "frac45": 0x2158, "frac56": 0x215A,
    "frac58": 0x215D, "frac78": 0x215E, "gacute": 0x1F5, "gbreve": 0x11F, "gcirc": 0x11D, "gcy": 0x433,
    "gdot": 0x121, "gimel": 0x2137, "gjcy": 0x453, "grave": 0x60, "gscr": 0x210A, "hairsp": 0x200A, "half": 0xBD,
    "hamilt": 0x210B, "hardcy": 0x44A, "hbar": 0x210F, "hcirc": 0x125, "horbar": 0x2015, "hslash": 0x210F,
    "hstrok": 0x127, "hybull": 0x2043, "hyphen": 0x2010, "ic": 0x2063, "icy": 0x438, "iecy": 0x435, "ii": 0x2148,
    "iiota": 0x2129, "ijlig": 0x133, "imacr": 0x12B, "imagline": 0x2110, "imagpart": 0x2111, "imath": 0x131,
    "imped": 0x1B5, "incare": 0x2105, "inodot": 0x131, "integers": 0x2124, "iocy": 0x451, "iogon": 0x12F,
    "it": 0x2062, "itilde": 0x129, "iukcy": 0x456, "jcirc": 0x135, "jcy": 0x439, "jmath": 0x237, "jsercy": 0x458,
    "jukcy": 0x454, "kcedil": 0x137, "kcy": 0x43A, "kgreen": 0x138, "khcy": 0x445, "kjcy": 0x45C, "lacute": 0x13A,
    "lagran": 0x2112, "lbrace": 0x7B, "lbrack": 0x5B, "lcaron": 0x13E, "lcedil": 0x13C, "lcub": 0x7B, "lcy": 0x43B,
    "ldquor": 0x201E, "leftarrow": 0x2190, "ljcy": 0x459, "lmidot": 0x140, "lowbar": 0x5F, "lpar": 0x28,
    "lsqb": 0x5B, "lsquor": 0x201A, "lstrok": 0x142, "mcy": 0x43C, "mho": 0x2127, "midast": 0x2A, "mldr": 0x2026,
    "nacute": 0x144, "napos": 0x149, "naturals": 0x2115, "ncaron": 0x148, "ncedil": 0x146, "ncy": 0x43D,
    "njcy": 0x45A, "nldr": 0x2025, "num": 0x23, "numero": 0x2116, "numsp": 0x2007, "ocy": 0x43E, "odblac": 0x151,
    "omacr": 0x14D, "order": 0x2134, "orderof": 0x2134, "oscr": 0x2134, "pcy": 0x43F, "percnt": 0x25, "period": 0x2E,
    "pertenk": 0x2031, "phmmat": 0x2133, "planck": 0x210F, "planckh": 0x210E, "plankv": 0x210F, "plus": 0x2B,
    "pm": 0xB1, "primes": 0x2119, "puncsp": 0x2008, "qprime": 0x2057, "quaternions": 0x210D, "quest": 0x3F,
    "racute": 0x155, "rationals": 0x211A, "rbrace": 0x7D, "rbrack": 0x5D, "rcaron": 0x159, "rcedil": 0x157,
    "rcub": 0x7D, "rcy": 0x440, "rdquor": 0x201D, "realine": 0x211B, "realpart": 0x211C, "reals": 0x211D,
    "rightarrow": 0x2192, "rpar": 0x29, "rsqb": 0x5D, "rsquor": 0x2019, "rx": 0x211E, "sacute": 0x15B,
    "scedil": 0x15F, "scirc": 0x15D, "scy": 0x441, "semi": 0x3B, "shchcy": 0x449, "shcy": 0x448, "slarr": 0x2190,
    "softcy": 0x44C, "sol": 0x2F, "srarr": 0x2192, "star": 0x2606, "starf": 0x2605, "tcaron": 0x165, "tcedil": 0x163,
    "tcy": 0x442, "tprime": 0x2034, "tscy": 0x446, "tshcy": 0x45B, "tstrok": 0x167, "ubrcy": 0x45E, "ubreve": 0x16D,
    "ucy": 0x443, "udblac": 0x171, "umacr": 0x16B, "uogon": 0x173, "uring": 0x16F, "utilde": 0x169, "vcy": 0x432,
    "verbar": 0x7C, "vert": 0x7C, "wcirc": 0x175, "wp": 0x2118, "yacy": 0x44F, "ycirc": 0x177, "ycy": 0x44B,
    "yicy": 0x457, "yucy": 0x44E, "zacute": 0x17A, "zcaron": 0x17E, "zcy": 0x437, "zdot": 0x17C, "zeetrf": 0x2128,
    "zhcy": 0x436,
  ]
}
