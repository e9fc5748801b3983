internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// Judges the quotations of one document against the corpus.
///
/// Only what is credited to a source of the corpus, or is nearly the words of one, is judged: an interview that stands in one
/// article alone is the normal case.
struct QuotationJudge {
  let corpus: QuotationCorpus
  /// The place of the document that quotes.
  let own: Int
  let resolution: SourceResolution

  init(corpus: QuotationCorpus, own: Int) {
    self.corpus = corpus
    self.own = own
    resolution = SourceResolution(corpus: corpus, own: own)
  }

  /// Whether the document is a draft that cites the corpus.
  var isDraft: Bool { own >= corpus.documents.count - corpus.drafts }

  /// What is to be said of a quotation.
  struct Judgement: Sendable {
    var faults: [QuotationFault] = []
    /// Where nothing is, what that hangs on, unless it hangs on more than where its words stand.
    var silence: QuotationLedger.Silence?
  }

  /// What is to be said of all its quotations, in reading order; those whose silence is known are not looked for again. Where it
  /// is `nil`, nobody keeps what is not said.
  func judgements(knowing silences: [QuotationLedger.Silence?]? = nil) -> [Judgement] {
    corpus.quotations[own].enumerated().map {
      judgement(of: $1, knowing: silences?[$0], isKept: silences != nil)
    }
  }

  /// Fewer words are phrases that anybody may use, unless they are credited.
  private static let fewestWords = 5
  private static let fewestCreditedWords = 2

  private func judgement(of quotation: Quotation, knowing silence: QuotationLedger.Silence?, isKept: Bool) -> Judgement
  {
    let cited = resolution.source(of: quotation)
    // Of what is credited to a source for sure the names of all sources decide; of other words their places do.
    if let silence, cited?.isSure != true { return Judgement(silence: silence) }
    let nothing = Judgement(silence: isKept ? .lasting : nil)
    guard !quotation.credit.isDenied, quotation.credit.isGiven || !quotation.isTitle else { return nothing }
    guard !isOwnTitle(quotation) else { return Judgement() }
    let count = quotation.text.words.count
    // Two words are judged only where they are said outright to be the source's.
    let fewest = cited.map { $0.ground >= .audience } == true ? Self.fewestCreditedWords : Self.fewestCreditedWords + 1
    if let cited, cited.isSure, count >= fewest || isDraft,
      !(quotation.goesOn && count < Self.fewestWords)
    {
      return Judgement(faults: credited(quotation, cited))
    }
    guard count >= Self.fewestWords else { return nothing }
    if let silence { return Judgement(silence: silence) }
    let (faults, bond) = byWords(quotation, cited)
    return Judgement(
      faults: faults, silence: isKept && faults.isEmpty ? bond.flatMap { self.silence(of: quotation, $0) } : nil)
  }

  /// What it hangs on that nothing is said of a quotation; `nil` where it hangs on too much.
  private func silence(of quotation: Quotation, _ bond: QuotationLedger.Bond) -> QuotationLedger.Silence? {
    let text = quotation.text
    let reach = corpus.index.reach(of: text, except: own)
    let bond = reach == nil ? .corpus : bond
    let holders =
      switch bond {
      case .windows: reach?.documents ?? []
      case .runs: corpus.index.holders(of: text)
      case .corpus: [] as [Int]
      }
    guard holders.count <= bond.mostHolders else { return nil }
    return QuotationLedger.Silence(
      places: reach?.places ?? 0, holders: holders.map { Int32($0) }, runs: RunHash.all(of: text.words), bond: bond)
  }

  /// Whether a quotation is the title of a source.
  private func isOwnTitle(_ quotation: Quotation) -> Bool {
    guard let words = quotation.text.words.hashes.first.map({ _ in Word.words(in: quotation.text.text) }) else {
      return true
    }
    return corpus.names.areTitle(words)
  }

  // MARK: Credited quotations

  private func credited(_ quotation: Quotation, _ cited: CitedSource) -> [QuotationFault] {
    let text = quotation.text
    let placements = corpus.placements(of: text, among: cited.documents, limit: 3)
    let reporting = FaultReporting(judge: self, quotation: quotation)
    if let placement = placements.first(where: \.isFaithful) { return reporting.hidden(in: placement, cited) }
    let others = corpus.placements(of: text, except: own, limit: 4).filter { !cited.documents.contains($0.document) }
    let other = others.first { $0.isFaithful && text.length >= QuotationLimits.telling && text.words.count >= 6 }
    if let best = placements.first {
      let isNear = best.difference.share <= QuotationLimits.inCreditedSource(text.length) || best.isOnlyShortened
      if isNear || best.difference.shared >= 5, let splice = Splice(quotation, best, in: corpus, except: own) {
        return [reporting.spliced(splice)]
      }
      if isNear, other == nil || best.difference.share <= 0.15 { return [reporting.altered(best, cited)] }
    }
    if let other {
      return isRepeated(quotation, other, of: cited) ? [] : [reporting.elsewhere(other, cited)]
    }
    return missing(quotation, cited, reporting)
  }

