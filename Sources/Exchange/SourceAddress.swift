internal import Foundation
internal import TextAnalysis

/// Addresses of sources, compared by what they lead to and not by how they are written.
public enum SourceAddress {
  /// What two addresses of one page have in common: no scheme, `www.`, fragment, tracking, last slash; archives unwrapped;
  /// of a DOI its name. `nil` for what is no address on the web.
  public static func key(_ address: String) -> String? {
    let text = address.trimmed
    if let doi = doi(text) { return "doi:" + doi }
    guard text.prefix(8).lowercased().hasPrefix("http://") || text.lowercased().hasPrefix("https://") else {
      return nil
    }
    if let archive = ArchiveAddress(text), let original = archive.original, original != text {
      return key(original.contains("://") ? original : "http://" + original)
    }
    guard let scheme = text.firstRange(of: "://") else { return nil }
    var rest = text[scheme.upperBound...].prefix { $0 != "#" }
    let query = rest.firstIndex(of: "?").map { rest[rest.index(after: $0)...] }
    rest = rest.prefix { $0 != "?" }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    var host = rest[..<slash].lowercased()
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    guard !host.isEmpty else { return nil }
    var path = decoded(String(rest[slash...]))
    while path.hasSuffix("/") { path.removeLast() }
    let kept = (query ?? "").split(separator: "&").filter { !isTracking($0) }.map { decoded(String($0)) }.sorted()
    return host + path + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  /// Whether two addresses lead to one page.
  public static func isSame(_ one: String, as other: String) -> Bool {
    key(one).map { $0 == key(other) } ?? (one == other)
  }

  /// The name of a DOI in lower case, of `10.1000/182`, `doi:10.1000/182` and `https://doi.org/10.1000/182`.
  static func doi(_ text: String) -> String? {
    var rest = Substring(text.trimmed.lowercased())
    for start in ["https://", "http://", "www.", "dx.", "doi.org/", "doi:"] where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    rest = rest.prefix { $0 != "#" && $0 != "?" && !$0.isWhitespace }
    let plain = decoded(String(rest))
    return plain.wholeMatch(of: /10\.\d{4,9}(\.\d+)*\/.+/) == nil ? nil : plain
  }

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
  static func decoded(_ text: String) -> String { text.removingPercentEncoding ?? text }

  /// Parts of a query that tell where a reader came from, not what he reads.
  private static func isTracking(_ part: Substring) -> Bool {
    let name = part.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || name.hasPrefix("mc_")
      || ["fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "_ga", "_gl", "cmpid", "ncid", "smid"].contains(
        name)
  }
}
