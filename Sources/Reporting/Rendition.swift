/// A report in one format, and what the reader should be told beside it.
public struct Rendition: Hashable, Sendable {
  /// What the file holds, with a line feed at the end.
  public var text: String
  /// What the format could not hold, one sentence each; empty where it holds all.
  public var remarks: [String]

  /// A text with remarks, or without.
  public init(text: String, remarks: [String] = []) { (self.text, self.remarks) = (text, remarks) }
}
