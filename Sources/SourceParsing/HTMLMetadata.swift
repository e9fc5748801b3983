internal import ClaimModel
internal import Foundation
internal import TextAnalysis

/// What a page says of itself: JSON-LD, meta elements, headline, byline, biography.
struct HTMLMetadata {
  private let tree: HTMLTree
  private let blocks: HTMLBlocks
  private let facts: Facts
  private var properties: [String: [String]] = [:]
  private var linked: [[String: Any]] = []

  /// What the page's blocks tell.
  struct Facts {
    /// The text of the byline, where one stands on the page.
    var byline: String?
    /// The text of the line that says when the piece was published.
    var dateline: String?
    /// The text of the first `h1`.
    var headline: String?
  }

  init(tree: HTMLTree, blocks: HTMLBlocks) {
    self.tree = tree
    self.blocks = blocks
    facts = Self.facts(tree, blocks)
    for element in tree.elements.indices where tree.elements[element].tag == .meta {
      let names = [HTMLAttribute.property, .name, .itemprop].compactMap { tree.value(of: $0, in: element) }
      guard let content = tree.value(of: .content, in: element)?.trimming(\.isWhitespace), !content.isEmpty else {
        continue
      }
      for name in names { properties[name.lowercased(), default: []].append(content) }
    }
    for body in tree.linkedData { linked += Self.records(in: String(decoding: tree.bytes[body], as: UTF8.self)) }
  }

  /// All fields.
  var metadata: SourceMetadata {
    var metadata = SourceMetadata()
    metadata.title = title
    metadata.authors = authors
    metadata.publisher = publisher
    metadata.published = published
    let address = canonical
    if let address, let archive = ArchiveAddress(address) {
      metadata.capture = address
      metadata.url = archive.original
    } else {
      metadata.url = address
    }
    metadata.language = language
    return metadata
  }

  // MARK: Fields

  private var title: String? {
    let headline = facts.headline.map(squeezed)
    let documentTitle = titleElement.map(squeezed)
    let named = first("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title").map(squeezed)
    // The headline on the page, unless it has nothing in common with the page's title (then it is a site's name).
    if let headline, headline.count > 3 {
      let other = named ?? linkedText("headline") ?? documentTitle
      if other == nil || Self.shareWords(headline, other ?? "") { return headline }
    }
    if let headline = linkedText("headline") { return squeezed(headline) }
    let heading = named ?? documentTitle
    guard let heading else { return headline }
    return Self.withoutSite(heading, site: publisher)
  }

  private var authors: [String] {
    if let names = linkedAuthors, !names.isEmpty { return names }
    for key in [
      "citation_author", "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
      "sailthru.author",
    ] {
      let names = (properties[key] ?? []).filter { !$0.contains("://") }.flatMap { text -> [String] in
        let names = Byline.names(in: text.lowercased().hasPrefix("by ") ? String(text.dropFirst(3)) : text)
        return names
      }
      if !names.isEmpty { return names }
    }
    if let line = facts.dateline, let name = Self.name(besideDate: line) { return [name] }
    if let byline = facts.byline {
      let line = byline.lowercased().hasPrefix("by ") ? byline : "By " + byline
      let names = Byline.authors(
        in: line.replacing(" · ", with: ", ").replacing(" — ", with: ", ").replacing(" – ", with: ", "))
      if !names.isEmpty { return names }
    }
    // A biography at the article's end names the author whom the byline does not.
    for block in blocks.list.blocks.suffix(40).reversed() where block.role != .heading && block.text.count < 1000 {
      if let name = Biography.subject(of: blocks.list.words(of: block)) { return [name] }
    }
    return []
  }

  private var publisher: String? {
    if let publisher = linked.lazy.compactMap({ ($0["publisher"] as? [String: Any])?["name"] as? String }).first {
      return squeezed(publisher)
    }
    if let name = first(
      "og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name")
    {
      return squeezed(name)
    }
    for block in blocks.list.blocks where block.text.count < 100 {
      let words = blocks.list.words(of: block)
      if words.lowercased().hasPrefix("more from "), words.split(separator: " ").count <= 6 {
        return String(words.dropFirst(10))
      }
    }
    // "Headline | Outlet"
    if let whole = titleElement.map(squeezed), let headline = facts.headline.map(squeezed), whole.hasPrefix(headline) {
      let rest = whole.dropFirst(headline.count).trimming { $0.isWhitespace || "|–—-:·»".contains($0) }
      if !rest.isEmpty, rest.count < 60 { return rest }
    }
    return nil
  }

  private var published: CalendarDate? {
    let written =
      linkedText("datePublished")
      ?? first(
        "article:published_time", "citation_publication_date", "citation_date", "dc.date", "dcterms.date",
        "dc.date.issued",
        "date", "pubdate", "datepublished", "publish-date", "og:published_time", "dcterms.created")
    if let written, let date = Self.date(written) { return date }
    for element in tree.elements.indices where tree.elements[element].tag == .time {
      if let value = tree.value(of: .datetime, in: element), let date = Self.date(value) { return date }
    }
    return facts.dateline.flatMap(WrittenDate.parse) ?? canonical.flatMap(WrittenDate.inAddress)
  }

  private var canonical: String? {
    for element in tree.elements.indices
    where tree.elements[element].tag == .link && tree.value(of: .rel, in: element)?.lowercased() == "canonical" {
      if let address = tree.value(of: .href, in: element), address.contains("://") { return address }
    }
    return first("og:url", "citation_public_url") ?? linkedText("url")
  }

