/// Addresses of web archives, and the originals that they wrap; nothing is ever fetched.
public struct ArchiveAddress: Hashable, Sendable {
  /// The archived address, unwrapped until it is no archive's; `nil` where a short address hides it.
  public let original: String?
  /// The day of capture, ISO 8601, where the address tells.
  public let captured: String?

  /// Reads an archive's address; `nil` for an address of no archive.
  public init?(_ address: String) {
    var rest = address
    if let scheme = address.firstRange(of: "://") { rest = String(address[scheme.upperBound...]) }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let host = parts.first?.lowercased() else { return nil }
    let isArchive = Self.hosts.contains { host == $0 || host.hasSuffix("." + $0) }
    for (index, part) in parts.enumerated().dropFirst() {
      let stamp = part.prefix { $0.isNumber }
      // `/20220114120000/…`, `/web/2022…id_/…`, and archive.today's `/o/CODE/…`.
      let isStamp = [8, 12, 14].contains(stamp.count) && part.count - stamp.count <= 4
      let isCode = isArchive && index == 2 && parts[1] == "o"
      guard isStamp || isCode, index + 1 < parts.count else { continue }
      let wrapped = Self.address(parts[(index + 1)...])
      guard isArchive || Self.startsWithHost(wrapped) else { continue }
      original = ArchiveAddress(wrapped)?.original ?? wrapped
      captured = isStamp ? "\(stamp.prefix(4))-\(stamp.dropFirst(4).prefix(2))-\(stamp.dropFirst(6).prefix(2))" : nil
      return
    }
    guard isArchive, parts.count > 1, !parts[1].isEmpty else { return nil }
    original = nil
    captured = nil
  }

  /// The host of an address, without `www.`.
  public static func host(of address: String) -> String {
    var rest = Substring(address)
    if let scheme = address.firstRange(of: "://") { rest = address[scheme.upperBound...] }
    let host = rest.prefix { !"/?#:".contains($0) }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func address(_ parts: ArraySlice<String>) -> String {
    let joined = parts.joined(separator: "/")
    for scheme in ["https:/", "http:/"] where joined.lowercased().hasPrefix(scheme) {
      return scheme + "/" + joined.dropFirst(scheme.count).drop { $0 == "/" }
    }
    return "http://" + joined
  }

  private static func startsWithHost(_ address: String) -> Bool {
    let host = host(of: address)
    return host.contains(".") && host.split(separator: ".").allSatisfy { !$0.isEmpty } && host.last?.isLetter == true
  }

  private static let hosts = [
    "web.archive.org", "archive.is", "archive.today", "archive.ph", "archive.li", "archive.vn", "archive.fo",
    "archive.md",
    "arquivo.pt", "webarchive.nationalarchives.gov.uk", "wayback.archive-it.org", "webcitation.org", "perma.cc",
  ]
}
