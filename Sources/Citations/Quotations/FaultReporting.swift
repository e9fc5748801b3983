internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// Puts what does not hold of a quotation into words, with the passages that show it.
struct FaultReporting {
  let judge: QuotationJudge
  let quotation: Quotation

  private var corpus: QuotationCorpus { judge.corpus }

  // MARK: Faults

  func altered(_ placement: QuotationPlacement, _ cited: CitedSource?) -> QuotationFault {
    let difference = placement.difference
    var kinds = difference.kinds
    let reading = SourceReading(corpus: corpus, quotation: quotation, placement: placement)
    if reading.negation != nil { kinds.insert(.negation) }
    let kind = kinds.min() ?? .slight
    let lines = DifferenceWording(difference: difference)
    let isCredited = cited?.isSure == true
    return QuotationFault(
      kind: .altered, severity: kind.isGrave ? .error : kind == .slight ? .note : .warning,
      score: (kind.isGrave ? 0.85 : kind == .slight ? 0.4 : 0.65) - (isCredited || judge.isDraft ? 0 : 0.1),
      message:
        "quoted “\(lines.quoted)”, \(name(placement.document)) has “\(lines.actual)”: \(ChangeKind.wording(of: kinds)); "
        + "to settle it, \(kind.settling)",
      evidence: [frame, evidence(placement)])
  }

  func notFound(in source: Int?) -> QuotationFault {
    guard let source else {
      return QuotationFault(
        kind: .notFound, severity: .warning, score: 0.5,
        message: "these words stand in no source of the corpus; to settle it, add the source that has them",
        evidence: [frame])
    }
    let nearest = nearest(in: source)
    return QuotationFault(
      kind: .notFound, severity: .error, score: 0.8,
      message: "nothing like these words stands in \(name(source))"
        + (nearest == nil ? "" : ", which comes nearest in the second passage")
        + "; to settle it, find the words or take out the marks",
      evidence: [frame] + (nearest.map { [$0] } ?? []))
  }

  func elsewhere(_ placement: QuotationPlacement, _ cited: CitedSource) -> QuotationFault {
    QuotationFault(
      kind: .elsewhere, severity: .error, score: 0.75,
      message: "these words do not stand in \(names(cited.documents)) but in \(name(placement.document)); "
        + "to settle it, name the source that has them",
      evidence: [frame, evidence(placement)])
  }

  func spliced(_ splice: Splice) -> QuotationFault {
    let source = name(splice.main.document)
    let message: String
    if let other = splice.other {
      let place = other.document == splice.main.document ? "another place of it" : name(other.document)
      let piece = quotation.text.slice(splice.words)
      let shown = piece.count > 80 ? String(piece.prefix(80)) + "…" : String(piece)
      message = "one part stands in \(source), “\(shown)” in \(place)"
    } else {
      message = "its sentences do not follow one another in \(source)"
    }
    return QuotationFault(
      kind: .spliced, severity: .error, score: 0.75,
      message: message + "; to settle it, quote the parts apart or mark the gap",
      evidence: [frame, evidence(splice.main)] + (splice.other.map { [evidence($0)] } ?? []))
  }

  func tooShort(_ source: Int) -> QuotationFault {
    QuotationFault(
      kind: .tooShort, severity: .note, score: 0.2,
      message:
        "so few words can be looked for nowhere, and do not stand so in \(name(source)); to settle it, quote more of the sentence",
      evidence: [frame])
  }

  func ambiguous(_ sources: [Int]) -> QuotationFault {
    QuotationFault(
      kind: .ambiguous, severity: .note, score: 0.25,
      message: "the credit fits \(names(sources)), and none of them has the words; to settle it, say which is meant",
      evidence: [frame])
  }

  func notCheckable(_ source: Int) -> QuotationFault {
    QuotationFault(
      kind: .notCheckable, severity: .note, score: 0.2,
      message:
        "\(name(source)) is only a part of its article, so that the quotation cannot be checked; to settle it, add the whole article",
      evidence: [frame])
  }