  private var language: String? {
    let declared = tree.elements.firstIndex { $0.tag == .html }.flatMap { tree.value(of: .lang, in: $0) }
    return declared.flatMap { $0.isEmpty ? nil : $0 } ?? first("og:locale", "dc.language")?.replacing("_", with: "-")
  }

  // MARK: Reading

  private static func facts(_ tree: HTMLTree, _ blocks: HTMLBlocks) -> Facts {
    var facts = Facts()
    for (block, element) in zip(blocks.list.blocks, blocks.elements) where block.text.count < 300 {
      let text = blocks.list.words(of: block)
      if facts.headline == nil, tree.elements[Int(element)].tag == .h1 { facts.headline = text }
      guard block.role != .heading, block.text.count < 200 else { continue }
      let names = (tree.value(of: .class, in: Int(element)) ?? "").lowercased()
      let isByline =
        text.lowercased().hasPrefix("by ")
        && (names.contains("by") || !Byline.authors(in: text).isEmpty || text.hasPrefix("By ,"))
        || (names.contains("byline") || names.contains("author")) && text.split(separator: " ").count < 16
      if isByline {
        if facts.byline == nil { facts.byline = text }
        if let date = WrittenDate.parse(text), facts.dateline == nil { facts.dateline = date.description }
      } else if facts.dateline == nil, text.split(separator: " ").count <= 14, WrittenDate.parse(text) != nil,
        !text.hasSuffix(".") || names.contains("date")
      {
        facts.dateline = text
      }
    }
    return facts
  }

  private var titleElement: String? {
    var inTitle = false
    var words = ""
    for event in tree.events {
      switch event {
      case .open(let element) where tree.elements[Int(element)].tag == .title: inTitle = words.isEmpty
      case .close(let element) where tree.elements[Int(element)].tag == .title: inTitle = false
      case .text(let source) where inTitle:
        words += String(decoding: tree.bytes[Int(source.lowerBound)..<Int(source.upperBound)], as: UTF8.self)
      case .reference(let value, _) where inTitle:
        words += String(decoding: tree.values[Int(value.lowerBound)..<Int(value.upperBound)], as: UTF8.self)
      default: break
      }
    }
    return words.isEmpty ? nil : words
  }

  private func first(_ names: String...) -> String? {
    names.lazy.compactMap { properties[$0]?.first }.first
  }

  private func linkedText(_ key: String) -> String? {
    linked.lazy.compactMap { $0[key] as? String }.first
  }

  private var linkedAuthors: [String]? {
    for record in linked {
      guard let author = record["author"] else { continue }
      let entries = author as? [Any] ?? [author]
      let names = entries.compactMap { entry -> String? in
        if let name = entry as? String { return name }
        guard let entry = entry as? [String: Any], entry["@type"] as? String != "Organization" else { return nil }
        return entry["name"] as? String
      }
      return names.map(squeezed).filter { !$0.isEmpty }
    }
    return nil
  }

  /// The records of a JSON-LD script that describe a work, `@graph` unfolded.
  private static func records(in body: String) -> [[String: Any]] {
    let parsed: Any
    do {
      parsed = try JSONSerialization.jsonObject(with: Data(body.utf8))
    } catch {
      // Pages ship broken JSON-LD; the other places still tell.
      return []
    }
    var queue = [parsed]
    var works: [[String: Any]] = []
    while let next = queue.popLast() {
      if let list = next as? [Any] { queue += list.reversed() }
      guard let record = next as? [String: Any] else { continue }
      if let graph = record["@graph"] as? [Any] { queue += graph.reversed() }
      let types = (record["@type"] as? [String]) ?? [record["@type"] as? String ?? ""]
      if types.contains(where: {
        $0.hasSuffix("Article") || ["BlogPosting", "Report", "WebPage", "ScholarlyArticle", "Interview"].contains($0)
      }) {
        works.append(record)
      }
    }
    return works
  }

  private static func date(_ text: String) -> CalendarDate? {
    CalendarDate(iso: text.trimming(\.isWhitespace)) ?? CalendarDate(iso: text.replacing("/", with: "-"))
      ?? WrittenDate.parse(text)
  }

  private func squeezed(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The name in `Jane Roe | 24 April 2023` or `Posted on 19 June 2023 by Jane Roe in Failures`.
  private static func name(besideDate line: String) -> String? {
    if let first = line.split(whereSeparator: { "|·•—–".contains($0) }).first,
      Byline.isName(first.trimming(\.isWhitespace))
    {
      return first.trimming(\.isWhitespace)
    }
    guard let by = line.range(of: " by ") else { return nil }
    let words = line[by.upperBound...].split(separator: " ")
    return (2...4).reversed().lazy.filter { $0 <= words.count }.map { words.prefix($0).joined(separator: " ") }
      .first { name in Byline.isName(name) && name.split(separator: " ").last?.first?.isUppercase == true }
  }

  /// Whether half of the words of the shorter text stand in the other.
  private static func shareWords(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Set(Word.words(in: one).map(\.folded)), Set(Word.words(in: other).map(\.folded)))
    return a.intersection(b).count * 2 >= min(a.count, b.count)
  }

  /// A title without the outlet's name behind a bar or dash.
  private static func withoutSite(_ title: String, site: String?) -> String {
    for mark in [" | ", " – ", " — ", " - ", " :: ", " » "] {
      guard let place = title.range(of: mark, options: .backwards) else { continue }
      let suffix = title[place.upperBound...]
      if suffix == site ?? "" || (mark == " | " && suffix.split(separator: " ").count <= 5) {
        return String(title[..<place.lowerBound])
      }
    }
    return title
  }
}
