internal import ClaimModel

extension AnnotatorState {
  /// Takes a key; gives what is to be done outside.
  mutating func handle(_ key: Key) -> Effect {
    if key == .control("c") { return .leave }
    switch mode {
    case .reading:
      message = nil
      return read(key)
    case .finding(var line): return find(key, &line)
    case .picking(var picker): return pick(key, &picker)
    case .naming(var line, let annotation): return name(key, &line, annotation)
    case .noting(var line, let annotation): return note(key, &line, annotation)
    case .confirming(let annotation):
      mode = .reading
      guard key == .character("y") else {
        message = Message(text: "nothing was removed")
        return .none
      }
      return .remove(annotation)
    case .help(let line):
      switch key {
      case .character("j"), .down: mode = .help(line + 1)
      case .character("k"), .up: mode = .help(max(0, line - 1))
      case .pageDown, .character("J"), .character(" "): mode = .help(line + 10)
      case .pageUp, .character("K"): mode = .help(max(0, line - 10))
      default: mode = .reading
      }
      return .none
    }
  }

  private mutating func read(_ key: Key) -> Effect {
    let text = text
    switch key {
    case .character("j"), .down: move(to: focus + 1)
    case .character("k"), .up: move(to: cursor - 1)
    case .character("J"), .pageDown: movePassage(by: 1)
    case .character("K"), .pageUp: movePassage(by: -1)
    case .character("g"), .home: move(to: 0)
    case .character("G"), .end: move(to: text.sentences.count - 1)
    case .escape: move(to: cursor)
    case .tab, .backTab:
      if !moveToSuggestion(by: key == .tab ? 1 : -1) {
        say("no suggestion \(key == .tab ? "further on; Shift-Tab goes back" : "before this one")")
      }
    case .character("n"), .character("N"):
      if pattern.isEmpty { say("nothing was looked for yet: /") } else { look(by: key == .character("n") ? 1 : -1) }
    case .character("v"): changeSelection { $0.extend(in: text) }
    case .character("V"): changeSelection { $0.retract(in: text) }
    case .character("["): changeSelection { $0.move(.end, grow: false, in: text) }
    case .character("]"): changeSelection { $0.move(.end, grow: true, in: text) }
    case .character("{"): changeSelection { $0.move(.start, grow: false, in: text) }
    case .character("}"): changeSelection { $0.move(.start, grow: true, in: text) }
    case .character("o"): chosen += 1
    case .character("u"): return .undo
    case .character("q"): return .leave
    case .pasted: say("pasted words are not taken for keys; press / first, or s, r or d")
    default: ask(key)
    }
    return .none
  }

  /// Keys that open a question.
  private mutating func ask(_ key: Key) {
    switch key {
    case .character("/"): mode = .finding(TypedLine())
    case .character("?"): mode = .help(0)
    case .character("s"): pick(.supports)
    case .character("r"): pick(.refutes)
    case .character("d"): pick(.discusses)
    case .character("a"):
      let here = annotationHere?.annotation
      let known = here.map(\.attribution) ?? nextSpeaker ?? .author
      // What the words themselves say is offered, and taken by Enter alone.
      let offered = known == .author ? SentenceReading.speaker(text.words(selection.range)) : known
      mode = .naming(TypedLine(Self.typed(offered)), here)
    case .character("m"):
      if let here = annotationHere?.annotation {
        mode = .noting(TypedLine(here.note ?? ""), here)
      } else {
        say("no annotation stands here to put a note to; s, r or d makes one")
      }
    case .character("x"):
      if let here = annotationHere?.annotation { mode = .confirming(here) } else { say("no annotation stands here") }
    case .character(let character): say("“\(character)” does nothing here; ? shows the keys")
    case .enter: say("s, r or d annotates the marked words; ? shows the keys")
    default: break
    }
  }

  private mutating func pick(_ stance: Stance) {
    mode = .picking(ClaimPicker(stance: stance, claims: claims, words: text.words(selection.range)))
  }

  private mutating func say(_ words: String) { message = Message(text: words, isTrouble: true) }

  private mutating func look(by step: Int) {
    if !find(by: step) { say("nowhere in this source: “\(pattern)”") }
  }

  // MARK: answers

  private mutating func find(_ key: Key, _ line: inout TypedLine) -> Effect {
    switch key {
    case .escape: mode = .reading
    case .enter:
      mode = .reading
      if !line.trimmed.isEmpty { pattern = line.trimmed }
      if !pattern.isEmpty { look(by: 1) }
    default: if line.handle(key) { mode = .finding(line) }
    }
    return .none
  }

  private mutating func pick(_ key: Key, _ picker: inout ClaimPicker) -> Effect {
    message = nil
    switch picker.handle(key) {
    case .open:
      if key == .control("n") { say("type the new claim's statement first, then Ctrl-N") }
      if key == .enter { say("there is no claim yet; type the statement of the first one") }
      mode = .picking(picker)
      return .none
    case .left:
      mode = .reading
      return .none
    case .chosen(.claim(let claim)):
      mode = .reading
      return .annotate(draft(claim.id, picker.stance), registering: nil)
    case .chosen(.new(let claim)):
      mode = .reading
      return .annotate(draft(claim.id, picker.stance), registering: claim)
    }
  }

  /// The selected words for a claim.
  func draft(_ claim: Identifier<Claim>, _ stance: Stance) -> AnnotationChoice {
    AnnotationChoice(range: selection.range, claim: claim, stance: stance, attribution: nextSpeaker ?? .author)
  }

  private mutating func name(_ key: Key, _ line: inout TypedLine, _ annotation: Annotation?) -> Effect {
    switch key {
    case .escape: mode = .reading
    case .enter:
      mode = .reading
      let words = text.words(selection.range)
      let attribution = Self.attribution(line.trimmed, found: SentenceReading.speaker(words))
      guard var changed = annotation else {
        nextSpeaker = attribution == .author ? nil : attribution
        message = Message(text: "the next annotation: \(Self.wording(attribution))")
        return .none
      }
      changed.attribution = attribution
      if let annotation, changed != annotation { return .change(annotation, into: changed) }
    default: if line.handle(key) { mode = .naming(line, annotation) }
    }
    return .none
  }

  private mutating func note(_ key: Key, _ line: inout TypedLine, _ annotation: Annotation) -> Effect {
    switch key {
    case .escape: mode = .reading
    case .enter:
      mode = .reading
      var changed = annotation
      changed.note = line.trimmed.isEmpty ? nil : line.trimmed
      if changed != annotation { return .change(annotation, into: changed) }
    default: if line.handle(key) { mode = .noting(line, annotation) }
    }
    return .none
  }
}
