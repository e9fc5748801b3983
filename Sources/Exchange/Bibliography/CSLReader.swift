internal import ClaimModel

/// Reads CSL-JSON: works with their metadata.
public enum CSLReader {
  /// What the file holds, a list or one work; throws where it is no JSON.
  public static func read(_ bytes: [UInt8]) throws(ExchangeError) -> BibliographyReading {
    let root = try JSONNode(bytes)
    let items = root["items"]?.elements ?? root.elements
    var reading = BibliographyReading()
    for (index, item) in items.enumerated() {
      let place = "record \(index + 1)"
      guard !item.fields.isEmpty else {
        reading.refusals.append(Refusal(place: place, reason: "is no object of CSL-JSON"))
        continue
      }
      let id = item["id"]
      let key = id?.text ?? id?.integer.map(String.init) ?? item["citation-key"]?.text
      reading.entries.append(work(item, place: place, key: key ?? ""))
    }
    return reading
  }

  private static func work(_ item: JSONNode, place: String, key: String) -> BibliographicEntry {
    var work = BibliographicEntry(place: place, key: key)
    func text(_ names: String...) -> String? {
      names.lazy.compactMap { item[$0]?.text?.trimmed }.first { !$0.isEmpty }
    }
    work.title = text("title")
    work.authors = (item["author"]?.elements ?? []).map(name).filter { !$0.isEmpty }
    work.publisher = text("container-title", "publisher")
    work.url = text("URL")
    work.doi = text("DOI").flatMap(SourceAddress.doi)
    if let doi = text("DOI"), work.doi == nil { work.unread.append("DOI is none: \(doi)") }
    work.language = text("language")
    work.files = item["custom"]?["file"]?.texts ?? []
    for (field, path) in [("issued", \BibliographicEntry.published), ("accessed", \BibliographicEntry.accessed)] {
      guard let node = item[field] else { continue }
      let date = date(node)
      if date == nil { work.unread.append("\(field) is no date") }
      work[keyPath: path] = date
    }
    return work
  }

  private static func name(_ node: JSONNode) -> String {
    if let literal = node["literal"]?.text { return literal.trimmed }
    if case .string(let name) = node { return name.trimmed }
    let parts = ["given", "dropping-particle", "non-dropping-particle", "family"].compactMap { node[$0]?.text?.trimmed }
    let whole = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return node["suffix"]?.text.map { "\(whole), \($0)" } ?? whole
  }

  private static func date(_ node: JSONNode) -> CalendarDate? {
    if case .string(let text) = node { return CalendarDate(iso: text) }
    guard let first = node["date-parts"]?.elements.first else {
      return node[anyOf: "raw", "literal"]?.text.flatMap { CalendarDate(iso: $0) }
    }
    // A list of one date may lie without its own list.
    let numbers = (first.integer == nil ? first.elements : node["date-parts"]?.elements ?? []).map(\.integer)
    guard let year = numbers.first ?? nil else { return nil }
    func part(_ index: Int) -> Int? { numbers.count > index ? numbers[index] : nil }
    return CalendarDate(year: year, month: part(1), day: part(2))
  }
}
