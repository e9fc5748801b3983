internal import ClaimModel

/// The page's Content Security Policy: nothing is loaded, and only the page's own style and script run.
enum SecurityPolicy {
  /// The policy for a page with this style sheet and script.
  static func text(style: String, script: String) -> String {
    "default-src 'none'; style-src '\(hash(style))'; script-src '\(hash(script))'; base-uri 'none'; form-action 'none'"
  }

  /// A source expression of CSP level 2: the SHA-256 in base64.
  private static func hash(_ text: String) -> String {
    let digits = Array(Fingerprint.sha256(Array(text.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { value(digits[$0]) << 4 | value(digits[$0 + 1]) }
    return "sha256-" + base64(bytes)
  }

  private static func value(_ digit: UInt8) -> UInt8 {
    digit >= UInt8(ascii: "a") ? digit - UInt8(ascii: "a") + 10 : digit - UInt8(ascii: "0")
  }

  /// RFC 4648 base64 with padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
    var out = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place > group.count ? "=" : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return String(out)
  }
}
