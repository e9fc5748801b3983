internal import ClaimModel
internal import TextAnalysis

/// A place where a text cites a work: how, in which words, and what of the work they name.
struct Citation: Hashable, Sendable {
  /// How a text may cite.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A link, an address or a DOI in the text.
    case link
    /// The mark of a footnote: `[^1]`, a raised figure.
    case note
    /// A number in brackets that leads to a list of references.
    case numbered
    /// `(Venn 2022)`, `Venn (2022)`.
    case authorYear
    /// `[@venn2022]`, as pandoc has it.
    case key
    /// `ibid.`, `Venn, op. cit.`
    case again
    /// `according to the Courier`, `told the Courier`, `the Courier of 12 May`.
    case credit
    /// The title of a source.
    case title
    /// `a forthcoming study of sanctuary in the Marches`.
    case described
    /// An entry of a list of references that no mark leads to.
    case entry
  }

  var kind: Kind
  /// The words that cite, in the document's text; empty where a mark stands that is no part of it.
  var range: TextRange
  /// The words, or the mark.
  var words: String
  /// The place of its sentence among the document's sentences.
  var sentence: Int
  /// What it says of the work.
  var work: CitedWork
  /// The place among the document's references of the entry or note to which it leads.
  var reference: Int?
}

/// What a citation says of the work that it cites.
struct CitedWork: Hashable, Sendable {
  /// An address, as it stands there.
  var address: String? { didSet { page = address.flatMap { WebAddress($0)?.key } } }
  /// What all addresses of its page have in common; `nil` for what is no address on the web.
  private(set) var page: String?
  /// A key such as `venn2022`.
  var key: String?
  /// The authors as they are named, initials left out: family names, or whole names of bodies.
  var authors: [String] = []
  /// The year, and the day where one is given.
  var year: Int?
  var date: CalendarDate?
  /// The outlet, as it is named, and whether `the` stands before it.
  var outlet: String?
  var hasArticle = false
  /// Whether the words can only mean a work: `wrote`, not `said`; `(Venn 2022)`, not `Paris (2022)`.
  var isSure = false
  /// The title.
  var title: String?
  /// The stems of what it is about, where that is all that is said.
  var topic: [String] = []

  /// Nothing is said of it yet but an address and what all addresses of its page have in common.
  init(address: String? = nil, page: String? = nil) { (self.address, self.page) = (address, page) }

  /// Whether it says nothing by which a work could be found.
  var isEmpty: Bool {
    address == nil && key == nil && authors.isEmpty && outlet == nil && title == nil && topic.isEmpty
  }
}
