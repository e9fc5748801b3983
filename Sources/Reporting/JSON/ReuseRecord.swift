internal import ClaimModel

/// The JSON form of who shares text with whom.
enum ReuseRecord {
  /// How the sides of one finding stand to each other.
  static func relation(_ reuse: ReuseRelation) -> JSONValue {
    .object([
      ("common", .integer(reuse.common)),
      ("differing", .integer(reuse.differing)),
      ("origin", .optional(reuse.origin?.rawValue)),
      ("basis", .optional(reuse.basis?.rawValue)),
    ])
  }

  /// The whole corpus.
  static func overview(_ overview: ReuseOverview) -> JSONValue {
    .object([
      ("shares", .array(overview.shares.map(share))),
      ("copied", .array(overview.copied.sorted { $0.key < $1.key }.map(copied))),
      ("clusters", .array(overview.clusters.map { .strings($0.map(\.rawValue)) })),
      ("boilerplate", .array(overview.boilerplate.map(boilerplate))),
    ])
  }

  private static func share(_ share: ReuseOverview.Share) -> JSONValue {
    .object([
      ("source", .string(share.source.rawValue)),
      ("other", .string(share.other.rawValue)),
      ("words", .integer(share.words)),
      ("share", .number(share.share)),
      ("origin", .optional(share.origin?.rawValue)),
    ])
  }

  private static func copied(_ source: Identifier<Source>, _ share: Double) -> JSONValue {
    .object([("source", .string(source.rawValue)), ("share", .number(share))])
  }

  private static func boilerplate(_ phrase: ReuseOverview.Boilerplate) -> JSONValue {
    .object([
      ("quote", .string(phrase.quote)),
      ("sources", .strings(phrase.sources.map(\.rawValue))),
      ("publisher", .optional(phrase.publisher)),
    ])
  }
}
