/// What the names in an element's `class` and `id` say that it holds.
struct ClassNames: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let navigation = Self(rawValue: 1 << 0)
  static let footer = Self(rawValue: 1 << 1)
  static let sidebar = Self(rawValue: 1 << 2)
  static let related = Self(rawValue: 1 << 3)
  static let sharing = Self(rawValue: 1 << 4)
  static let comments = Self(rawValue: 1 << 5)
  static let advertisement = Self(rawValue: 1 << 6)
  static let subscription = Self(rawValue: 1 << 7)
  static let picture = Self(rawValue: 1 << 8)
  static let byline = Self(rawValue: 1 << 9)
  static let notice = Self(rawValue: 1 << 10)
  static let heading = Self(rawValue: 1 << 11)
  static let body = Self(rawValue: 1 << 12)
  static let article = Self(rawValue: 1 << 13)
  static let content = Self(rawValue: 1 << 14)
  static let quotation = Self(rawValue: 1 << 15)
  static let note = Self(rawValue: 1 << 16)
  static let labels = Self(rawValue: 1 << 17)
  static let biography = Self(rawValue: 1 << 18)
  static let banner = Self(rawValue: 1 << 19)
  static let lead = Self(rawValue: 1 << 20)

  static let commentArea = Self(rawValue: 1 << 21)
  static let relatedArea = Self(rawValue: 1 << 22)

  /// The number of groups.
  static let count = 23

  /// The groups in the order of their bits, with the letters that their names hold. A name in capitals must stand
  /// alone between signs or humps: `AD` is met in `ad-slot` and `adSlot`, not in `header`.
  static let table: [(group: String, names: [String])] = [
    ("navigation", ["nav", "menu", "crumb", "paginat", "pager", "TOC", "tabs", "skip"]),
    ("footer", ["foot", "copyright", "legal", "disclaimer", "colophon", "impressum"]),
    (
      "sidebar", ["sidebar", "side-", "side_", "SIDE", "widget", "RAIL", "aside", "rightcol", "right-col", "secondary"]
    ),
    (
      "related",
      [
        "relat", "recommend", "more-", "MORE", "popular", "trending", "latest", "NEXT", "ALSO", "outbrain", "taboola",
        "teaser", "promo", "CARD", "CARDS", "suggest", "similar", "mostread", "most-", "readmore", "read-more",
        "recirc",
        "onward", "upnext", "headlines", "topstor", "top-stor", "weiter", "LIST", "LISTING", "FEED",
      ]
    ),
    (
      "sharing",
      ["share", "sharing", "social", "follow", "facebook", "twitter", "whatsapp", "addthis", "addtoany", "teilen"]
    ),
    ("comments", ["comment", "disqus", "reply", "respond", "discuss", "kommentar", "forum", "livefyre"]),
    (
      "advertisement",
      [
        "AD", "ADS", "ADV", "advert", "sponsor", "dfp", "anzeige", "werbung", "commercial", "affiliate", "SHOP",
        "product",
      ]
    ),
    (
      "subscription",
      [
        "newsletter", "subscri", "signup", "sign-up", "paywall", "regist", "login", "piano", "ABO", "donat", "premium",
        "member", "offer", "CTA",
      ]
    ),
    (
      "picture",
      [
        "caption", "credit", "gallery", "slide", "media", "image", "photo", "figure", "lightbox", "carousel", "video",
        "bild", "IMG", "embed", "player",
      ]
    ),
    ("byline", ["byline", "dateline", "META", "DATE", "TIME", "publish", "INFO", "timestamp", "posted", "datum"]),
    (
      "notice",
      [
        "hidden", "modal", "popup", "overlay", "cookie", "consent", "PRINT", "gdpr", "visually", "sr-only",
        "screen-reader", "offscreen", "hide", "alert", "tooltip", "dropdown",
      ]
    ),
    ("heading", ["header", "masthead", "title", "headline", "HEAD", "HED", "topper", "HERO"]),
    (
      "body",
      [
        "bodytext", "body-text", "article-body", "articlebody", "article_body", "articletext", "article-text",
        "article_text", "story-body", "storybody", "story_body", "storytext", "entry-content", "entrycontent",
        "entry_content", "post-content", "postcontent", "post_content", "post-body", "article-content",
        "articlecontent", "article_content", "article__", "story__", "rich-text", "richtext", "content-body",
        "contentbody", "content__", "main-content", "maincontent", "paragraph", "wysiwyg", "prose", "name-body",
        "text-block", "textbody", "textblock", "PAR", "copy",
      ]
    ),
    ("article", ["article", "story", "POST", "ENTRY", "artikel", "beitrag", "blog", "news"]),
    ("content", ["content", "MAIN", "TEXT", "BODY", "inhalt", "primary", "column", "region"]),
    ("quotation", ["quote", "pull", "zitat", "blockq"]),
    (
      "note", ["footnote", "endnote", "correct", "NOTE", "NOTES", "reference", "citation", "factbox", "infobox", "BOX"]
    ),
    (
      "labels",
      ["TAG", "TAGS", "categor", "topic", "kicker", "eyebrow", "section-name", "label", "keyword", "taxonomy"]
    ),
    ("biography", ["author", "BIO", "biograph", "autor", "profile", "avatar", "contributor", "about"]),
    ("banner", ["banner", "topbar", "toolbar", "wm-ipp", "ticker", "breaking", "notification", "announcement"]),
    (
      "lead",
      [
        "subtitle", "DEK", "summary", "standfirst", "LEAD", "intro", "subhead", "excerpt", "DECK", "vorspann", "LEDE",
        "description", "abstract", "strapline", "sub-title",
      ]
    ),
    (
      "commentArea",
      ["COMMENT", "COMMENTS", "COMMENTLIST", "USERCOMMENTS", "KOMMENTARE", "RESPOND", "DISQUS", "REPLIES"]
    ),
    (
      "relatedArea",
      [
        "RELATED", "RECOMMENDED", "RECOMMENDATIONS", "RECIRC", "TRENDING", "MOSTREAD", "POPULAR", "UPNEXT", "READNEXT",
        "OUTBRAIN", "TABOOLA",
      ]
    ),
  ]

  /// A name of the table, ready to be looked for: its letters lie in `letters`.
  private struct Pattern: Sendable {
    var start: Int
    var count: Int
    var standsAlone: Bool
    var group: UInt32
  }

  /// The patterns in the order of their first two letters.
  private struct Patterns: Sendable {
    var patterns: [Pattern] = []
    var letters: [UInt8] = []
    /// For each pair of letters, where its patterns start.
    var starts: [Int] = []

    init() {
      var byPair = [[(name: String, group: UInt32)]](repeating: [], count: 26 * 26)
      for (bit, row) in table.enumerated() {
        for name in row.names {
          let letters = Array(name.lowercased().utf8)
          byPair[(Int(letters[0]) - 0x61) * 26 + Int(letters[1]) - 0x61].append((name, 1 << UInt32(bit)))
        }
      }
      for names in byPair {
        starts.append(patterns.count)
        for (name, group) in names {
          let isAlone = name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
          patterns.append(
            Pattern(start: letters.count, count: name.utf8.count, standsAlone: isAlone, group: group))
          letters += Array(name.lowercased().utf8)
        }
      }
      starts.append(patterns.count)
    }
  }

  private static let known = Patterns()

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reads the value of a `class` or `id`. At most 512 bytes: longer ones are lists of styles.
  init(_ value: ArraySlice<UInt8>) {
    var found: UInt32 = 0
    let known = Self.known
    value.prefix(512).withUnsafeBufferPointer { bytes in
      known.patterns.withUnsafeBufferPointer { patterns in
        known.letters.withUnsafeBufferPointer { letters in
          for start in bytes.indices.dropLast() {
            let (first, second) = (bytes[start] | 0x20, bytes[start + 1] | 0x20)
            guard first >= 0x61, first <= 0x7A, second >= 0x61, second <= 0x7A else { continue }
            let pair = Int(first - 0x61) * 26 + Int(second - 0x61)
            for index in known.starts[pair]..<known.starts[pair + 1] where found & patterns[index].group == 0 {
              if Self.matches(patterns[index], letters, bytes, at: start) { found |= patterns[index].group }
            }
          }
        }
      }
    }
    rawValue = found
  }

  private static func matches(
    _ pattern: Pattern, _ letters: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    let end = start + pattern.count
    guard end <= bytes.count else { return false }
    for offset in 2..<max(2, pattern.count) {
      let byte = bytes[start + offset]
      guard (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == letters[pattern.start + offset] else { return false }
    }
    guard pattern.standsAlone else { return true }
    let isCapital = bytes[start] < 0x61
    let opens = start == 0 || !isLetter(bytes[start - 1]) || (isCapital && bytes[start - 1] >= 0x61)
    let closes = end == bytes.count || !isLetter(bytes[end]) || (bytes[end] < 0x61 && bytes[end - 1] >= 0x61)
    return opens && closes
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
