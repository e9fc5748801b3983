/// The places of a page that may tell of the work: found in one pass, read only where something is wanted of them.
struct HTMLLandmarks {
  /// What an element's names say that it holds.
  struct Signs: OptionSet {
    let rawValue: UInt16
    static let author = Signs(rawValue: 1)
    static let byline = Signs(rawValue: 2)
    static let date = Signs(rawValue: 4)
    static let headline = Signs(rawValue: 8)
    static let kicker = Signs(rawValue: 16)
    /// Dates of changes, not of publication.
    static let change = Signs(rawValue: 32)
    /// A masthead or logo.
    static let masthead = Signs(rawValue: 64)
    /// Comments of readers and other articles.
    static let aside = Signs(rawValue: 128)
    /// A link to the page of an author.
    static let authorLink = Signs(rawValue: 256)
  }

  /// An element, and the event that opens it.
  struct Place {
    var element: Int32
    var event: Int32
    var signs: Signs
    /// Whether it stands in navigation, a footer or among comments.
    var isAside: Bool
  }

  private(set) var meta = MetaElements()
  private(set) var title: Place?
  private(set) var language: Range<Int32>?
  /// `link` elements with an address that may be the page's own.
  private(set) var links: [Int32] = []
  /// `h1` to `h4`, and elements that are named headlines.
  private(set) var headings: [Place] = []
  /// Elements that are named, or marked up, as an author or a byline.
  private(set) var authors: [Place] = []
  /// `time` elements, and others that are named or marked up as dates.
  private(set) var dates: [Place] = []
  /// Mastheads and logos.
  private(set) var mastheads: [Place] = []
  /// Elements marked up as headlines by microdata.
  private(set) var microdata: [Place] = []

  /// More places of a kind than this are a list of articles.
  private static let maximum = 200

  private let tree: HTMLTree
  /// The outermost open element that is aside.
  private var aside: Int32 = -1

  /// Looks over a page.
  init(_ tree: HTMLTree) {
    self.tree = tree
    for index in tree.events.indices {
      switch tree.events[index] {
      case .open(let element): open(element, Int32(index))
      case .close(let element): if element == aside { aside = -1 }
      default: break
      }
    }
  }

  /// Elements that hold no comments although their names may speak of them.
  private static let wholes: HTMLTagSet = [.a, .span, .article, .main, .header, .h1, .h2, .h3, .h4, .p]

  private mutating func open(_ element: Int32, _ event: Int32) {
    let tag = tree.elements[Int(element)].tag
    switch tag {
    case .meta: meta.read(Int(element), of: tree)
    case .link: if links.count < Self.maximum { links.append(element) }
    case .html where language == nil:
      for index in tree.elements[Int(element)].attributes where tree.attributes[Int(index)].name == .lang {
        language = tree.attributes[Int(index)].value
      }
    case .nav, .footer: if aside < 0 { aside = element }
    default: break
    }
    var signs: Signs = []
    for index in tree.elements[Int(element)].attributes {
      let attribute = tree.attributes[Int(index)]
      switch attribute.name {
      case .class, .id, .testid, .rel, .itemprop:
        if tag != .body, tag != .html, tag != .meta, tag != .link {
          signs.formUnion(SignWords.signs(in: tree.values, attribute.value))
        }
      case .pubdate: signs.insert(.date)
      case .href: if tag == .a, SignWords.isAuthorLink(tree.values, attribute.value) { signs.insert(.authorLink) }
      default: break
      }
    }
    note(Place(element: element, event: event, signs: signs, isAside: aside >= 0), tag)
    if aside < 0, signs.contains(.aside), !Self.wholes.contains(tag) { aside = element }
  }

  private mutating func note(_ place: Place, _ tag: HTMLTag) {
    func add(_ list: inout [Place]) {
      if list.count < Self.maximum { list.append(place) }
    }
    switch tag {
    case .title:
      if title == nil { title = place }
    case .h1, .h2, .h3, .h4: add(&headings)
    case .time: add(&dates)
    default:
      if place.signs.contains(.headline) { add(&headings) }
      if place.signs.contains(.date) { add(&dates) }
    }
    if !place.signs.isDisjoint(with: [.author, .byline, .authorLink]) { add(&authors) }
    if place.signs.contains(.masthead) { add(&mastheads) }
  }
}

/// Reads class names, identifiers and properties for words that tell what an element holds.
enum SignWords {
  private struct Rule {
    var word: [UInt8]
    var signs: HTMLLandmarks.Signs
    /// Whether the word must begin a name or a hump of one, as in `postDate`, not in `update`.
    var isWhole: Bool

    init(_ word: String, _ signs: HTMLLandmarks.Signs, isWhole: Bool = false) {
      self.word = Array(word.utf8)
      self.signs = signs
      self.isWhole = isWhole
    }
  }

