/// How an annotation finds its words again; the quote is the truth, the position only a hint.
public enum Selector: Hashable, Sendable {
  /// The words themselves, with up to 32 characters of what stands before and after (W3C `TextQuoteSelector`).
  case quote(exact: String, prefix: String, suffix: String)
  /// Half-open offsets in Unicode code points of the normalised text (W3C `TextPositionSelector`).
  case position(start: Int, end: Int)
}

extension Selector: Codable {
  private enum Kind: String, Codable {
    case quote = "TextQuoteSelector"
    case position = "TextPositionSelector"
  }
  private enum CodingKeys: String, CodingKey { case type, exact, prefix, suffix, start, end }

  /// Reads the JSON form; throws `DecodingError` where it is not one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .type) {
    case .quote:
      self = .quote(
        exact: try container.decode(String.self, forKey: .exact),
        prefix: try container.decodeIfPresent(String.self, forKey: .prefix) ?? "",
        suffix: try container.decodeIfPresent(String.self, forKey: .suffix) ?? "")
    case .position:
      self = .position(
        start: try container.decode(Int.self, forKey: .start), end: try container.decode(Int.self, forKey: .end))
    }
  }

  /// Writes the JSON form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .quote(let exact, let prefix, let suffix):
      try container.encode(Kind.quote, forKey: .type)
      try container.encode(exact, forKey: .exact)
      try container.encode(prefix, forKey: .prefix)
      try container.encode(suffix, forKey: .suffix)
    case .position(let start, let end):
      try container.encode(Kind.position, forKey: .type)
      try container.encode(start, forKey: .start)
      try container.encode(end, forKey: .end)
    }
  }
}
