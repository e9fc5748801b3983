internal import AssertionReading
internal import TextAnalysis

/// What makes a statement one that others contradict: a hard claim, told plainly, on what others speak of too.
enum StatementTrait: String, CaseIterable, Sendable {
  /// It begins with a denial: `no`, `nobody`, `never`.
  case deniesFirst
  /// Denials in it, two at most.
  case denies
  /// It says that something is not known or not proven.
  case doubts
  /// It puts something beyond doubt.
  case certain
  /// It takes something back.
  case withdraws
  /// It gives the cause of something.
  case causes
  /// It has a word of explanation: `because`, `the reason`, `led to`.
  case explains
  /// It has a verb of saying.
  case reports
  /// It states an amount.
  case counts
  /// It states a time.
  case dates
  /// It singles something out: `it was X that`, `what X did was`.
  case singlesOut
  /// Roles in which it names somebody, two at most.
  case names
  /// It has quotation marks.
  case quotes
  /// It has two parts: a semicolon.
  case hasTwoParts
  /// It speaks to the reader.
  case addresses
  /// It asks.
  case asks
  /// It speaks of what is to come.
  case foretells
  /// It names a view without taking it over.
  case reportsView
  /// It says that something is possible.
  case supposes
  /// It holds under a condition.
  case conditional
  /// The natural logarithm of its content words.
  case length
  /// The nearness of its nearest candidate.
  case nearest
  /// The mean nearness of its five nearest candidates.
  case company

  /// The trait's value in a statement whose candidates have these nearnesses, the nearest first.
  func value(of assertion: Assertion, nearness: [Float]) -> Float {
    let folded = assertion.words.map(\.folded)
    func flag(_ holds: Bool) -> Float { holds ? 1 : 0 }
    switch self {
    case .deniesFirst:
      return flag(assertion.polarity.negations.contains { $0.cue.lowerBound <= 2 && $0.kind != .lexical })
    case .denies: return Float(min(assertion.polarity.negations.count, 2))
    case .doubts: return flag(assertion.modality.grade == .unproven)
    case .certain: return flag(assertion.modality.grade == .certain)
    case .withdraws: return flag(assertion.withdrawal != nil)
    case .causes: return flag(assertion.causation != nil)
    case .explains: return flag(assertion.explains)
    case .reports: return flag(folded.contains(where: Speech.verbs.contains))
    case .counts: return flag(!assertion.quantities.isEmpty)
    case .dates: return flag(!assertion.times.spans.isEmpty)
    case .singlesOut: return flag(Self.cleft.first(in: folded) != nil)
    case .names: return Float(min(assertion.agencies.count, 2))
    case .quotes: return flag(assertion.text.contains { "“”\"«»„".contains($0) })
    case .hasTwoParts: return flag(assertion.text.contains(";"))
    case .addresses: return flag(folded.contains("you") || folded.contains("your"))
    case .asks: return flag(assertion.modality.grade == .question)
    case .foretells: return flag(assertion.modality.isFuture)
    case .reportsView: return flag(assertion.reportedView != nil)
    case .supposes: return flag(assertion.modality.grade == .possible)
    case .conditional: return flag(assertion.modality.grade == .conditional)
    case .length: return Logarithm.natural(onePlus: assertion.terms.count)
    case .nearest: return nearness.first ?? 0
    case .company: return nearness.prefix(5).reduce(0, +) / 5
    }
  }

  /// What a statement with the trait does, for the reason of a finding; `nil` for traits that are no reason by themselves.
  var phrase: String? {
    switch self {
    case .deniesFirst, .denies: "denies"
    case .doubts: "leaves open"
    case .certain: "puts beyond doubt"
    case .withdraws: "takes something back"
    case .causes, .explains: "explains"
    case .counts: "counts"
    case .dates: "gives a time"
    case .singlesOut: "singles one out"
    case .names: "names who it was"
    case .quotes: "quotes"
    case .reports: "reports"
    default: nil
    }
  }

  private static let cleft = CuePhrases(
    "it was … who / it was … that / it was … which / it is … who / it is … that / what * was / what … was / was the work of"
  )
}

extension Assertion {
  /// Whether it has a word of explanation.
  var explains: Bool { causation != nil || Self.explanation.first(in: words.map(\.folded)) != nil }

  /// Whether it leaves something open, in so many words.
  var doubts: Bool { modality.grade == .unproven || Self.doubt.first(in: words.map(\.folded)) != nil }

  /// Whether it leaves nothing open, in so many words.
  var insists: Bool { modality.grade == .certain || Self.insistence.first(in: words.map(\.folded)) != nil }

  private static let explanation = CuePhrases(
    """
    because / cause / caused / causes / causing / explain / explains / explained / explaining / explanation / explanations
    consequence / consequences / due to / owing to / thanks to / why / reason / reasons / what * the / what * this / what * it
    account for / accounts for / accounted for / led to / leads to / result of / resulted in / resulted from / nothing to do with
    """)
  private static let doubt = CuePhrases(
    """
    unproven / no evidence / no proof / no record / no indication / nobody has / nobody knows / nobody can / unclear / doubtful
    alleged / allegedly / whether / remains open / not known / cannot be / cannot tell / cannot say / cannot know
    """)
  private static let insistence = CuePhrases(
    """
    no doubt / no question / certainly / proven / proved / undoubtedly / clear / clearly / every / everybody / everyone / everything
    will / established / plainly / never / always / no longer any
    """)
}
