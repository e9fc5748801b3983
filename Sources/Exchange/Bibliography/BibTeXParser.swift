/// The syntax of BibTeX: entries with fields, abbreviations, comments.
struct BibTeXParser {
  /// An entry; the values still hold their inner braces and commands.
  struct Entry: Hashable {
    var line: Int
    var type: String
    var key: String
    /// By their names in lower case; of two with one name the first counts, as in BibTeX.
    var fields: [String: String]
  }

  /// Why an entry cannot be read.
  private struct Fault: Error {
    var reason: String
  }

  private(set) var entries: [Entry] = []
  private(set) var refusals: [Refusal] = []
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var line = 1
  private var strings: [String: String]

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Reads all entries; one that is broken is refused with its line, and the next begins at the next `@` that starts a line.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    strings = Dictionary(uniqueKeysWithValues: Self.months.map { (String($0.prefix(3)), $0) })
    while skip(to: "@") {
      let start = (place: place, line: line)
      advance()
      let type = word().lowercased()
      do throws(Fault) {
        try read(type, line: start.line)
      } catch {
        refusals.append(
          Refusal(place: "line \(start.line)", name: type.isEmpty ? nil : "@\(type)", reason: error.reason))
        recover(from: start)
      }
    }
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func advance() {
    if next == "\n" { line += 1 }
    place += 1
  }

  private mutating func skip(to sign: Unicode.Scalar) -> Bool {
    while let scalar = next, scalar != sign { advance() }
    return next != nil
  }

  private mutating func skipSpace() {
    while let scalar = next, scalar.properties.isWhitespace { advance() }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == sign else { return false }
    advance()
    return true
  }

  /// Behind the entry's own first line, to the next line that begins with `@`.
  private mutating func recover(from start: (place: Int, line: Int)) {
    (place, line) = start
    advance()
    while place < scalars.count {
      if scalars[place] == "@" {
        var before = place - 1
        while before >= 0, scalars[before] == " " || scalars[before] == "\t" { before -= 1 }
        if before < 0 || scalars[before] == "\n" { return }
      }
      advance()
    }
  }

  private mutating func word() -> String {
    skipSpace()
    var out = String.UnicodeScalarView()
    while let scalar = next, !scalar.properties.isWhitespace, !"{}(),=#\"%".unicodeScalars.contains(scalar) {
      out.append(scalar)
      advance()
    }
    return String(out)
  }

  private mutating func read(_ type: String, line start: Int) throws(Fault) {
    // Without an opening brace it is an address or a remark.
    guard take("{") || take("(") else { return }
    let close: Unicode.Scalar = scalars[place - 1] == "{" ? "}" : ")"
    switch type {
    case "comment", "preamble":
      place -= 1
      if close == "}" { _ = try braced() } else { _ = skip(to: ")") }
    case "string":
      let name = word().lowercased()
      guard take("=") else { throw Fault(reason: "an abbreviation without “=”") }
      strings[name] = try value()
      guard take(close) else { throw Fault(reason: "the abbreviation “\(name)” has no end") }
    default: try entry(type, line: start, close: close)
    }
  }

  private mutating func entry(_ type: String, line start: Int, close: Unicode.Scalar) throws(Fault) {
    skipSpace()
    var key = String.UnicodeScalarView()
    while let scalar = next, scalar != ",", scalar != close, scalar != "\n", scalar != "=" {
      key.append(scalar)
      advance()
    }
    let name = String(key).trimmed
    guard next != "=" else { throw Fault(reason: "has no citation key: put one and a comma before “\(name)”") }
    var fields: [String: String] = [:]
    while take(",") {
      if take(close) {
        entries.append(Entry(line: start, type: type, key: name, fields: fields))
        return
      }
      let field = word().lowercased()
      guard !field.isEmpty, take("=") else {
        throw Fault(reason: "line \(line): a field without a name or “=”; mend the entry “\(name)”")
      }
      let value = try value()
      if fields[field] == nil { fields[field] = value }
    }
    guard take(close) else { throw Fault(reason: "line \(line): “,” or “\(close)” is missing in the entry “\(name)”") }
    entries.append(Entry(line: start, type: type, key: name, fields: fields))
  }

  /// Parts joined by `#`.
  private mutating func value() throws(Fault) -> String {
    var whole = ""
    repeat {
      skipSpace()
      switch next {
      case "{": whole += try braced()
      case "\"": whole += try quoted()
      default:
        let name = word()
        guard !name.isEmpty else { throw Fault(reason: "line \(line): a field without a value") }
        if name.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) }) {
          whole += name
        } else if let text = strings[name.lowercased()] {
          whole += text
        } else {
          throw Fault(
            reason: "line \(line): the abbreviation “\(name)” is not defined; define it with @string or use braces")
        }
      }
    } while take("#")
    return whole
  }

  private mutating func braced() throws(Fault) -> String {
    advance()
    return try until { scalar, depth in scalar == "}" && depth == 0 }
  }

  private mutating func quoted() throws(Fault) -> String {
    advance()
    return try until { scalar, depth in scalar == "\"" && depth == 0 }
  }

  private mutating func until(_ isEnd: (Unicode.Scalar, Int) -> Bool) throws(Fault) -> String {
    let start = line
    var depth = 0
    var out = String.UnicodeScalarView()
    while let scalar = next {
      if isEnd(scalar, depth) {
        advance()
        return String(out)
      }
      // An escaped brace is a character, though BibTeX itself counts it; an unbalanced one would eat the file.
      if scalar == "\\", place + 1 < scalars.count {
        out.append(scalar)
        advance()
        out.append(scalars[place])
        advance()
        continue
      }
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      guard depth >= 0 else { break }
      out.append(scalar)
      advance()
    }
    throw Fault(
      reason: "line \(start): a value that starts here has no end; look for a brace or quotation mark too few")
  }
}
