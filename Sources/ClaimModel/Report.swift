/// Everything one run has to say: what was read, what was found, and what could not be read.
public struct Report: Sendable {
  /// Something that could not be read, and why.
  public struct Failure: Hashable, Sendable, Comparable {
    /// The file or folder, relative to the project's folder.
    public var path: String
    /// What is wrong and what to do next, in one sentence.
    public var reason: String

    /// A path that could not be read.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    /// By path, then by reason.
    public static func < (left: Self, right: Self) -> Bool { (left.path, left.reason) < (right.path, right.reason) }
  }

  /// The tool's version.
  public var version: String
  /// The sources as parsed, in the order of their ids.
  public var documents: [Document]
  /// The findings, best first.
  public private(set) var findings: [Finding]
  /// The conflicts by the matter they are about; each conflict among the findings stands in one group.
  public private(set) var groups: [ConflictGroup]
  /// What could not be read.
  public var failures: [Failure]
  /// The registered claims, in the order of their ids.
  public var claims: [Claim]
  /// The annotations with where their words stand now.
  public var annotations: [AnchoredAnnotation]
  /// The rules that ran, in the order of their ids: a report can say what was looked for.
  public var rules: [Rule]
  /// Who shares text with whom.
  public var reuse: ReuseOverview
  /// Pairs of statements that look like conflicts and are none, the likeliest first; for those who ask what was passed over.
  public var compatible: [CompatiblePair]
  /// Who refers to whom, where that was asked for.
  public var citations: [SourceCitation] = []
  /// What analysts know of pairs of sources, in the order of the links' ids.
  public var links: [SourceLink] = []
  /// The periods that statements about conflicts and annotated words speak of; words that name none are left out.
  public var periods: [Evidence: [DescribedPeriod]] = [:]
  /// How often the rules were right on labelled topics; rules that no topic tells of are left out.
  public var measured: [MeasuredPrecision] = []

  /// The findings that reviewers dismissed, best first: counted and kept apart, not forgotten.
  public private(set) var dismissed: [Finding] = []
  /// How many findings are told again because what reviewers said of them has run out.
  public private(set) var expired = 0
  /// The last word of each reviewer on each finding that is told or dismissed.
  public private(set) var verdicts: [Identifier<Finding>: [Verdict]] = [:]

  /// What was known before, where the project keeps a baseline: findings are marked by it, none is left out.
  public private(set) var baseline: Baseline?
  /// The known findings that are there no more, in the order of their ids.
  public private(set) var absent: [Baseline.Entry] = []

  /// Sorts all parts, so that a report never depends on the order in which its parts were made.
  public init(
    version: String, documents: [Document], findings: [Finding], failures: [Failure], claims: [Claim] = [],
    annotations: [AnchoredAnnotation] = [], rules: [Rule] = [], reuse: ReuseOverview = ReuseOverview(),
    compatible: [CompatiblePair] = [], groups: [ConflictGroup] = []
  ) {
    self.version = version
    self.documents = Self.sorted(documents)
    self.findings = findings.sorted(by: Finding.precedes)
    self.failures = failures.sorted()
    self.claims = claims.sorted { $0.id < $1.id }
    self.annotations = annotations.sorted { $0.annotation.id < $1.annotation.id }
    self.rules = rules.sorted { $0.id < $1.id }
    self.reuse = reuse
    self.compatible = compatible
    self.groups = ConflictGroup.complete(groups, for: self.findings)
  }

  /// The documents in the order of their ids; to sort what stands so already would copy it.
  private static func sorted(_ documents: [Document]) -> [Document] {
    let isSorted = documents.indices.dropFirst().allSatisfy {
      !(documents[$0].source.id < documents[$0 - 1].source.id)
    }
    return isSorted ? documents : documents.sorted { $0.source.id < $1.source.id }
  }

  /// Leaves out findings, and what is about them alone.
  public mutating func removeFindings(where isUnwanted: (Finding) -> Bool) {
    findings.removeAll(where: isUnwanted)
    dismissed.removeAll(where: isUnwanted)
    groups = ConflictGroup.complete(groups, for: findings)
  }

  /// Sets apart what reviewers dismissed, and notes what they said of the rest.
  public mutating func settle(by verdicts: [Verdict], on day: CalendarDate? = nil) {
    let known = Set(findings.map(\.id))
    let standing = Verdict.standing(verdicts, on: day)
    expired = Set(Verdict.standing(verdicts).keys).subtracting(standing.keys).intersection(known).count
    self.verdicts = standing.filter { known.contains($0.key) }
    let isDismissed = Set(self.verdicts.filter { ReviewState($0.value) == .dismissed }.keys)
    dismissed = findings.filter { isDismissed.contains($0.id) }
    findings.removeAll { isDismissed.contains($0.id) }
    groups = ConflictGroup.complete(groups, for: findings)
  }

  /// Marks what is new since a baseline; of its findings that are not here, those are called absent that this run could
  /// have found.
  public mutating func mark(against baseline: Baseline, lookedFor: (Baseline.Entry) -> Bool = { _ in true }) {
    let here = Set((findings + dismissed).map(\.id))
    self.baseline = baseline
    absent = baseline.entries.filter { !here.contains($0.id) && lookedFor($0) }
  }

  /// Whether a finding is new since the baseline; `nil` where there is none.
  public func baselineState(of finding: Finding) -> Baseline.State? { baseline?.state(of: finding.id) }

  /// Where a finding stands with its reviewers.
  public func reviewState(of finding: Finding) -> ReviewState { ReviewState(verdicts[finding.id] ?? []) }
}
