extension MeasuredRules {
  /// Rule, tier, right, findings.
  static let table = """
    conflict/antonym conflict 2 2
    conflict/antonym review 0 6
    conflict/attribution conflict 2 2
    conflict/attribution review 1 5
    conflict/causal review 3 4
    conflict/correction conflict 5 5
    conflict/correction review 1 2
    conflict/date review 1 18
    conflict/entity conflict 2 2
    conflict/entity review 2 7
    conflict/exclusivity conflict 1 1
    conflict/exclusivity review 0 2
    conflict/matter review 23 442
    conflict/modality conflict 5 5
    conflict/modality review 0 10
    conflict/negation conflict 2 3
    conflict/negation review 3 21
    conflict/numeric conflict 3 3
    conflict/numeric review 3 11
    duplicate/in-document conflict 5 5
    duplicate/partial conflict 13 13
    duplicate/quotation conflict 12 12
    duplicate/verbatim conflict 4 4
    """
}
