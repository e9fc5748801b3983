/// The JSON-LD of a page, read for what tells of a work; anything else is passed over.
///
/// Pages ship broken JSON: raw line feeds and quotation marks in strings, commas too many, comments, several values in a
/// script. So this is no JSON parser but a scanner that reads on in one pass, whatever it meets, with a stack of bounded
/// depth.
struct LinkedData {
  /// What an object describes, by its `@type`.
  enum Kind: UInt8 {
    case unknown, article, work, page, site, person, organization, other
  }

  /// The keys that are read.
  enum Key: UInt8 {
    case none, other, type, id, graph, name, headline, published, modified, created, author, creator, publisher, url
    case mainPage, main, language, given, family, list
  }

  /// An object, or a string in the place of one.
  struct Object {
    var kind = Kind.unknown
    /// The key that it hangs by, and the object that holds it.
    var key: Key
    var parent: Int32
    /// Its strings, as raw bytes between quotation marks.
    var strings: [(key: Key, raw: Range<Int32>)] = []

    /// The first string of a key.
    subscript(key: Key) -> Range<Int32>? { strings.first { $0.key == key }?.raw }
  }

  private(set) var objects: [Object] = []

  /// Deeper than this nothing tells of the page's own work.
  static let maximumDepth = 32
  /// More objects than this are no page's.
  static let maximumObjects = 4000

  private struct Frame {
    /// The object that is filled, or that holds the list; -1 where nothing is kept.
    var object: Int32
    var isList: Bool
    /// The key of the value to come; of a list, the key that it hangs by.
    var key: Key
  }

  private var stack: [Frame] = []
  /// Open brackets beyond the greatest depth.
  private var beyond = 0

  /// Reads the bodies of a page's JSON-LD scripts.
  init(_ bodies: [Range<Int>], of page: [UInt8]) {
    page.withUnsafeBufferPointer { bytes in
      for body in bodies { read(bytes, body) }
    }
  }

