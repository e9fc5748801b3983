internal import TextAnalysis

/// Addresses under which the same pages lie elsewhere, as a user lists them.
public struct MirrorList: Hashable, Sendable {
  private var hosts: [String: String] = [:]
  private var pages: [String: String] = [:]

  /// An empty list.
  public init() {}

  /// Adds a row: an address or a host, and the address or host that it is a copy of; `false` where one of them is neither.
  @discardableResult
  public mutating func add(_ copy: String, of original: String) -> Bool {
    guard let one = Self.side(copy), let other = Self.side(original) else { return false }
    switch (one, other) {
    case (.host(let host), .host(let target)): hosts[host] = target
    case (.page(let page), .page(let target)): pages[page] = target
    case (.page(let page), .host(let target)):
      pages[page] = page.firstIndex(of: "/").map { target + page[$0...] } ?? target
    case (.host(let host), .page(let target)): pages[host] = target
    }
    return true
  }

  /// What all addresses of one page have in common, mirrors taken for what they copy; `nil` for what is no address on the web.
  func key(_ address: String) -> String? {
    WebAddress(address)?.key.map(original)
  }

  /// Of what all addresses of a page have in common: that of the page that it is a copy of, or its own.
  func original(of key: String) -> String {
    if pages.isEmpty && hosts.isEmpty { return key }
    if let page = pages[key] { return page }
    let host = String(key.prefix { $0 != "/" && $0 != "?" })
    return hosts[host].map { $0 + key.dropFirst(host.count) } ?? key
  }

  private enum Side { case host(String), page(String) }

  private static func side(_ text: String) -> Side? {
    let address = text.contains("://") || text.lowercased().hasPrefix("doi:") ? text : "http://" + text
    guard let key = WebAddress(address)?.key else { return nil }
    if key.hasPrefix("doi:") { return .page(key) }
    guard key.prefix(while: { $0 != "/" }).contains(".") else { return nil }
    return key.contains("/") || key.contains("?") ? .page(key) : .host(key)
  }
}
