/// What the paragraph styles of a word processor's file mean.
struct WordStyles: Sendable {
  /// What a style makes of a paragraph.
  enum Meaning: Hashable, Sendable {
    case heading(level: Int)
    case title
    case quote
    case caption
    case note
    case list
    /// Made by the word processor from the rest, or a line about the document; with the reason.
    case furniture(String)
  }

  private struct Style: Sendable {
    var name = ""
    var base: String?
    var outlineLevel: Int?
    var isList = false
  }

  private var styles: [String: Style] = [:]

  /// No styles: their ids alone tell.
  init() {}

  /// Reads `styles.xml`.
  init(_ bytes: [UInt8]) {
    var found: [String: Style] = [:]
    var id: String?
    var style = Style()
    var skipped = 0
    XMLReader.read(bytes) { event in
      switch event {
      case .open(let name, let attributes):
        if skipped > 0 || name == "pPrChange" { skipped += 1 }
        guard skipped == 0 else { return }
        switch name {
        case "style": (id, style) = (attributes["styleId"], Style())
        case "name": style.name = attributes["val"] ?? ""
        case "basedOn": style.base = attributes["val"]
        case "outlineLvl": style.outlineLevel = attributes["val"].flatMap { Int($0) }
        case "numId": style.isList = attributes["val"] != "0"
        default: break
        }
      case .close(let name):
        if skipped > 0 {
          skipped -= 1
        } else if name == "style", let known = id {
          found[known] = style
          id = nil
        }
      case .text: break
      }
    }
    styles = found
  }

  /// The meaning of a style, or of the ones it is based on; `nil` for running text.
  func meaning(of id: String) -> Meaning? {
    var current: String? = id
    // 20: Word itself allows ten; a ring ends here.
    for _ in 0..<20 {
      guard let known = current else { return nil }
      let style = styles[known]
      if let meaning = Self.meaning(named: style?.name ?? known) { return meaning }
      if let level = style?.outlineLevel { return level < 9 ? .heading(level: level + 1) : nil }
      if style?.isList == true { return .list }
      current = style?.base
    }
    return nil
  }

  /// Word's built-in names, which it writes in English whatever its language; those of LibreOffice and Pandoc beside them.
  private static func meaning(named name: String) -> Meaning? {
    let folded = name.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
    if folded.hasPrefix("heading"), let level = Int(folded.dropFirst(7)), (1...9).contains(level) {
      return .heading(level: level)
    }
    switch folded {
    case "title": return .title
    case "quote", "intensequote", "quotations", "blocktext", "blockquote": return .quote
    case "caption", "imagecaption", "tablecaption": return .caption
    case "footnotetext", "endnotetext", "footnote", "endnote": return .note
    case "listbullet", "listnumber": return .list
    case "author", "date": return .furniture("byline")
    case "tocheading", "contentsheading", "tableoffigures", "tableofauthorities": return .furniture("table of contents")
    default:
      let stem = folded.trimming(\.isNumber)
      if ["toc", "contents"].contains(stem), stem != folded { return .furniture("table of contents") }
      return ["listbullet", "listnumber"].contains(stem) ? .list : nil
    }
  }
}
