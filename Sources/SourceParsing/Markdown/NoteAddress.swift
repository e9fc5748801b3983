/// The addresses by which a mark and its note lead to each other, as programs that make pages of Markdown write them.
enum NoteAddress {
  /// Where the mark of a note leads.
  static func of(_ label: String) -> String { "#fn:" + label.lowercased() }

  /// Where a note leads back.
  static func back(to label: String) -> String { "#fnref:" + label.lowercased() }
}
