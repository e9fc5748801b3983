internal import ClaimModel

/// A line of a text file and its place in the decoded source.
struct TextLine {
  /// The line without white space at both ends.
  var text: String
  /// The place of `text` in the decoded source.
  var source: Range<Int>
  /// Columns of white space before the text.
  var indent: Int
  /// Whether the text was read on a page of its own kind: a header, a footer, a page number.
  var furniture: String?

  var isBlank: Bool { text.isEmpty }
  /// Whether the line ends as a sentence does.
  var endsSentence: Bool {
    let last = text.trimming { "\"'\u{201D}\u{2019})]*".contains($0) }.last
    return last.map { ".!?:…".contains($0) } ?? false
  }
  var startsLower: Bool { text.first?.isLowercase ?? false }

  /// Letters and digits alone, in lower case.
  var folded: String { String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }

  /// The lines of a decoded source.
  static func lines(of source: DecodedSource) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    let bytes = source.bytes
    func add(_ end: Int) {
      var (low, high) = (start, end)
      func isSpace(_ index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D }
      while low < high, isSpace(low) { low += 1 }
      while high > low, isSpace(high - 1) { high -= 1 }
      lines.append(
        TextLine(text: String(decoding: bytes[low..<high], as: UTF8.self), source: low..<high, indent: low - start))
      start = end + 1
    }
    for index in bytes.indices where bytes[index] == 0x0A { add(index) }
    if start < bytes.count { add(bytes.count) }
    return lines
  }
}

/// Finds what a printer or a reader of pages put between the lines of a text.
enum PageFurniture {
  /// Marks page headers, footers and numbers, found by their form and their repetition.
  static func mark(_ lines: inout [TextLine]) {
    var counts: [String: Int] = [:]
    let shapes = lines.map { shape($0.text) }
    for shape in shapes where !shape.isEmpty { counts[shape, default: 0] += 1 }
    for index in lines.indices where !lines[index].isBlank {
      let text = lines[index].text
      let repeats = counts[shapes[index], default: 0] > 1
      if isPrintHeader(text) || isNumberedAddress(text) {
        lines[index].furniture = "page header"
      } else if isPageNumber(text), repeats || text.lowercased().hasPrefix("page ") {
        lines[index].furniture = "page number"
      } else if repeats, endsWithPage(text) {
        lines[index].furniture = "page header"
      } else if isRule(text) {
        lines[index].furniture = "rule"
      }
    }
    // Lines that repeat beside a page number are the page's header or footer.
    let marked = lines.indices.filter { lines[$0].furniture?.hasPrefix("page") == true }
    for index in marked {
      for near in max(0, index - 3)...min(lines.count - 1, index + 3) {
        let line = lines[near]
        if line.furniture == nil, !line.isBlank, counts[shapes[near], default: 0] >= max(2, marked.count / 2),
          line.text.count < 100, !line.endsSentence, !line.startsLower, marked.count > 1
        {
          lines[near].furniture = "page header"
        }
      }
    }
  }

  /// Removes lines that a page break garbled or repeated, in a text of wrapped lines; gives the removed ones.
  static func healBreaks(_ lines: [TextLine]) -> (kept: [TextLine], removed: [TextLine]) {
    var removed: Set<Int> = []
    let solid = lines.indices.filter { !lines[$0].isBlank && lines[$0].furniture == nil }
    for (one, other) in zip(solid, solid.dropFirst()) where !removed.contains(one) {
      let (a, b) = (lines[one], lines[other])
      if isGarbled(a.text, of: b.text) {
        removed.insert(one)
      } else if a.folded.count >= 20, a.folded == b.folded {
        // The copy that kept its marks is the clean one.
        removed.insert(marks(a.text) > marks(b.text) ? other : one)
      }
    }
    var kept = lines
    for index in removed { kept[index].furniture = "page-break repeat" }
    return (kept, removed.sorted().map { lines[$0] })
  }

  private static func marks(_ text: String) -> Int { text.count { !$0.isLetter && !$0.isNumber && !$0.isWhitespace } }

