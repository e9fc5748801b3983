extension MeasuredRules {
  /// Rule, tier, right, findings.
  static let table = """

    """
}
