/// An address on the web without what was put around it: archives, caches, redirectors, proxies, AMP, tracking.
///
/// All is read from the address alone; nothing is ever fetched.
public struct WebAddress: Hashable, Sendable {
  /// What stands around an address.
  public enum Wrapper: String, Hashable, Sendable {
    /// A web archive or a search engine's cache.
    case archive
    /// A page that only leads on: `/url?q=…`, `l.php?u=…`.
    case redirect
    /// A library's proxy or a translator, through which the page is read.
    case proxy
    /// The page in its form for telephones.
    case accelerated
    /// A code that stands for an address.
    case shortened
  }

  /// The address inside all wrappers; `nil` where a code hides it.
  public let original: String?
  /// What was taken off, the outermost first.
  public let wrappers: [Wrapper]
  /// Whether the query tells where a reader came from.
  public let isTracked: Bool
  /// What all addresses of one page have in common: no scheme, `www.`, `m.`, fragment, tracking, last slash; of a DOI its name,
  /// `doi:10.…`. `nil` where a code hides the page.
  public let key: String?

  /// Wrappers in wrappers are unwrapped so often.
  private static let deepest = 8

  /// Reads an address that begins with `http://`, `https://` or `//`, or a DOI in any form; `nil` for all others.
  public init?(_ text: String) {
    if let name = Self.doi(text) {
      (original, wrappers, isTracked, key) = ("https://doi.org/" + name, [], false, "doi:" + name)
      return
    }
    var rest = text.trimmedSpaces
    guard var parts = AddressParts(rest) else { return nil }
    var wrappers: [Wrapper] = []
    var isTracked = false
    var isHidden = false
    for _ in 0..<Self.deepest {
      if let archive = ArchiveAddress(rest) {
        wrappers.append(.archive)
        guard let inner = archive.original else {
          isHidden = true
          break
        }
        rest = inner.contains("://") ? inner : "http://" + inner
      } else if ShortAddress.isOne(parts) {
        wrappers.append(.shortened)
        isHidden = true
        break
      } else if let (inner, wrapper) = AddressWrapping.inner(of: parts) {
        wrappers.append(wrapper)
        rest = inner
      } else {
        break
      }
      if Self.doi(rest) != nil { break }
      guard let next = AddressParts(rest) else { break }
      isTracked = isTracked || parts.query.contains(where: AddressNormalForm.isTracking)
      parts = next
    }
    if !isHidden, Self.doi(rest) == nil, AddressNormalForm.removeAcceleration(from: &parts) {
      wrappers.append(.accelerated)
      rest = parts.address
    }
    self.wrappers = wrappers
    self.isTracked = isTracked || parts.query.contains(where: AddressNormalForm.isTracking)
    original = isHidden ? nil : rest
    key = isHidden ? nil : Self.doi(rest).map { "doi:" + $0 } ?? AddressNormalForm.key(of: parts)
  }

  /// Whether a code hides the page: a shortened address, an archive's short form.
  public var isOpaque: Bool { original == nil }

  /// Whether two addresses lead to one page; what is no address on the web is compared as it stands.
  public static func isSame(_ one: String, as other: String) -> Bool {
    WebAddress(one)?.key.map { $0 == WebAddress(other)?.key } ?? (one == other)
  }

  /// The name of a DOI in lower case, of `10.1000/182`, `doi:10.1000/182` and `https://doi.org/10.1000/182`.
  public static func doi(_ text: String) -> String? {
    guard text.utf8.contains(0x2F), text.holds("10.") || text.utf8.contains(0x25) else { return nil }
    var rest = Substring(text.trimmedSpaces.lowercased())
    for start in ["https://", "http://", "www.", "dx.", "doi.org/", "doi:"] where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    rest = rest.drop { $0 == " " }.prefix { $0 != "#" && $0 != "?" && !$0.isWhitespace }
    let plain = PercentEncoding.decoded(rest)
    // `10.`, four to nine digits with parts behind points, a slash, a name.
    guard plain.hasPrefix("10."), let slash = plain.firstIndex(of: "/"), plain.index(after: slash) < plain.endIndex
    else {
      return nil
    }
    let groups = plain[..<slash].split(separator: ".", omittingEmptySubsequences: false).dropFirst()
    guard let first = groups.first, (4...9).contains(first.utf8.count),
      groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return plain
  }
}

extension String {
  /// Without white space at both ends.
  var trimmedSpaces: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
