internal import TextAnalysis

/// Chooses the address of a page, and unwraps archives.
struct PageAddress {
  /// The work's own address.
  private(set) var original: Sighting<String>?
  /// The address of the capture, and when it was taken.
  private(set) var capture: Sighting<String>?
  private(set) var captured: String?

  init(_ evidence: PageEvidence) {
    for candidate in Self.candidates(evidence) {
      guard let archive = ArchiveAddress(candidate.value) else {
        if original == nil { original = candidate }
        continue
      }
      if capture == nil || captured == nil, archive.captured != nil {
        capture = candidate
        captured = archive.captured
      } else if capture == nil {
        capture = candidate
      }
      if original == nil, let wrapped = archive.original { original = Sighting(wrapped, candidate.place) }
    }
  }

  /// Takes the address that the headline links to, where nothing else tells the page's own.
  mutating func fill(from headline: HeadlineChoice) {
    guard original == nil, capture == nil, let link = headline.link, let address = Self.absolute(link),
      address.split(separator: "/").count > 2
    else { return }
    original = Sighting(address, "link of the headline")
  }

  private static func candidates(_ evidence: PageEvidence) -> [Sighting<String>] {
    var candidates: [Sighting<String>] = []
    func add(_ address: some Collection<UInt8>, _ place: String) {
      guard let address = absolute(Array(address)) else { return }
      candidates.append(Sighting(address, place))
    }
    let tree = evidence.tree
    for rel in ["canonical", "bookmark", "original"] {
      for link in evidence.landmarks.links {
        let value = tree.bytes(of: .rel, in: Int(link))
        guard value.count == rel.utf8.count, FoldedBytes.hash(value) == FoldedBytes.hash(rel.utf8) else { continue }
        add(tree.bytes(of: .href, in: Int(link)), "link rel=\(rel)")
      }
    }
    for address in evidence.meta(.url) { add(address.value, address.place) }
    if let address = evidence.linked.address { add(address, "JSON-LD url") }
    if candidates.isEmpty, let address = wayback(tree.bytes) { add(address, "script of the Wayback Machine") }
    if let address = savedFrom(tree.bytes) { add(address, "comment of the browser that saved the page") }
    return candidates
  }

  /// An address with a scheme and a host; `nil` for other words.
  private static func absolute(_ address: [UInt8]) -> String? {
    var address = address
    while let last = address.last, last <= 0x20 { address.removeLast() }
    while let first = address.first, first <= 0x20 { address.removeFirst() }
    if address.starts(with: "//".utf8) { address = Array("https:".utf8) + address }
    guard address.count < 2000, !address.contains(where: { $0 <= 0x20 }),
      FoldedBytes.has("http://", in: address[...], at: 0) || FoldedBytes.has("https://", in: address[...], at: 0)
    else { return nil }
    return String(decoding: address, as: UTF8.self)
  }

  /// The capture that the Wayback Machine's own script names: `__wm.wombat("http://port.example/","20140226054445",…`.
  private static func wayback(_ page: [UInt8]) -> [UInt8]? {
    let head = page.prefix(16000)
    var place = head.startIndex
    while let found = head[place...].firstIndex(of: 0x5F) {
      place = found + 1
      guard FoldedBytes.has("__wm.wombat(\"", in: head, at: found) else { continue }
      let parts = head[(found + 13)...].prefix(1000).split(separator: 0x22, maxSplits: 3)
      guard parts.count > 2 else { return nil }
      return Array("https://web.archive.org/web/".utf8) + parts[2] + [0x2F] + parts[0]
    }
    return nil
  }

  /// The address in the comment that browsers put in front of a page they save.
  private static func savedFrom(_ page: [UInt8]) -> ArraySlice<UInt8>? {
    let head = page.prefix(2000)
    guard let comment = head.indices.first(where: { head[$0] == 0x3C && FoldedBytes.has("<!--", in: head, at: $0) })
    else { return nil }
    let rest = head[comment...]
    for index in rest.indices {
      var start = index
      if FoldedBytes.has("saved from url=(", in: rest, at: index) {
        guard let close = rest[index...].firstIndex(of: 0x29) else { return nil }
        start = close + 1
      } else if FoldedBytes.has("singlefile", in: rest, at: index) {
        guard let url = rest[index...].indices.first(where: { FoldedBytes.has("url: ", in: rest, at: $0) }) else {
          return nil
        }
        start = url + 5
      } else {
        continue
      }
      return rest[start...].prefix { $0 > 0x20 }
    }
    return nil
  }
}
