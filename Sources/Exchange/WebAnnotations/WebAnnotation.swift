internal import ClaimModel

/// One W3C Web Annotation, read into what we make of it.
struct WebAnnotation {
  var node: JSONNode
  var place: String

  private var name: String? { node[anyOf: "id", "@id"]?.text }

  /// One draft for each target and claim; refusals for what is no annotation of words.
  func reading() -> DraftReading {
    let types = node[anyOf: "type", "@type"]?.texts ?? []
    guard types.contains(where: { $0 == "Annotation" || $0.hasSuffix(":Annotation") || $0.hasSuffix("#Annotation") })
    else { return refused("is no W3C Web Annotation: its type is not “Annotation”") }
    guard let targets = node["target"]?.elements, !targets.isEmpty else { return refused("has no target") }
    let attribution: Attribution
    switch Self.attribution(node[WebAnnotationNames.attribution]) {
    case .some(let found): attribution = found
    case nil: return refused("its gainsay:attribution is none: kind is author, speaker (with a name) or anonymous")
    }
    let bodies = WebAnnotationBodies(node)
    var reading = DraftReading()
    for target in targets {
      switch WebAnnotationTarget.read(target) {
      case .failure(let reason): reading.refusals.append(Refusal(place: place, name: name, reason: reason.words))
      case .success(let found):
        var draft = AnnotationDraft(place: place, words: found.words)
        draft.name = name
        // A record of ours has one target.
        if targets.count == 1, let name {
          draft.id = WebAnnotationNames.name(in: name, behind: WebAnnotationNames.annotation).map(
            Identifier.init(rawValue:))
        }
        draft.created = node["created"]?.text.flatMap(RecordTime.milliseconds(iso:))
        draft.source = found.source
        draft.claim = bodies.claim
        draft.statement = bodies.statement
        draft.attribution = attribution
        draft.note = bodies.note
        draft.annotator = Self.creator(node["creator"])
        let one = bodies.tags.drafts(of: draft)
        reading.drafts += one.drafts
        reading.refusals += one.refusals
      }
    }
    return reading
  }

  private func refused(_ reason: String) -> DraftReading {
    var reading = DraftReading()
    reading.refusals = [Refusal(place: place, name: name, reason: reason)]
    return reading
  }

  /// Whose word it is; `nil` where the field is there and says nothing that we know.
  private static func attribution(_ node: JSONNode?) -> Attribution? {
    guard let node else { return .author }
    let cue = node["gainsay:cue"]?.text ?? ""
    switch (node["gainsay:kind"]?.text, node["gainsay:name"]?.text) {
    case ("author", _): return .author
    case ("speaker", let name?): return .speaker(name: name, cue: cue)
    case ("anonymous", _): return .anonymous(cue: cue)
    default: return nil
    }
  }

  /// The names of those who made it, or else their addresses.
  static func creator(_ node: JSONNode?) -> String? {
    let names = (node?.elements ?? []).compactMap { agent -> String? in
      if case .string(let address) = agent { return address }
      let mail = agent["email"]?.text.map { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 }
      return agent[anyOf: "name", "foaf:name"]?.text ?? agent["nickname"]?.text ?? mail
        ?? agent[anyOf: "id", "@id"]?.text
    }.filter { !$0.isEmpty }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

/// What the bodies of a W3C Web Annotation say.
struct WebAnnotationBodies {
  private(set) var claim: Identifier<Claim>?
  private(set) var statement: String?
  private(set) var tags = AnnotationTags([])
  private(set) var note: String?

  private var words: [String] = []
  private var tagWords: [String] = []
  private var assessed: [String] = []

  init(_ annotation: JSONNode) {
    let motivations = annotation["motivation"]?.texts ?? []
    for body in annotation["body"]?.elements ?? [] { add(body, purposes: motivations, depth: 0) }
    if let text = annotation["bodyValue"]?.text { words.append(text) }
    // Assessing text beside a claim of ours is the claim's wording; elsewhere it is a remark.
    if claim != nil, let first = assessed.first {
      statement = first
      assessed.removeFirst()
    }
    tags = AnnotationTags(tagWords)
    let remarks = (assessed + words).filter { !$0.isEmpty }
    note = tags.note(remarks.isEmpty ? nil : remarks.joined(separator: "\n\n"))
  }

  private mutating func add(_ body: JSONNode, purposes inherited: [String], depth: Int) {
    guard depth < 8 else { return }
    let purposes = body["purpose"]?.texts ?? inherited
    if case .string(let address) = body {
      add(address: address, isTag: false)
    } else if let items = body["items"]?.elements {
      // Of a choice the first is the one that its author prefers.
      let isChoice = body[anyOf: "type", "@type"]?.texts.contains("Choice") == true
      for item in isChoice ? Array(items.prefix(1)) : items { add(item, purposes: purposes, depth: depth + 1) }
    } else if let value = body[anyOf: "value", "chars"]?.text {
      if purposes.contains("tagging") {
        tagWords.append(value)
      } else if purposes.contains("assessing"), body["purpose"] != nil {
        assessed.append(value)
      } else {
        words.append(value)
      }
    } else if let source = body["source"] {
      if case .string(let address) = source {
        add(address: address, isTag: purposes.contains("tagging"))
      } else {
        add(source, purposes: purposes, depth: depth + 1)
      }
    } else if let address = body[anyOf: "id", "@id"]?.text {
      add(address: address, isTag: purposes.contains("tagging"))
    }
  }

  private mutating func add(address: String, isTag: Bool) {
    if let name = WebAnnotationNames.name(in: address, behind: WebAnnotationNames.claim) {
      if claim == nil { claim = Identifier(rawValue: name) } else { tagWords.append("claim:" + name) }
    } else if isTag {
      tagWords.append(address)
    } else {
      words.append(address)
    }
  }
}
