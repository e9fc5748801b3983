/// Why a source could not be parsed.
public enum ParsingError: Error, Hashable, Sendable {
  /// The file has no bytes.
  case empty
  /// The file is larger than the limit; both in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// The file is no text; `kind` names what it looks like.
  case binary(kind: String)
  /// The file holds no words that could be an article.
  case noText
}

/// Limits that keep hostile input from taking the machine.
public struct ParsingLimits: Hashable, Sendable {
  /// The largest file, in bytes.
  public var fileBytes = 64 << 20
  /// The deepest nesting of elements that is kept; deeper ones are put beside one another.
  public var depth = 512
  /// The most elements that are read of a page, and the most blocks of a text: what stands behind them is left out.
  public var elements = 1_000_000

  /// The most lines that are read of a text, blank ones not counted.
  public var lines = 4_000_000

  /// 64 MiB, a depth of 512, a million elements, four million lines.
  public init() {}
}
