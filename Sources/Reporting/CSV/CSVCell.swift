/// A cell of a table as RFC 4180 has it, harmless in a spreadsheet.
enum CSVCell {
  /// A row with its line end.
  static func row(_ cells: [String]) -> String { cells.map(text).joined(separator: ",") + "\r\n" }

  /// A cell: hidden characters named, a formula guarded, in quotation marks where it must be.
  static func text(_ cell: String) -> String {
    let plain = guarded(cell.visible)
    guard plain.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return plain }
    var out = "\""
    for scalar in plain.unicodeScalars {
      if scalar == "\"" { out += "\"" }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  /// With an apostrophe before what a spreadsheet would reckon; also before apostrophes that stand before such, so that
  /// taking one away gives what was there.
  private static func guarded(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return cell }
    // The wide forms too: spreadsheets of East Asian languages fold them.
    return "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) ? "'" + cell : cell
  }
}