  private static let rules: [Rule] = [
    Rule("author", .author), Rule("autor", .author, isWhole: true), Rule("auteur", .author, isWhole: true),
    Rule("autore", .author, isWhole: true), Rule("verfasser", .author), Rule("contributor", .author),
    Rule("writer", .author, isWhole: true), Rule("redakteur", .author), Rule("reporter", .author, isWhole: true),
    Rule("byline", .byline), Rule("posted-by", .byline), Rule("postedby", .byline), Rule("written-by", .byline),
    Rule("writtenby", .byline), Rule("vcard", .author, isWhole: true),
    Rule("username", .author, isWhole: true),
    Rule("date", .date, isWhole: true), Rule("datum", .date, isWhole: true), Rule("fecha", .date, isWhole: true),
    Rule("published", .date), Rule("pubdate", .date), Rule("timestamp", .date), Rule("posted-on", .date),
    Rule("dateline", .date), Rule("time", .date, isWhole: true), Rule("publish", .date, isWhole: true),
    Rule("updated", .change), Rule("modified", .change), Rule("datemodified", .change),
    Rule("headline", .headline, isWhole: true), Rule("kicker", .kicker), Rule("overline", .kicker),
    Rule("dachzeile", .kicker), Rule("topline", .kicker), Rule("eyebrow", .kicker), Rule("surtitle", .kicker),
    Rule("spitzmarke", .kicker), Rule("roofline", .kicker), Rule("masthead", .masthead), Rule("logo", .masthead),
    Rule("sitename", .masthead), Rule("site-name", .masthead), Rule("site-title", .masthead),
    Rule("blogname", .masthead), Rule("comments", .aside, isWhole: true), Rule("commentlist", .aside, isWhole: true),
    Rule("comment-list", .aside, isWhole: true), Rule("related", .aside, isWhole: true),
    Rule("recommended", .aside, isWhole: true), Rule("disqus", .aside, isWhole: true),
  ]

  /// The rules by the first letter of their words.
  private static let byLetter: [[Rule]] = {
    var letters: [[Rule]] = Array(repeating: [], count: 26)
    for rule in rules { letters[Int(rule.word[0]) - 0x61].append(rule) }
    return letters
  }()

  /// Which of the 26 letters begin a word of the rules.
  private static let initials: UInt32 = rules.reduce(0) { $0 | 1 << UInt32($1.word[0] - 0x61) }

  /// What a value says.
  static func signs(in values: [UInt8], _ range: Range<Int32>) -> HTMLLandmarks.Signs {
    var signs: HTMLLandmarks.Signs = []
    values.withUnsafeBufferPointer { bytes in
      let (initials, end) = (self.initials, Int(range.upperBound))
      // Longer values are no names.
      var place = max(Int(range.lowerBound), end - 400)
      while place < end {
        let letter = (bytes[place] | 0x20) &- 0x61
        if letter < 26, initials >> UInt32(letter) & 1 == 1 {
          for rule in byLetter[Int(letter)] where matches(rule, bytes, place, Int(range.lowerBound), end) {
            signs.formUnion(rule.signs)
          }
        }
        place += 1
      }
    }
    return signs
  }

  /// What the addresses of authors' pages have between two slashes.
  private static let authorFolders: Set<UInt64> = Set(
    """
    author authors autor autoren autorin auteur auteurs autore autores staff people person contributor contributors \
    reporter reporters journalist journalists profile profiles writer writers columnist columnists by bio redaktion team \
    redacteur redakteure journaliste users user member members
    """.split(separator: " ").map { FoldedBytes.hash($0.utf8) })

  /// Whether an address leads to the page of an author: `/author/jane-roe/`.
  static func isAuthorLink(_ values: [UInt8], _ range: Range<Int32>) -> Bool {
    let address = values[Int(range.lowerBound)..<Int(range.upperBound)].prefix(200)
    guard let last = address.lastIndex(where: { $0 != 0x2F }) else { return false }
    var start: Int?
    for index in address.startIndex...last where address[index] == 0x2F {
      if let start, index - start <= 12, index > start, authorFolders.contains(FoldedBytes.hash(address[start..<index])) {
        return true
      }
      start = index + 1
    }
    return false
  }

  private static func matches(
    _ rule: Rule, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ start: Int, _ end: Int
  ) -> Bool {
    let count = rule.word.count
    guard place + count <= end, bytes[place + 1] | 0x20 == rule.word[1] | 0x20 else { return false }
    for offset in 1..<count where FoldedBytes.lower(bytes[place + offset]) != rule.word[offset] { return false }
    guard rule.isWhole, place > start else { return true }
    let before = bytes[place - 1]
    let isHump = bytes[place] < 0x61 && before >= 0x61
    return isHump || !(before | 0x20 >= 0x61 && before | 0x20 <= 0x7A)
  }
}