  // MARK: Scanning

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) {
    stack.removeAll(keepingCapacity: true)
    beyond = 0
    var place = body.lowerBound
    while place < body.upperBound {
      switch bytes[place] {
      case 0x22:
        let end = Self.stringEnd(bytes, place + 1, body.upperBound)
        string(bytes, place + 1..<end, behind: end + 1, body.upperBound)
        place = end + 1
      case 0x7B, 0x5B:
        open(isList: bytes[place] == 0x5B)
        place += 1
      case 0x7D, 0x5D:
        close(isList: bytes[place] == 0x5D)
        place += 1
      case 0x2C:
        if beyond == 0, let top = stack.last, !top.isList { stack[stack.count - 1].key = .none }
        place += 1
      case 0x2F: place = Self.commentEnd(bytes, place, body.upperBound)
      default: place += 1
      }
    }
  }

  private mutating func open(isList: Bool) {
    guard stack.count < Self.maximumDepth else {
      beyond += 1
      return
    }
    let top = stack.last
    let key = top?.key ?? .none
    if isList {
      stack.append(Frame(object: top?.object ?? -1, isList: true, key: key))
      return
    }
    stack.append(Frame(object: add(key: key, parent: top?.object ?? -1), isList: false, key: .none))
  }

  private mutating func add(key: Key, parent: Int32) -> Int32 {
    guard objects.count < Self.maximumObjects else { return -1 }
    objects.append(Object(key: key, parent: parent))
    return Int32(objects.count - 1)
  }

  private mutating func close(isList: Bool) {
    if beyond > 0 {
      beyond -= 1
      return
    }
    // A bracket that fits no open one is passed over; one that was forgotten is closed with the next outer one.
    guard let place = stack.lastIndex(where: { $0.isList == isList }) else { return }
    stack.removeSubrange(place...)
    if let top = stack.last, !top.isList { stack[stack.count - 1].key = .none }
  }

  private mutating func string(
    _ bytes: UnsafeBufferPointer<UInt8>, _ raw: Range<Int>, behind: Int, _ end: Int
  ) {
    guard beyond == 0, let top = stack.last else { return }
    if !top.isList {
      var next = behind
      while next < end, bytes[next] <= 0x20 { next += 1 }
      if next < end, bytes[next] == 0x3A {
        stack[stack.count - 1].key = Self.keys[UnsafeBufferPointer(rebasing: bytes[raw])] ?? .other
        return
      }
    }
    guard top.object >= 0, top.key != .other, top.key != .none else { return }
    let range = Int32(raw.lowerBound)..<Int32(raw.upperBound)
    switch top.key {
    case .type:
      let kind = Self.kind(bytes[raw])
      let known = objects[Int(top.object)].kind
      if known == .unknown || known == .other { objects[Int(top.object)].kind = kind }
    case .author, .creator, .publisher:
      // A name in the place of an object.
      let object = add(key: top.key, parent: top.object)
      if object >= 0 { objects[Int(object)].strings.append((.name, range)) }
    default:
      if objects[Int(top.object)].strings.count < 16 { objects[Int(top.object)].strings.append((top.key, range)) }
    }
  }

  /// Where a string that starts at `start` ends: at a quotation mark that a comma, colon or closing bracket follows.
  private static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while let quote = bytes.index(of: 0x22, from: place), quote < end {
      var slashes = 0
      while quote - slashes > start, bytes[quote - slashes - 1] == 0x5C { slashes += 1 }
      if slashes & 1 == 0 {
        var next = quote + 1
        var isNewLine = false
        while next < end, bytes[next] <= 0x20 {
          if bytes[next] == 0x0A { isNewLine = true }
          next += 1
        }
        if next >= end { return quote }
        switch bytes[next] {
        case 0x2C, 0x3A, 0x7D, 0x5D: return quote
        // A forgotten comma, a comment, the end of the script.
        case 0x22 where isNewLine, 0x2F where isNewLine, 0x3C where isNewLine: return quote
        default: break
        }
      }
      place = quote + 1
    }
    return end
  }

  private static func commentEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard start + 1 < end else { return end }
    if bytes[start + 1] == 0x2F { return min(bytes.index(of: 0x0A, from: start) ?? end, end) }
    guard bytes[start + 1] == 0x2A else { return start + 1 }
    var place = start + 2
    while let slash = bytes.index(of: 0x2F, from: place), slash < end {
      if bytes[slash - 1] == 0x2A, slash > start + 2 { return slash + 1 }
      place = slash + 1
    }
    return end
  }

  // MARK: Words of schema.org

  private static let keys = NameTable<Key>([
    ("@type", .type), ("@id", .id), ("@graph", .graph), ("name", .name), ("headline", .headline),
    ("datePublished", .published), ("dateModified", .modified), ("dateCreated", .created), ("author", .author),
    ("creator", .creator), ("publisher", .publisher), ("url", .url), ("mainEntityOfPage", .mainPage),
    ("mainEntity", .main), ("inLanguage", .language), ("givenName", .given), ("familyName", .family),
    ("itemListElement", .list),
  ])

  private static let works: Set<UInt64> = Set(
    [
      "Review", "Recipe", "CreativeWork", "HowTo", "FAQPage", "QAPage", "Book", "Chapter", "Course", "Dataset",
      "LearningResource", "Guide", "Podcast", "PodcastEpisode", "VideoObject", "AudioObject", "Event", "Legislation",
      "Thesis", "Statement", "Quotation", "Map", "Message", "WebContent", "Episode", "RadioEpisode", "TVEpisode",
      "Interview", "DigitalDocument", "TextDigitalDocument", "PresentationDigitalDocument", "PublicationIssue",
      "Claim", "ClaimReview", "MediaObject",
    ].map { FoldedBytes.hash($0.utf8) })

  private static let organizations: Set<UInt64> = Set(
    [
      "Corporation", "NGO", "NewsMediaOrganization", "EducationalOrganization", "CollegeOrUniversity", "LocalBusiness",
      "Library", "Airline", "Brand", "Project", "ResearchOrganization", "GovernmentOffice", "Team", "SportsTeam",
    ].map { FoldedBytes.hash($0.utf8) })

  /// The kind of a type's name, with or without a prefix such as `schema:`.
  private static func kind(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Kind {
    var start = name.startIndex
    for index in name.indices.prefix(80) where name[index] == 0x3A || name[index] == 0x2F || name[index] == 0x23 {
      start = index + 1
    }
    let type = name[start...]
    func ends(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard type.count >= count else { return false }
      return type.suffix(count).elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    }
    if ends("Article") || ends("Posting") || ends("Report") { return .article }
    if ends("Person") { return .person }
    if ends("Organization") || organizations.contains(FoldedBytes.hash(type)) { return .organization }
    if ends("WebSite") { return .site }
    if works.contains(FoldedBytes.hash(type)) { return .work }
    return ends("Page") ? .page : .other
  }
}
