internal import ClaimModel

/// The three parts of a report that findings are shown in.
enum FindingKind {
  /// Sources that contradict each other.
  case conflict
  /// Text that stands in several places.
  case reuse
  /// Quotations, citations and evidence that do not hold, and whatever else is checked within one source.
  case audit

  init(_ rule: Identifier<Rule>) {
    switch rule.family {
    case "conflict": self = .conflict
    case "duplicate": self = .reuse
    default: self = .audit
    }
  }
}

extension Identifier<Rule> {
  /// The part of a rule's id before the slash.
  var family: String { rawValue.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(rawValue[..<$0]) } ?? rawValue }
}
