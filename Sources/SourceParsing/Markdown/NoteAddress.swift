/// The addresses by which a mark and its note lead to each other, as programs that make pages of Markdown write them.
enum NoteAddress {
  /// Where the mark of a note leads.
  static func of(_ label: String) -> String { "#fn:" + label.lowercased() }

  /// Where a note leads back.
  static func back(to label: String) -> String { "#fnref:" + label.lowercased() }

  /// The label of a note that a line begins, `[^1]: words`; `nil` where it begins none.
  static func label(of line: TextStretch) -> TextStretch? {
    guard line.count > 5, line.bytes[line.lower + 1] == 0x5E, let end = line.index(of: 0x5D), end - line.lower < 66,
      end + 1 < line.upper, line.bytes[end + 1] == 0x3A
    else { return nil }
    return TextStretch(line.bytes, line.lower + 2..<end)
  }
}