  /// Whether a line is what is left of another after most of its letters were lost: many fragments of one or two letters,
  /// all in the order of the other's.
  static func isGarbled(_ text: String, of clean: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count >= 5, words.count(where: { $0.count <= 2 }) * 5 >= words.count * 3,
      words.count(where: { $0.count == 1 }) * 4 >= words.count
    else { return false }
    var rest = Array(clean.lowercased().filter { $0.isLetter || $0.isNumber })[...]
    for letter in text.lowercased() where letter.isLetter || letter.isNumber {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func shape(_ text: String) -> String {
    var shape = ""
    for character in text.lowercased() where !character.isWhitespace {
      if character.isNumber { if shape.last != "#" { shape.append("#") } } else { shape.append(character) }
    }
    return shape
  }

  /// `6/26/25, 12:52 PM Title | Outlet`, as browsers print it.
  static func isPrintHeader(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count >= 3 else { return false }
    let date = words[0].trimming { $0 == "," }.split(separator: "/")
    return date.count == 3 && date.allSatisfy { Int($0) != nil } && words[1].contains(":")
      && words[1].allSatisfy { $0.isNumber || $0 == ":" || $0 == "\u{202F}" || "APMapm".contains($0) }
  }

  /// An address and a page number of all, `https://… 7/16`.
  static func isNumberedAddress(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 2 && words[0].contains("://") && isFraction(words[1])
  }

  private static func isFraction(_ word: Substring) -> Bool {
    let parts = word.split(separator: "/")
    return parts.count == 2 && parts.allSatisfy { Int($0) != nil }
  }

  private static func isPageNumber(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ").map { $0.trimming { "-–—.".contains($0) } }.filter {
      !$0.isEmpty
    }
    switch words.count {
    case 1: return Int(words[0]) != nil || isFraction(words[0][...])
    case 2: return ["page", "p"].contains(words[0]) && Int(words[1]) != nil
    case 4: return words[0] == "page" && Int(words[1]) != nil && ["of", "/"].contains(words[2]) && Int(words[3]) != nil
    default: return false
    }
  }

  /// A running title with a page number at one end.
  private static func endsWithPage(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    guard words.count >= 2, words.count <= 24 else { return false }
    if words.count >= 4, words[words.count - 4] == "page", words[words.count - 2] == "of" { return true }
    if words[words.count - 2] == "page" || words[words.count - 2] == "p." { return Int(words[words.count - 1]) != nil }
    let last = words[words.count - 1].trimming { "-–—[]()|".contains($0) }
    let first = words[0].trimming { "-–—[]()|".contains($0) }
    return Int(last) != nil && last.count <= 3 || isFraction(last[...]) || Int(first) != nil && first.count <= 3
  }

  private static func isRule(_ text: String) -> Bool {
    text.count >= 3 && text.allSatisfy { "-=_*~–—·•".contains($0) }
  }
}

/// How the lines of a text make paragraphs.
enum TextLayout {
  /// A line is a paragraph.
  case lineAParagraph
  /// Lines are wrapped at a column; a blank line, an indent or a short last line parts paragraphs.
  case wrapped(width: Int)
  /// As wrapped, with a blank line between every two lines.
  case doubleSpaced(width: Int)

  /// Looks at the lengths and the ends of the lines.
  init(_ lines: [TextLine]) {
    let solid = lines.indices.filter {
      !lines[$0].isBlank && lines[$0].furniture == nil && !lines[$0].text.contains("://")
    }
    let lengths = solid.map { lines[$0].text.count }.sorted()
    // 120: no wrapped line of a print is longer; 8: fewer lines tell nothing.
    guard lengths.count >= 8, let longest = lengths.last, lengths[lengths.count * 95 / 100] <= 120 else {
      self = .lineAParagraph
      return
    }
    let pairs = zip(solid, solid.dropFirst())
    let open = solid.count { !lines[$0].endsSentence && lines[$0].text.count >= 40 }
    let single = pairs.count { $1 - $0 == 2 }
    let touching = pairs.count { $1 - $0 == 1 }
    let width = min(longest, lengths[lengths.count * 9 / 10])
    if single * 10 >= solid.count * 6, open * 10 >= solid.count * 4 {
      self = .doubleSpaced(width: width)
    } else if touching * 10 >= solid.count * 4, open * 10 >= solid.count * 3 {
      self = .wrapped(width: width)
    } else {
      self = .lineAParagraph
    }
  }
}
