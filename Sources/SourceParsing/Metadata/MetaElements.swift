/// The `meta` elements of a page that tell of a work, by what they tell.
struct MetaElements {
  /// What a `meta` element tells.
  enum Kind: UInt8, CaseIterable {
    case title, author, publisher, published, modified, url, language, label, datum, copyright
  }

  /// A name that `meta` elements bear; of several the one that stands first in the table is trusted most.
  struct Name {
    var kind: Kind
    /// In lower case.
    var name: String
  }

  /// A value and the name that it bore.
  struct Value {
    /// Its words, still with what was encoded twice.
    var range: Range<Int32>
    /// Its place in `names`.
    var rank: UInt8
  }

  private static func table(_ kind: Kind, _ names: String) -> [Name] {
    names.split(separator: " ").map { Name(kind: kind, name: String($0)) }
  }

  /// Names of Highwire, Dublin Core, PRISM, Open Graph, Twitter, Parse.ly, Sailthru, Cxense and content systems.
  static let names: [Name] =
    table(
      .title,
      """
      citation_title dc.title dcterms.title og:title twitter:title parsely-title sailthru.title rnews:headline \
      headline title
      """)
    + table(
      .author,
      """
      citation_author citation_authors dc.creator dcterms.creator dc.contributor.author author article:author \
      parsely-author sailthru.author og:article:author byl byline cxenseparse:author prism.author article.author \
      twitter:creator:name book:author dc.author creator authors article_author
      """)
    + table(
      .publisher,
      """
      og:site_name citation_journal_title dc.publisher dcterms.publisher citation_publisher prism.publicationname \
      application-name rnews:publisher publisher dc.source al:ios:app_name
      """)
    + table(
      .published,
      """
      article:published_time og:article:published_time citation_publication_date citation_online_date citation_date \
      dc.date.issued dcterms.issued prism.publicationdate datepublished parsely-pub-date sailthru.date \
      cxenseparse:recs:publishtime rnews:datepublished pubdate publishdate publish-date publish_date published-date \
      publication_date pub_date originalpublicationdate article.published article:published article_date_original \
      og:published_time og:pubdate dc.date dcterms.date dc.date.created dcterms.created dc.created date.created \
      date_published datecreated displaydate date og:date last-published cxense:publishtime created ms.date
      """)
    + table(
      .modified,
      """
      article:modified_time og:article:modified_time og:updated_time article:modified dcterms.modified \
      dc.date.modified datemodified date.modified article.updated last-modified lastmod last_updated revised
      """)
    + table(
      .url,
      """
      og:url citation_public_url citation_abstract_html_url parsely-link twitter:url dc.identifier.uri dc.identifier \
      dcterms.identifier
      """)
    + table(.language, "content-language dc.language dcterms.language citation_language og:locale language")
    + table(.label, "twitter:label1 twitter:label2 twitter:label3")
    + table(.datum, "twitter:data1 twitter:data2 twitter:data3")
    + table(.copyright, "copyright dc.rights dcterms.rights dc.rightsholder")

  private static let ranks: [UInt64: UInt8] = {
    var ranks: [UInt64: UInt8] = [:]
    for (rank, name) in names.enumerated() { ranks[FoldedBytes.hash(name.name.utf8)] = UInt8(rank) }
    return ranks
  }()

  /// More values of one kind than this are no work's.
  private static let maximum = 64

  private var values: [[Value]] = Array(repeating: [], count: Kind.allCases.count)

  /// The values of a kind, the most trusted name first, and in document order for each name.
  func values(_ kind: Kind) -> [Value] { values[Int(kind.rawValue)] }

  /// Reads a `meta` element.
  mutating func read(_ element: Int, of tree: HTMLTree) {
    var content: Range<Int32>?
    for index in tree.elements[element].attributes where tree.attributes[Int(index)].name == .content {
      content = tree.attributes[Int(index)].value
    }
    guard let content, !content.isEmpty else { return }
    for index in tree.elements[element].attributes {
      switch tree.attributes[Int(index)].name {
      case .name, .property, .itemprop, .httpEquiv:
        let name = tree.attributes[Int(index)].value
        note(tree.values[Int(name.lowerBound)..<Int(name.upperBound)], content)
      default: break
      }
    }
  }

  private mutating func note(_ name: ArraySlice<UInt8>, _ content: Range<Int32>) {
    guard name.count <= 40, let rank = Self.ranks[FoldedBytes.hash(name)] else { return }
    let kind = Int(Self.names[Int(rank)].kind.rawValue)
    guard values[kind].count < Self.maximum else { return }
    var place = values[kind].count
    while place > 0, values[kind][place - 1].rank > rank { place -= 1 }
    // The same element may bear one name twice, as `name` and as `property`.
    if place > 0, values[kind][place - 1].range == content { return }
    values[kind].insert(Value(range: content, rank: rank), at: place)
  }
}
