/// Whose word a statement is.
public enum Attribution: Hashable, Sendable {
  /// The source's own author.
  case author
  /// A person or body that the text names; the cue is the wording that says so, such as `said`.
  case speaker(name: String, cue: String)
  /// Somebody whom the text does not name; the cue is the wording, such as `most analysts`.
  case anonymous(cue: String)

  /// The speaker's name, where one is named.
  public var speakerName: String? {
    if case .speaker(let name, _) = self { name } else { nil }
  }
}

extension Attribution: Codable {
  private enum Kind: String, Codable { case author, speaker, anonymous }
  private enum CodingKeys: String, CodingKey { case kind, name, cue }

  /// Reads the JSON form; throws `DecodingError` where it is not one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let cue = try container.decodeIfPresent(String.self, forKey: .cue) ?? ""
    switch try container.decode(Kind.self, forKey: .kind) {
    case .author: self = .author
    case .speaker: self = .speaker(name: try container.decode(String.self, forKey: .name), cue: cue)
    case .anonymous: self = .anonymous(cue: cue)
    }
  }

  /// Writes the JSON form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .author:
      try container.encode(Kind.author, forKey: .kind)
    case .speaker(let name, let cue):
      try container.encode(Kind.speaker, forKey: .kind)
      try container.encode(name, forKey: .name)
      try container.encode(cue, forKey: .cue)
    case .anonymous(let cue):
      try container.encode(Kind.anonymous, forKey: .kind)
      try container.encode(cue, forKey: .cue)
    }
  }
}
