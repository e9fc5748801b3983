/// The name of one `Subject`; a bare string in JSON, so that a source's name cannot stand where a claim's belongs.
public struct Identifier<Subject>: RawRepresentable, Hashable, Sendable {
  /// The name as it is written in files and on the command line.
  public let rawValue: String

  /// Wraps a name as it stands; `init(folding:)` makes a valid one out of any text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The longest name allowed, in characters.
  public static var maximumLength: Int { 64 }

  /// Folds any text, a file's stem for one, to `[a-z0-9][a-z0-9._-]*`; text without a letter or digit gives `unnamed`.
  public init(folding text: String) {
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", ".", "_": folded.unicodeScalars.append(scalar)
      default: if folded.last != "-" { folded.append("-") }
      }
    }
    let trimmed = folded.drop { !$0.isLetter && !$0.isNumber }.prefix(Self.maximumLength)
    let name = String(trimmed.reversed().drop { $0 == "-" || $0 == "." }.reversed())
    self.init(rawValue: name.isEmpty ? "unnamed" : name)
  }

  /// Whether the name fits `[a-z0-9][a-z0-9._-]{0,63}`, the form that is safe as a file's name everywhere.
  public var isValid: Bool {
    guard let first = rawValue.unicodeScalars.first, rawValue.unicodeScalars.count <= Self.maximumLength else {
      return false
    }
    func plain(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
    return plain(first) && rawValue.unicodeScalars.allSatisfy { plain($0) || "._-".unicodeScalars.contains($0) }
  }
}

extension Identifier: Comparable {
  /// In the order of the Unicode scalars of the names.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: Codable {
  /// Reads the JSON form; throws `DecodingError` where it is not one.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the JSON form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// A name written in code.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension Identifier: CustomStringConvertible {
  /// The name as it stands.
  public var description: String { rawValue }
}
