internal import ClaimModel

/// What was left out of a source's passages, counted by reason.
struct LeftOut {
  let reason: String
  let count: Int

  /// The reasons of a document in the order of their names.
  static func reasons(of document: Document) -> [LeftOut] {
    document.furniture.isEmpty
      ? []
      : Dictionary(grouping: document.furniture, by: \.reason).map { LeftOut(reason: $0.key, count: $0.value.count) }
        .sorted { $0.reason < $1.reason }
  }
}
