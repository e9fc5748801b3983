/// A place in a document's normalised text, counted in UTF-8 bytes: the one coordinate system of the tool.
public struct TextOffset: Hashable, Comparable, Sendable {
  /// UTF-8 bytes from the start of the normalised text.
  public let utf8: Int

  /// A place `utf8` bytes after the start of the normalised text.
  public init(utf8: Int) { self.utf8 = utf8 }

  /// By place in the text.
  public static func < (left: Self, right: Self) -> Bool { left.utf8 < right.utf8 }
}

/// A half-open stretch of a document's normalised text.
public typealias TextRange = Range<TextOffset>

extension Range where Bound == TextOffset {
  /// The stretch between two UTF-8 offsets of the normalised text.
  public init(utf8 range: Range<Int>) {
    self = TextOffset(utf8: range.lowerBound)..<TextOffset(utf8: range.upperBound)
  }

  /// The same stretch as plain UTF-8 offsets.
  public var utf8: Range<Int> { lowerBound.utf8..<upperBound.utf8 }
}

extension String {
  /// The text between two UTF-8 offsets; offsets outside the text are clamped to it.
  public func utf8Slice(_ range: Range<Int>) -> Substring {
    let view = utf8
    let lower = view.index(startIndex, offsetBy: min(Swift.max(range.lowerBound, 0), view.count))
    let upper = view.index(startIndex, offsetBy: min(Swift.max(range.upperBound, 0), view.count))
    return self[lower..<Swift.max(lower, upper)]
  }
}
