/// Base forms of irregular forms: `rise` of `rose` and `risen`, `child` of `children`.
///
/// A form that is mostly a word of its own has none: `ground`, `wound`, `lay`.
enum IrregularForms {
  /// The base form of a folded word; `nil` for all regular forms.
  static func base(of word: String) -> String? { bases[word] }

  private static let bases: [String: String] = {
    var bases: [String: String] = [:]
    for entry in IrregularTable.rows.split(separator: ";") {
      let words = entry.split(whereSeparator: \.isWhitespace).map(String.init)
      for form in words.dropFirst() { bases[form] = words[0] }
    }
    return bases
  }()
}
