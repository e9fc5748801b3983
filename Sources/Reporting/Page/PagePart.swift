/// A part of the page of which there may be thousands, and the names under which its template asks for what it holds.
///
/// Its template holds no other part: those are filled in before and stand in it as markup.
protocol PagePart: Sendable {
  /// The template that it fills.
  static var template: String { get }
  /// All that the template asks for; of the same names in the same order, whatever the part holds.
  var fields: KeyValuePairs<String, PartField> { get }
}

/// What a template may ask a part for.
enum PartField {
  /// Markup; the template's section for it is skipped where there is none.
  case markup(HTML)
  case number(Int)
  /// Whether a section is filled in.
  case flag(Bool)
  case list([HTML])
}
