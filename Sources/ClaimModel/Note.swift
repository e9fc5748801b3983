/// An analyst's remark, a record of its own, so that two who remark on one thing never meet in one file.
public struct Note: Hashable, Sendable {
  /// What a remark is about.
  public enum Subject: Hashable, Sendable {
    /// A claim.
    case claim(Identifier<Claim>)
    /// An annotation.
    case annotation(Identifier<Annotation>)
    /// A source, or the words of it that the selectors find.
    case source(Identifier<Source>, words: [Selector])
  }

  /// A time-ordered name, unique in the project.
  public var id: Identifier<Note>
  /// What it is about.
  public var subject: Subject
  /// The remark.
  public var text: String
  /// Who made it.
  public var annotator: String?

  /// A remark on something.
  public init(id: Identifier<Note>, subject: Subject, text: String, annotator: String? = nil) {
    self.id = id
    self.subject = subject
    self.text = text
    self.annotator = annotator
  }
}

extension Note: Codable {
  private enum CodingKeys: String, CodingKey { case id, claim, annotation, source, selectors, text, annotator }

  /// Reads the JSON form, which names one subject; throws `DecodingError` where it is not one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let subject: Subject
    if let claim = try container.decodeIfPresent(Identifier<Claim>.self, forKey: .claim) {
      subject = .claim(claim)
    } else if let annotation = try container.decodeIfPresent(Identifier<Annotation>.self, forKey: .annotation) {
      subject = .annotation(annotation)
    } else {
      subject = .source(
        try container.decode(Identifier<Source>.self, forKey: .source),
        words: try container.decodeIfPresent([Selector].self, forKey: .selectors) ?? [])
    }
    self.init(
      id: try container.decode(Identifier<Note>.self, forKey: .id), subject: subject,
      text: try container.decode(String.self, forKey: .text),
      annotator: try container.decodeIfPresent(String.self, forKey: .annotator))
  }

  /// Writes the JSON form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    switch subject {
    case .claim(let claim): try container.encode(claim, forKey: .claim)
    case .annotation(let annotation): try container.encode(annotation, forKey: .annotation)
    case .source(let source, let words):
      try container.encode(source, forKey: .source)
      if !words.isEmpty { try container.encode(words, forKey: .selectors) }
    }
    try container.encode(text, forKey: .text)
    try container.encodeIfPresent(annotator, forKey: .annotator)
  }
}