  /// What the words, which stand there, hide: an omission or a cut that turns them, another speaker.
  func hidden(in placement: QuotationPlacement, _ cited: CitedSource?) -> [QuotationFault] {
    let reading = SourceReading(corpus: corpus, quotation: quotation, placement: placement)
    var faults: [QuotationFault] = []
    if let words = reading.turningOmission {
      faults.append(
        QuotationFault(
          kind: .ellipsisHides, severity: .warning, score: 0.6,
          message: "the omitted words “\(shortened(words))” turn what is said in \(name(placement.document)); "
            + "to settle it, quote them",
          evidence: [frame, evidence(placement)]))
    }
    if let speaker = reading.otherSpeaker, let mine = quotation.credit.speaker {
      faults.append(
        QuotationFault(
          kind: .speakerMismatch, severity: .warning, score: 0.6,
          message: "credited to \(mine), but \(name(placement.document)) gives the words to \(speaker); "
            + "to settle it, ask which of them spoke",
          evidence: [frame, evidence(placement)]))
    }
    guard judge.isDraft || cited?.isSure == true, faults.isEmpty else { return faults }
    if let cue = reading.negation {
      faults.append(
        QuotationFault(
          kind: .cutMidSentence, severity: .warning, score: 0.55,
          message:
            "cut behind “\(cue)”, under which \(name(placement.document)) sets the words; to settle it, quote the whole sentence",
          evidence: [frame, evidence(placement)]))
    } else if let rest = reading.turningRest {
      faults.append(
        QuotationFault(
          kind: .cutMidSentence, severity: .note, score: 0.3,
          message:
            "the sentence goes on in \(name(placement.document)): “\(shortened(rest))”; to settle it, quote it to its end",
          evidence: [frame, evidence(placement)]))
    }
    return faults
  }

  // MARK: Evidence

  /// The sentences that quote.
  private var frame: Evidence {
    let document = corpus.documents[judge.own].document
    let end = max(quotation.frame.upperBound, quotation.isBlock ? quotation.range.upperBound : 0)
    let attribution: Attribution =
      quotation.credit.speaker.map { .speaker(name: $0, cue: quotation.credit.verb ?? "") } ?? .author
    return Evidence(
      TextRange(utf8: quotation.frame.lowerBound..<end), of: quotation.passage, in: document, attribution: attribution)
  }

  /// The sentences of the source in which the words stand.
  private func evidence(_ placement: QuotationPlacement) -> Evidence {
    let audited = corpus.documents[placement.document]
    let range = placement.difference.source.textRange(placement.difference.span)
    let sentences = audited.sentences(over: range)
    guard let first = sentences.first, let last = sentences.last else {
      return Evidence(audited.document.passages[0], in: audited.document)
    }
    var attribution = audited.evidence(first).attribution
    if let credit = corpus.quotation(at: range.lowerBound, in: placement.document)?.credit {
      attribution = credit.speaker.map { .speaker(name: $0, cue: credit.verb ?? "") } ?? .author
    }
    return Evidence(
      TextRange(utf8: first.range.lowerBound.utf8..<last.range.upperBound.utf8), of: first.passage,
      in: audited.document,
      attribution: attribution)
  }

  /// The sentence of a source that shares most of the quotation's words that carry meaning, if it shares more than half of them.
  private func nearest(in source: Int) -> Evidence? {
    let wanted = Set(Self.content(Word.words(in: quotation.text.text)))
    guard !wanted.isEmpty else { return nil }
    var best: (sentence: AuditedSentence, count: Int)?
    for sentence in corpus.documents[source].sentences where sentence.passage.role != .heading {
      let count = Set(Self.content(sentence.words)).intersection(wanted).count
      if count > best?.count ?? 0 { best = (sentence, count) }
    }
    guard let best, best.count >= 2 || wanted.count == 1, best.count * 2 > wanted.count else { return nil }
    return corpus.documents[source].evidence(best.sentence)
  }

  private static func content(_ words: [Word]) -> [String] {
    words.map(\.folded).filter { !StopWords.contains($0) && $0.count > 2 }.map(Stemmer.stem)
  }

  private func name(_ document: Int) -> String { corpus.documents[document].document.source.id.rawValue }

  private func names(_ documents: [Int]) -> String {
    let shown = documents.prefix(3).map(name)
    guard let last = shown.last else { return "" }
    if documents.count > 3 { return shown.joined(separator: ", ") + " and \(documents.count - 3) more" }
    return shown.count == 1 ? last : shown.dropLast().joined(separator: ", ") + " and " + last
  }

  private func shortened(_ words: String) -> String { words.count > 120 ? String(words.prefix(120)) + "…" : words }
}

extension AuditedDocument {
  /// The sentences that a part of the text touches.
  func sentences(over range: Range<Int>) -> ArraySlice<AuditedSentence> {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound.utf8 <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return sentences[low...].prefix { $0.range.lowerBound.utf8 < range.upperBound }
  }
}
