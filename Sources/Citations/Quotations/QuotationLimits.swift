/// How much of a quotation may differ from the words that it is taken for: the figures of 1,128 real pages, on which a
/// quotation of 20 characters stood in a wrong page 39 times in a hundred where half of it might differ, and one of 64 never.
enum QuotationLimits {
  /// The share of the characters that may differ in the source that is credited.
  static func inCreditedSource(_ length: Int) -> Double {
    switch length {
    case ..<12: 0
    case ..<20: 0.10
    case ..<32: 0.20
    case ..<64: 0.30
    default: 0.40
    }
  }

  /// The share of the characters that may differ in any other source; `nil` where even the same words prove nothing.
  static func elsewhere(_ length: Int) -> Double? {
    switch length {
    case ..<12: nil
    case ..<20: 0
    case ..<32: 0.05
    case ..<64: 0.15
    default: 0.25
    }
  }

  /// From here on words that stand in two sources are no chance.
  static let telling = 32
  /// From here on words that nearly stand in two sources are one utterance, whoever is said to speak.
  static let certain = 64
}
