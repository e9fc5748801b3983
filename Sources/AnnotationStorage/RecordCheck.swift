internal import ClaimModel

/// What a record must be beyond having the fields of its kind.
enum RecordCheck {
  /// Throws the reason unless the condition holds.
  static func require(
    _ condition: Bool, _ reason: @autoclosure () -> String, kind: StoreFault.Kind = .schema
  ) throws(RecordFile.Unreadable) {
    if !condition { throw RecordFile.Unreadable(kind: kind, reason: reason()) }
  }

  /// A claim that says something.
  static func claim(_ entry: AnnotationStore.Entry) throws(RecordFile.Unreadable) -> Claim {
    let claim: Claim = try RecordFile.read(entry.path, kind: .claim)
    try require(!claim.statement.isEmpty, "its statement is empty")
    if let other = claim.mergedInto { try require(other.isValid, "“\(other)” is no claim's id") }
    try name(claim.id, entry)
    return claim
  }

  /// A verdict that names a finding, a reviewer and a reason.
  static func verdict(_ entry: AnnotationStore.Entry) throws(RecordFile.Unreadable) -> Verdict {
    let verdict: Verdict = try RecordFile.read(entry.path, kind: .verdict)
    try require(verdict.finding.isValid, "its finding “\(verdict.finding)” is no finding's id")
    try require(!verdict.reviewer.isEmpty, "its reviewer is empty")
    try require(!verdict.reason.isEmpty, "its reason is empty")
    try name(verdict.id, entry)
    return verdict
  }

  /// An annotation that can be looked for, in the folder of its source.
  static func annotation(_ entry: AnnotationStore.Entry) throws(RecordFile.Unreadable) -> Annotation {
    let annotation: Annotation = try RecordFile.read(entry.path, kind: .annotation)
    try require(annotation.claim.isValid, "its claim “\(annotation.claim)” is no claim's id")
    try require(annotation.source.isValid, "its source “\(annotation.source)” is no source's id")
    try require(!annotation.selectors.isEmpty, "it has no selectors")
    try check(annotation.selectors)
    try name(annotation.id, entry)
    try require(
      RecordKind.folder(ofSource: annotation.source.rawValue) == entry.folder,
      "its source is \(annotation.source) and it lies in the folder \(entry.folder); gainsay fsck --fix moves it",
      kind: .misplaced)
    return annotation
  }

  /// A remark that says something of something.
  static func note(_ entry: AnnotationStore.Entry) throws(RecordFile.Unreadable) -> Note {
    let note: Note = try RecordFile.read(entry.path, kind: .note)
    try require(!note.text.isEmpty, "its text is empty")
    switch note.subject {
    case .claim(let claim): try require(claim.isValid, "its claim “\(claim)” is no claim's id")
    case .annotation(let id): try require(id.isValid, "its annotation “\(id)” is no annotation's id")
    case .source(let source, let words):
      try require(source.isValid, "its source “\(source)” is no source's id")
      try check(words)
    }
    try name(note.id, entry)
    return note
  }

  /// A link between two sources.
  static func link(_ entry: AnnotationStore.Entry) throws(RecordFile.Unreadable) -> SourceLink {
    let link: SourceLink = try RecordFile.read(entry.path, kind: .link)
    for source in [link.from, link.to] { try require(source.isValid, "“\(source)” is no source's id") }
    try require(link.from != link.to, "it links \(link.from) with itself")
    try name(link.id, entry)
    return link
  }

  private static func check(_ selectors: [Selector]) throws(RecordFile.Unreadable) {
    for selector in selectors {
      switch selector {
      case .quote(let exact, _, _): try require(!exact.isEmpty, "its quote is empty")
      case .position(let start, let end):
        try require(0 <= start && start <= end, "its position \(start) to \(end) is none")
      }
    }
  }

  /// The file must be named after the record.
  private static func name<Subject>(
    _ id: Identifier<Subject>, _ entry: AnnotationStore.Entry
  ) throws(RecordFile.Unreadable) {
    try require(id.isValid, "its id “\(id)” can name no record: a-z, 0-9, - . _, at most 64")
    try require(
      id.rawValue == entry.stem,
      "its id is \(id) and its file is named \(entry.stem); gainsay fsck --fix names the file after the id",
      kind: .misplaced)
  }
}
