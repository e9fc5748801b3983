internal import TextAnalysis

/// Tells a site's name from a headline's words.
struct SiteName {
  /// The known names, letters and digits only, in lower case.
  private var names: [[UInt8]] = []
  /// The labels of the host, in lower case.
  private var labels: [[UInt8]] = []

  /// Names that a page gives to its site; the host of an address counts by its labels.
  init(_ names: [[UInt8]], address: String?) {
    for name in names {
      let name = Self.bare(name)
      if name.count >= 2 { self.names.append(name) }
    }
    guard let address else { return }
    let labels = ArchiveAddress.host(of: address).split(separator: ".")
    self.labels = labels.dropLast().map { Self.bare(Array($0.utf8)) }
    self.names.append(Self.bare(Array(labels.joined().utf8)))
    for label in labels.dropLast() where label.utf8.count >= 3 && label != "com" && label != "org" {
      self.names.append(Self.bare(Array(label.utf8)))
    }
  }

  /// Whether words are a name of the site, or the one begins the other.
  func isName(_ words: some Collection<UInt8>) -> Bool {
    let bare = Self.bare(words)
    guard bare.count >= 2 else { return false }
    return names.contains { name in
      name == bare || bare.count >= 4 && name.starts(with: bare) || name.count >= 4 && bare.starts(with: name)
        || name.count >= 5 && bare.count <= name.count + 10 && bare.suffix(name.count).elementsEqual(name)
        || bare.count >= 5 && name.count <= bare.count + 10 && name.suffix(bare.count).elementsEqual(bare)
    }
  }

  /// Whether the page's address is known.
  var hasHost: Bool { !labels.isEmpty }

  /// Whether the host's name begins or ends with a word.
  func hosts(_ word: [UInt8]) -> Bool {
    let bare = Self.bare(word)
    return labels.contains { $0.starts(with: bare) || $0.suffix(bare.count).elementsEqual(bare) }
  }

  /// Whether words are exactly a name of the site.
  func isExactly(_ words: some Collection<UInt8>) -> Bool {
    let bare = Self.bare(words)
    return !bare.isEmpty && names.contains(bare)
  }

  /// Letters and digits in lower case, without a leading article.
  private static func bare(_ words: some Collection<UInt8>) -> [UInt8] {
    var bare: [UInt8] = []
    var previous: UInt8 = 0
    for byte in words where bare.count < 80 {
      if byte >= 0x30 && byte <= 0x39 || byte >= 0x80 {
        bare.append(previous == 0xC3 && byte <= 0x9E ? byte + 0x20 : byte)
      } else if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
        bare.append(byte | 0x20)
      }
      previous = byte
    }
    return bare.count > 5 && bare.starts(with: "the".utf8) ? Array(bare.dropFirst(3)) : bare
  }

  // MARK: Titles

  /// A title cut at the marks between a headline and a site's name.
  struct Parts {
    /// The parts in order, and the mark in front of each but the first.
    var parts: [ArraySlice<UInt8>]
    var marks: [Mark]

    init(_ title: [UInt8]) {
      var parts: [ArraySlice<UInt8>] = []
      var marks: [Mark] = []
      var start = 0
      var index = 0
      while index < title.count, marks.count < 8 {
        if let (mark, length) = Mark.at(index, of: title) {
          parts.append(title[start..<index])
          marks.append(mark)
          index += length
          start = index
        } else {
          index += 1
        }
      }
      parts.append(title[start...])
      self.parts = parts
      self.marks = marks
    }
  }

  /// What stands between a headline and a site's name.
  enum Mark {
    /// ` | `, ` :: `, ` » `, ` « `, ` // `, ` • `: hardly ever part of a headline.
    case bar
    /// ` - `, ` – `, ` — `, ` · `
    case dash
    /// `: `
    case colon

    static func at(_ index: Int, of title: [UInt8]) -> (Mark, length: Int)? {
      if title[index] == 0x3A, index + 1 < title.count, title[index + 1] == 0x20 { return (.colon, 2) }
      if title[index] == 0x7C { return (.bar, index + 1 < title.count && title[index + 1] == 0x20 ? 2 : 1) }
      guard title[index] == 0x20, index + 2 < title.count else { return nil }
      let rest = title[(index + 1)...]
      for (word, mark) in marks where rest.starts(with: word) && rest.dropFirst(word.count).first == 0x20 {
        return (mark, word.count + 2)
      }
      return nil
    }

    private static let marks: [([UInt8], Mark)] =
      "| :: » « // • ‹ › ~ ← → /".split(separator: " ").map { (Array($0.utf8), Mark.bar) }
      + "- – — ·".split(separator: " ").map { (Array($0.utf8), Mark.dash) }
  }

  /// A title without the site's name at its end or start.
  func stripped(_ title: [UInt8]) -> [UInt8] {
    let cut = Parts(title)
    var (low, high) = (0, cut.parts.count - 1)
    // `Headline - Outlet - What the outlet is`
    if let outlet = cut.parts.indices.dropFirst().first(where: { index in
      if case .colon = cut.marks[index - 1] { return false }
      return isName(Self.trimmed(cut.parts[index])) && Self.words(cut.parts[index - 1]) > 1
    }) {
      high = outlet - 1
    }
    while high > low {
      let part = Self.trimmed(cut.parts[high])
      let rest = title[cut.parts[low].startIndex..<cut.parts[high - 1].endIndex]
      let isSite: Bool
      switch cut.marks[high - 1] {
      case .bar: isSite = isName(part) || Self.words(part) <= 5 && Self.words(rest) > 1
      case .dash: isSite = isName(part)
      case .colon: isSite = false
      }
      guard isSite else { break }
      high -= 1
    }
    while low < high, isExactly(Self.trimmed(cut.parts[low])) { low += 1 }
    return Array(Self.trimmed(title[cut.parts[low].startIndex..<cut.parts[high].endIndex]))
  }

  private static func words(_ part: ArraySlice<UInt8>) -> Int { part.split(separator: 0x20).count }

  /// Without spaces and bars around.
  static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part
    while let first = part.first, first == 0x20 || first == 0x7C { part.removeFirst() }
    while let last = part.last, last == 0x20 || last == 0x7C { part.removeLast() }
    return part
  }
}