  /// Whether the other source takes the words from the credited one too, or from the same speaker.
  private func isRepeated(_ quotation: Quotation, _ other: QuotationPlacement, of cited: CitedSource) -> Bool {
    let words = corpus.index.texts[other.document]
    let place = Int(words.starts[other.difference.span.lowerBound])
    guard let theirs = corpus.quotation(at: place, in: other.document) else { return false }
    if let surname = theirs.credit.surname, surname == quotation.credit.surname { return true }
    guard let source = SourceResolution(corpus: corpus, own: other.document).source(of: theirs) else { return false }
    return source.documents.contains(where: cited.documents.contains)
  }

  /// The words are credited and stand nowhere.
  private func missing(_ quotation: Quotation, _ cited: CitedSource, _ reporting: FaultReporting) -> [QuotationFault] {
    guard !quotation.isTitle else { return [] }
    let support = TopicSupport(corpus: corpus, own: own)
    let meant = cited.documents.filter { support.isMeant($0, by: quotation, cited.ground) }
    if quotation.text.length < 12 || quotation.text.words.count < Self.fewestCreditedWords {
      return isDraft && !meant.isEmpty ? [reporting.tooShort(meant[0])] : []
    }
    if meant.count > 1 { return [reporting.ambiguous(meant)] }
    guard let source = meant.first else {
      return isDraft && quotation.text.words.count >= Self.fewestWords ? [reporting.notFound(in: nil)] : []
    }
    return [corpus.documents[source].isComplete ? reporting.notFound(in: source) : reporting.notCheckable(source)]
  }

  // MARK: Quotations that name no source

  /// The faults of a quotation by the places where its words stand, and how they hang on other sources; `nil` where they hang on
  /// more than their words.
  private func byWords(_ quotation: Quotation, _ cited: CitedSource?)
    -> (faults: [QuotationFault], bond: QuotationLedger.Bond?)
  {
    let text = quotation.text
    guard let limit = QuotationLimits.elsewhere(text.length) else { return ([], .windows) }
    let reporting = FaultReporting(judge: self, quotation: quotation)
    let placements = corpus.placements(of: text, except: own, limit: 6)
    if let placement = placements.first(where: \.isFaithful) {
      // Whether two speakers are two asks for the names of all sources.
      return (reporting.hidden(in: placement, nil), quotation.credit.speaker == nil ? .windows : nil)
    }
    var bond = QuotationLedger.Bond.windows
    if let best = placements.first, best.difference.shared >= 4 {
      let isShortened =
        best.isOnlyShortened && text.length >= (isDraft ? QuotationLimits.telling : QuotationLimits.certain)
      let isNear = best.difference.share <= limit || isShortened || isDraft && best.isOneWordOff
      if isNear || best.difference.shared >= 6, isDraft || isLater(than: best.document) {
        // Its pieces are looked for by themselves.
        bond = .runs
        if let splice = Splice(quotation, best, in: corpus, except: own), splice.isWhole {
          return ([reporting.spliced(splice)], bond)
        }
      }
      if isNear, isDraft || isOneUtterance(quotation, best) && isLater(than: best.document) {
        return ([reporting.altered(best, nil)], bond)
      }
      if isNear { return ([], bond) }
    }
    let isCredited = quotation.credit.speaker != nil || cited != nil || quotation.credit.isDescribed
    let isMissing = isDraft && isCredited && quotation.credit.isGiven && !quotation.isTitle
    return (isMissing ? [reporting.notFound(in: nil)] : [], bond)
  }

  /// Whether two sources quote the same speaker, or so many of the same words that it must be the same utterance.
  private func isOneUtterance(_ quotation: Quotation, _ placement: QuotationPlacement) -> Bool {
    guard !placement.difference.kinds.isSubset(of: [.slight]) else { return false }
    if quotation.text.length >= QuotationLimits.certain, placement.difference.share <= 0.15 || placement.isOnlyShortened
    {
      return true
    }
    let words = corpus.index.texts[placement.document]
    let theirs = corpus.quotation(
      at: Int(words.starts[placement.difference.span.lowerBound]), in: placement.document)
    return theirs?.credit.surname != nil && theirs?.credit.surname == quotation.credit.surname
  }

  /// Whether the document appeared after another; where the dates do not tell, its name decides, so that one of two is told.
  private func isLater(than other: Int) -> Bool {
    let (mine, theirs) = (corpus.documents[own].document.source, corpus.documents[other].document.source)
    if let one = mine.published?.day.map({ _ in mine.published?.description }) ?? nil,
      let two = theirs.published?.day.map({ _ in theirs.published?.description }) ?? nil, one != two
    {
      return one > two
    }
    return mine.id > theirs.id
  }
}
