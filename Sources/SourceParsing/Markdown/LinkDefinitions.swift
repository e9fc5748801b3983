/// The addresses that a Markdown text defines by a label: `[label]: address`.
struct LinkDefinitions {
  private var targets: [String: Range<Int>] = [:]
  private let bytes: UnsafeBufferPointer<UInt8>
  /// More definitions are no text's.
  private static let most = 65_536
  /// The longest label, as CommonMark has it.
  static let longestLabel = 999

  var isEmpty: Bool { targets.isEmpty }

  /// Gathers the definitions of a text; of two for one label the first counts.
  init(_ text: TextLines) {
    bytes = text.bytes
    for index in text.lines.indices where text.bytes[Int(text.lines[index].lower)] == 0x5B {
      guard targets.count < Self.most, let found = Self.definition(in: text.stretch(index)) else { continue }
      let label = Self.folded(TextStretch(bytes, found.label))
      if targets[label] == nil { targets[label] = found.target }
    }
  }

  /// The label and the address of a line that is a definition.
  static func definition(in line: TextStretch) -> (label: Range<Int>, target: Range<Int>)? {
    guard line.first == 0x5B, line.count > 4, line.bytes[line.lower + 1] != 0x5E, let close = line.index(of: 0x5D),
      close > line.lower + 1, close + 2 < line.upper, line.bytes[close + 1] == 0x3A
    else { return nil }
    var target = TextStretch(line.bytes, close + 2..<line.upper).trimmed
    guard close - line.lower <= longestLabel else { return nil }
    if target.first == 0x3C {
      guard let end = target.index(of: 0x3E) else { return nil }
      return (line.lower + 1..<close, target.lower + 1..<end)
    }
    let words = target.words(limit: 3)
    guard let first = words.first else { return nil }
    // Behind the address a title may stand, and nothing else.
    if words.count > 1, ![0x22, 0x27, 0x28].contains(words[1].first) { return nil }
    target.upper = first.upper
    return (line.lower + 1..<close, target.range)
  }

  /// The address of a label.
  func target(of label: TextStretch) -> String? {
    guard !targets.isEmpty, !label.isEmpty, label.count <= Self.longestLabel else { return nil }
    return targets[Self.folded(label)].map { TextStretch(bytes, $0).text }
  }

  /// A label in small letters with single spaces.
  private static func folded(_ label: TextStretch) -> String {
    label.text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
