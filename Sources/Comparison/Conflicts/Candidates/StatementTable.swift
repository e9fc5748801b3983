internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// The statements of sources as numbers, those of a source side by side: all that finding them takes.
///
/// It is kept from run to run, and only sources that are new are read into it. A row is a statement.
struct StatementTable: Sendable {
  /// The stems by their numbers; those of sources that are gone stay.
  var stems: [String] = []
  /// How many stems there were when the table was made from nothing.
  var stemsAtFirst = 0
  /// For each source, a hash of its id and of all that its statements are read from.
  private(set) var sources: [UInt64] = []
  /// For each source its first row, and behind the last one the end.
  private var starts: [Int] = [0]
  /// For each row, a hash of the statement's letters and digits: equal for copies.
  private(set) var letters: [UInt64] = []
  /// For each row, a hash that tells whose word it gives.
  private(set) var speakers: [UInt64] = []
  /// For each row, the numbers of all that finds it, ascending, each once.
  private(set) var keys = NumberRows()
  /// For each source, the stems of its statements, ascending, each once.
  private(set) var terms = NumberRows()
  /// For each source, those of them that stand in names.
  private(set) var names = NumberRows()
  /// For each source, the names that it gives to one thing.
  private(set) var aliases: [[Alias]] = []

  /// The rows of a source.
  func rows(of source: Int) -> Range<Int> { starts[source]..<starts[source + 1] }

  /// Whether stems of sources that are gone may be more than those that stand somewhere.
  var isWorn: Bool { stems.count > 2 * stemsAtFirst }

  /// Adds a source; `numbers` are those of the sketch's words.
  mutating func append(_ sketch: DocumentSketch, named name: UInt64, _ numbers: [Int32]) {
    var (terms, names): ([Int32], [Int32]) = ([], [])
    for statement in sketch.statements {
      letters.append(statement.letters)
      speakers.append(statement.speech.code)
      keys.append((statement.stems + statement.extra).map { numbers[Int($0)] }.sortedAndDistinct)
      terms += statement.stems.map { numbers[Int($0)] }
      names += zip(statement.terms, statement.stems).filter(\.0.isName).map { numbers[Int($1)] }
    }
    self.terms.append(terms.sortedAndDistinct)
    self.names.append(names.sortedAndDistinct)
    aliases.append(sketch.aliases)
    sources.append(name)
    starts.append(letters.count)
  }

  /// Adds a source of a table that numbers the stems alike.
  mutating func append(_ source: Int, of other: StatementTable) {
    let rows = other.rows(of: source)
    letters += other.letters[rows]
    speakers += other.speakers[rows]
    keys.append(rows, of: other.keys)
    terms.append(source..<source + 1, of: other.terms)
    names.append(source..<source + 1, of: other.names)
    aliases.append(other.aliases[source])
    sources.append(other.sources[source])
    starts.append(letters.count)
  }
}

extension StatementTable {
  /// Changes when the form in which tables are kept does.
  private static let form = 1

  /// The table as bytes.
  var bytes: [UInt8] {
    var writer = CompactWriter(capacity: letters.count * 128 + stems.count * 16)
    writer.add(Self.form)
    writer.add(stemsAtFirst)
    writer.add(each: stems) { $0.add($1) }
    writer.add(raw: sources)
    writer.add(raw: starts)
    writer.add(raw: letters)
    writer.add(raw: speakers)
    for rows in [keys, terms, names] { rows.write(to: &writer) }
    writer.add(each: aliases) { writer, aliases in
      writer.add(each: aliases) { $1.write(to: &$0) }
    }
    return writer.bytes
  }

  /// The table that `bytes` gave; `nil` where it cannot be read.
  init?(kept bytes: [UInt8]) {
    var reader = CompactReader(bytes)
    do { try self.init(from: &reader) } catch { return nil }
  }

  private init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    guard try reader.number() == Self.form else { throw CompactReader.Malformed() }
    stemsAtFirst = try reader.number(upTo: 1 << 31)
    stems = try reader.row { reader throws(CompactReader.Malformed) in try reader.text() }
    sources = try reader.raw()
    starts = try reader.raw()
    letters = try reader.raw()
    speakers = try reader.raw()
    keys = try NumberRows(from: &reader, below: stems.count)
    terms = try NumberRows(from: &reader, below: stems.count)
    names = try NumberRows(from: &reader, below: stems.count)
    aliases = try reader.row { reader throws(CompactReader.Malformed) in
      try reader.row { reader throws(CompactReader.Malformed) in try Alias(from: &reader) }
    }
    guard reader.isAtEnd, starts.count == sources.count + 1, starts.first == 0, starts.last == letters.count,
      zip(starts, starts.dropFirst()).allSatisfy(<=), speakers.count == letters.count, keys.count == letters.count,
      [terms.count, names.count, aliases.count].allSatisfy({ $0 == sources.count })
    else { throw CompactReader.Malformed() }
  }
}

extension Speech {
  /// A hash that tells one speech from another.
  fileprivate var code: UInt64 {
    switch self {
    case .author: 0
    case .named(let name, let cue): FNV1a.mixed("\(name)\0\(cue)")
    case .unnamed(let cue, let range): FNV1a.mixed("\(range) \(cue)")
    }
  }
}

extension [Int32] {
  /// The numbers in ascending order, each once.
  fileprivate var sortedAndDistinct: [Int32] {
    sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
