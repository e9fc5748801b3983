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
  /// The first links to the site's front page, which often hold its name.
  private(set) var home: [Place] = []

  /// More places of a kind than this are a list of articles.
  private static let maximum = 200

  private let tree: HTMLTree
  /// The outermost open element that is aside.
  private var aside: Int32 = -1

  /// Looks over a page.
  init(_ tree: HTMLTree) {
    self.tree = tree
    SignWords.shared.withReader(of: tree.values) { reader in
      for index in tree.events.indices {
        switch tree.events[index] {
        case .open(let element): open(element, Int32(index), reader)
        case .close(let element): if element == aside { aside = -1 }
        default: break
        }
      }
    }
  }

  /// Elements that hold no comments although their names may speak of them.
  private static let wholes: HTMLTagSet = [.a, .span, .article, .main, .header, .h1, .h2, .h3, .h4, .p]

  private mutating func open(_ element: Int32, _ event: Int32, _ reader: SignWords.Reader) {
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
          signs.formUnion(reader.signs(attribute.value))
        }
      case .pubdate: signs.insert(.date)
      case .href where tag == .a:
        if reader.isAuthorLink(attribute.value) { signs.insert(.authorLink) }
        if home.count < 4, reader.isRoot(attribute.value) {
          home.append(Place(element: element, event: event, signs: [], isAside: aside >= 0))
        }
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
