/// Tables as RFC 4180 has them: commas, quotation marks, CRLF.
public enum CSVText {
  /// A row and the 1-based line on which it starts.
  public struct Row: Hashable, Sendable {
    /// The line on which it starts, from 1.
    public var line: Int
    /// The cells in order.
    public var cells: [String]
  }

  /// Rows as a text; every cell that a spreadsheet would take for a formula is guarded.
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map { quoted(guarded($0)) }.joined(separator: ",") + "\r\n" }.joined()
  }

  /// What stands between cells: of comma, semicolon and tab the one that the first line has most of; spreadsheets write what
  /// their language asks for.
  private static func separator(of text: String) -> Unicode.Scalar {
    let line = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    let counts = ([",", ";", "\t"] as [Unicode.Scalar]).map { sign in (sign: sign, count: line.count { $0 == sign }) }
    return counts.reduce((sign: ",", count: 0)) { $1.count > $0.count ? $1 : $0 }.sign
  }

  /// The rows of a text, guards removed; lines without a cell are passed over. Throws where a quotation has no end, or
  /// something stands behind it.
  public static func rows(_ text: String) throws(ExchangeError) -> [Row] {
    var rows: [Row] = []
    let separator = separator(of: text)
    var row = Row(line: 1, cells: [])
    var cell = String.UnicodeScalarView()
    var (line, isQuoted, wasQuoted) = (1, false, false)
    var rest = Array(text.unicodeScalars)[...]
    if rest.first == "\u{FEFF}" { rest = rest.dropFirst() }
    func endCell() {
      row.cells.append(unguarded(String(cell)))
      cell = String.UnicodeScalarView()
      wasQuoted = false
    }
    func endRow() {
      let isBlank = row.cells.isEmpty && cell.isEmpty && !wasQuoted
      endCell()
      if !isBlank { rows.append(row) }
      row = Row(line: line, cells: [])
    }
    while let scalar = rest.popFirst() {
      if scalar == "\n" || scalar == "\r" && rest.first != "\n" { line += 1 }
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if rest.first == "\"" {
          rest = rest.dropFirst()
          cell.append(scalar)
        } else {
          (isQuoted, wasQuoted) = (false, true)
        }
        continue
      }
      switch scalar {
      case "\"" where cell.isEmpty && !wasQuoted: isQuoted = true
      case separator: endCell()
      case "\r" where rest.first == "\n": continue
      case "\n", "\r": endRow()
      case _ where wasQuoted:
        throw .malformed(detail: "line \(line): something stands behind a quoted cell; double the quotation mark in it")
      default: cell.append(scalar)
      }
    }
    guard !isQuoted else {
      throw .malformed(detail: "line \(row.line): a quoted cell of the row that starts here has no end")
    }
    if !cell.isEmpty || wasQuoted || !row.cells.isEmpty { endRow() }
    return rows
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return cell }
    var out = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { out += "\"" }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  /// With an apostrophe before what a spreadsheet would reckon; also before apostrophes that stand before such, so that the
  /// way back is certain.
  static func guarded(_ cell: String) -> String { isFormula(cell) ? "'" + cell : cell }

  /// Without the guard.
  static func unguarded(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", isFormula(cell) else { return cell }
    return String(scalars.dropFirst())
  }

  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r".unicodeScalars.contains(first)
  }
}
