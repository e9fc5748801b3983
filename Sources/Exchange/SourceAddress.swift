internal import TextAnalysis

/// Addresses of sources, compared by what they lead to and not by how they are written.
public enum SourceAddress {
  /// What two addresses of one page have in common: no scheme, `www.`, fragment, tracking, last slash; archives and other
  /// wrappers taken off; of a DOI its name. `nil` for what is no address on the web, and where a code hides the page.
  public static func key(_ address: String) -> String? {
    address.trimmed.hasPrefix("//") ? nil : WebAddress(address)?.key
  }

  /// Whether two addresses lead to one page.
  public static func isSame(_ one: String, as other: String) -> Bool {
    key(one).map { $0 == key(other) } ?? (one == other)
  }

  /// The name of a DOI in lower case, of `10.1000/182`, `doi:10.1000/182` and `https://doi.org/10.1000/182`.
  static func doi(_ text: String) -> String? { WebAddress.doi(text) }

  /// An address in which spaces and letters beyond ASCII are percent-encoded, as an IRI reference needs it.
  static func encoded(_ address: String) -> String {
    var out = ""
    for byte in address.utf8 {
      switch byte {
      case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: out.unicodeScalars.append(.init(byte))
      default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }

  /// Percent-encoding taken away; the text itself where it does not decode to UTF-8.
  static func decoded(_ text: String) -> String { PercentEncoding.decoded(text) }
}
