internal import TextAnalysis

/// Works that were retracted, as a user lists them; found by DOI, address or title.
public struct RetractionList: Sendable {
  /// A retracted work.
  public struct Work: Hashable, Sendable {
    /// What it is called.
    public var title: String?
    /// When it was retracted, as the list writes it.
    public var date: String?
    /// Why, as the list writes it.
    public var reason: String?

    /// A work on the list.
    public init(title: String? = nil, date: String? = nil, reason: String? = nil) {
      self.title = title
      self.date = date
      self.reason = reason
    }
  }

  private var entries: [Work] = []
  private var byAddress: [String: Int] = [:]
  private var byTitle: [String: Int] = [:]

  /// A title with fewer letters may be another work's too.
  private static let shortestTitle = 20

  /// An empty list.
  public init() {}

  /// Whether nothing is listed.
  public var isEmpty: Bool { entries.isEmpty }

  /// Adds a work under its DOI, addresses and title; `false` where none of them can be looked up.
  @discardableResult
  public mutating func add(_ entry: Work, doi: String?, addresses: [String]) -> Bool {
    var keys = addresses.compactMap { WebAddress($0.contains("://") ? $0 : "http://" + $0)?.key }
      .filter { $0.contains(".") && ($0.contains("/") || $0.hasPrefix("doi:")) }
    if let name = doi.flatMap(WebAddress.doi) { keys.append("doi:" + name) }
    let title = entry.title.map(SourceNameIndex.folded).flatMap { Self.isTelling($0) ? $0 : nil }
    guard !keys.isEmpty || title != nil else { return false }
    for key in keys where byAddress[key] == nil { byAddress[key] = entries.count }
    if let title, byTitle[title] == nil { byTitle[title] = entries.count }
    entries.append(entry)
    return true
  }

  /// The entry of a work by its address, or the DOI inside it, or its title.
  func entry(address: String?, title: String?) -> Work? {
    guard !isEmpty else { return nil }
    if let key = address.flatMap({ WebAddress($0)?.key }) {
      if let found = byAddress[key] ?? Self.doi(inside: key).flatMap({ byAddress["doi:" + $0] }) {
        return entries[found]
      }
    }
    guard let title else { return nil }
    let folded = SourceNameIndex.folded(title)
    return Self.isTelling(folded) ? byTitle[folded].map { entries[$0] } : nil
  }

  private static func isTelling(_ title: String) -> Bool {
    title.utf8.count >= shortestTitle && title.utf8.count(where: { $0 == 0x20 }) >= 2
  }

  /// `journal.example/doi/full/10.1000/x`
  private static func doi(inside key: String) -> String? {
    guard let start = key.firstRange(of: "/10.") else { return nil }
    return WebAddress.doi(String(key[key.index(after: start.lowerBound)...]))
  }
}
