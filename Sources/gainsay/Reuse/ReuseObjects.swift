internal import TextReuse

// The objects of `reuse.schema.json`.
extension OutputBuffer {
  /// Adds a match as a JSON object.
  mutating func add(_ a: ReusePrinter.Side, _ b: ReusePrinter.Side, _ stretch: SharedStretch, _ kind: ReuseKind) {
    add("{\"a\":")
    add(json: a.id)
    add(",\"b\":")
    add(json: b.id)
    add(",\"a_start\":")
    add(a.range.lowerBound)
    add(",\"a_end\":")
    add(a.range.upperBound)
    add(",\"b_start\":")
    add(b.range.lowerBound)
    add(",\"b_end\":")
    add(b.range.upperBound)
    add(",\"common\":")
    add(stretch.common)
    add(",\"first_words\":")
    add(stretch.first.count)
    add(",\"second_words\":")
    add(stretch.second.count)
    add(",\"similarity\":")
    add(share: stretch.similarity)
    add(",\"kind\":\"")
    add(kind.rawValue)
    add("\"}")
  }

  /// Adds a set phrase as a JSON object.
  mutating func add(phrase quote: String, ids: some Collection<String>) {
    add("{\"boilerplate\":")
    add(json: quote)
    add(",\"passages\":[")
    for (index, id) in ids.enumerated() {
      if index > 0 { add(",") }
      add(json: id)
    }
    add("],\"count\":")
    add(ids.count)
    add("}")
  }
}
