internal import ClaimModel

/// What a labelled line or a key of front matter says of a work.
struct MetadataLabel {
  private let field: Source.Field
  private let isSender: Bool
  /// Whether it names the work's address.
  var isAddress: Bool { field == .url || field == .publisher }

  /// The field that a label names; `nil` where it names none.
  init?(_ label: String) {
    let folded = label.lowercased().trimming { !$0.isLetter }
    isSender = folded == "from"
    switch folded {
    case "title", "headline", "subject", "re", "titel", "titre", "título", "heading": field = .title
    case "author", "authors", "by", "byline", "creator", "writer", "written by", "from", "autor", "auteur", "reporter",
      "author(s", "words by", "words", "story by", "text by", "interview by", "interviewer", "reported by",
      "prepared by", "compiled by", "drafted by", "presented by", "speaker", "rapporteur":
      field = .authors
    case "date", "published", "publication date", "pubdate", "publishdate", "publish date", "date published", "posted",
      "published on", "date of publication", "release date", "sent", "issued", "date issued", "date_published",
      "datum", "fecha", "created", "first published", "posted on", "dated", "publication_date", "issue date",
      "date of report", "report date", "date of decision", "decision date", "date of issue":
      field = .published
    case "modified", "updated", "lastmod", "last modified", "last updated", "date_modified", "last_modified_at",
      "date modified", "revised":
      field = .modified
    case "publisher", "outlet", "publication", "journal", "newspaper", "magazine", "site", "sitename", "site_name",
      "website", "organization", "organisation", "container-title", "published by", "published in", "institution",
      "news outlet", "source":
      field = .publisher
    case "url", "link", "permalink", "canonical", "address", "source_url", "original_url", "source url", "web address",
      "doi", "canonical_url", "web", "online at", "available at", "retrieved from", "uri":
      field = .url
    case "language", "lang", "locale", "sprache", "langue": field = .language
    default: return nil
    }
  }

  /// Labels of letters, memoranda and notices that name none of a work's fields.
  private static let others: Set<String> = [
    "to", "cc", "attn", "attention", "contact", "media contact", "press contact", "tel", "telephone", "phone", "email",
    "e-mail", "ref", "our ref", "your ref", "reference", "case no", "venue", "place", "location", "present",
    "apologies",
    "attendees", "participants", "keywords", "tags", "category", "doi no", "isbn", "issn", "photo", "photos",
    "pictures",
    "enquiries", "inquiries", "notes to editors", "dear", "time", "status", "version", "classification", "section",
  ]

  /// The label of a line such as `Date: 14 November 2023`, in lower case; `nil` where it is none that works have.
  static func key(of text: String) -> String? {
    guard let colon = text.prefix(28).firstIndex(of: ":"), text.index(after: colon) < text.endIndex,
      text[text.index(after: colon)] == " "
    else { return nil }
    let key = text[..<colon].lowercased()
    let bare = key.trimming { !$0.isLetter && $0 != ")" }
    return MetadataLabel(bare) != nil || others.contains(bare) ? bare : nil
  }

  /// Notes the value of a label where the field is still empty.
  func note(_ values: [String], in metadata: inout SourceMetadata, found: String) {
    var other = SourceMetadata()
    guard let value = values.first(where: { !$0.isEmpty }) else { return }
    switch field {
    case .title: other.title = Self.subject(value)
    case .authors:
      other.authors = values.flatMap { TextAuthors.list(Self.person($0)) }
      if other.authors.isEmpty, isSender { other.publisher = MetadataWords.organisation(value) }
    case .published: other.published = WrittenDate.parse(value) ?? CalendarDate(iso: value)
    case .modified: other.modified = WrittenDate.parse(value) ?? CalendarDate(iso: value)
    case .publisher:
      if value.contains("://") { other.url = value } else { other.publisher = value }
    case .url:
      let isDOI = value.hasPrefix("10.")
      other.url = isDOI ? "https://doi.org/" + value : value
    case .language: other.language = Self.language(value)
    default: break
    }
    for name in Source.Field.allCases where other.has(name) { other.found[name] = found }
    metadata = metadata.filled(from: other)
  }

  /// A BCP 47 tag of a tag or of a language's name in English.
  private static func language(_ value: String) -> String? {
    if let known = languages[value.lowercased()] { return known }
    let tag = value.replacing("_", with: "-")
    let parts = tag.split(separator: "-")
    guard let first = parts.first, (2...3).contains(first.count), parts.allSatisfy({ (1...8).contains($0.count) }),
      tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    return tag
  }

  private static let languages = [
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es",
    "italian": "it", "portuguese": "pt", "dutch": "nl", "swedish": "sv", "danish": "da", "norwegian": "nb",
    "finnish": "fi",
    "polish": "pl", "czech": "cs", "hungarian": "hu", "romanian": "ro", "turkish": "tr", "russian": "ru",
    "ukrainian": "uk",
    "greek": "el", "chinese": "zh", "japanese": "ja", "korean": "ko", "arabic": "ar", "hebrew": "he", "latin": "la",
  ]

  /// A subject without the marks of an answer.
  private static func subject(_ value: String) -> String {
    var words = Substring(value)
    while let mark = ["re: ", "fwd: ", "fw: ", "aw: "].first(where: { words.lowercased().hasPrefix($0) }) {
      words = words.dropFirst(mark.count)
    }
    return String(words)
  }

  /// `"Jane Roe" <jane@port.example>` without the address.
  private static func person(_ value: String) -> String {
    var words = value
    if let open = words.firstIndex(of: "<") { words = String(words[..<open]) }
    if let open = words.firstIndex(of: "("), !words.hasPrefix("("), words.contains("@") {
      words = String(words[open...]).trimming { "() ".contains($0) }
    }
    return words.trimming { $0.isWhitespace || $0 == "\"" }
  }
}
