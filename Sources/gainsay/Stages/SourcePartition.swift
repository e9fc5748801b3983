internal import ClaimModel
internal import Foundation
internal import ParallelWork

/// The sources of one partition, put together again from their passages, whatever the order of the lines.
struct SourcePartition {
  /// A line that `gainsay stage parse` wrote.
  private struct Line: Decodable, Sendable {
    var id: String?
    var source: String
    var author: String?
    var published: String?
    var language: String?
    var role: String?
    var headings: [String]?
    var repeats: String?
    var text: String

    /// Why it cannot be taken; `nil` where it can.
    var fault: String? {
      if source.isEmpty { return "has an empty “source”" }
      if let published, CalendarDate(iso: published) == nil {
        return "has a date that is none, “\(published)”: write 2024-05-31, 2024-05 or 2024"
      }
      if let role, Passage.Role(rawValue: role) == nil { return "has a role that is none, “\(role)”" }
      return nil
    }
  }

  /// A line and its number among those of its source.
  private struct Numbered {
    var number: Int
    var line: Line
  }

  private var lines: [String: [Numbered]] = [:]
  private var ids: Set<String> = []
  /// How many lines could not be read.
  private(set) var faultCount = 0

  /// Takes the lines of a file, `-` for standard input; what is wrong with one is said, and the others go on.
  mutating func read(_ path: String) throws {
    let name = path == "-" ? "standard input" : path
    var before = 0
    let faultsBefore = faultCount
    try LineBlocks(path).forEachBlock { block in
      var rows: [(number: Int, bytes: Data)] = []
      before = LineBlocks.forEachLine(of: block, after: before) { rows.append(($0, Data($1))) }
      let pending = rows
      let read: [Result<Line, CommandError>] = Workers.onAllCores.map(rows.count) { JSONLine.decode(pending[$0].bytes) }
      for (row, result) in zip(rows, read) {
        if let fault = take(result, number: row.number) {
          complain("\(name): line \(row.number) \(fault)", faultsBefore)
        }
      }
    }
    let more = faultCount - faultsBefore - PassageFile.saidFaults
    if more > 0 { Console.complain("\(name): \(FindingPrinter.count(more, "more line")) could not be read") }
  }

  private mutating func complain(_ words: String, _ before: Int) {
    faultCount += 1
    if faultCount - before <= PassageFile.saidFaults { Console.complain(words) }
  }

  /// Takes a line; what is wrong with it.
  private mutating func take(_ result: Result<Line, CommandError>, number: Int) -> String? {
    switch result {
    case .failure(let error): return error.message
    case .success(var line):
      if let fault = line.fault { return fault }
      if let id = line.id, !ids.insert(line.source + "\u{0}" + id).inserted {
        return "has the id of a line before, “\(id)”"
      }
      let id = line.id ?? "#\(number)"
      line.id = id
      let held = lines[line.source]?.count ?? 0
      let told = id.hasPrefix(line.source + ":") ? Int(id.dropFirst(line.source.count + 1)) : nil
      lines[line.source, default: []].append(Numbered(number: told ?? held, line: line))
      return nil
    }
  }

  /// The sources in the order of their names, each with its passages in the order of their numbers.
  var documents: [Document] {
    lines.sorted { $0.key < $1.key }.map { name, lines in
      let order = lines.indices.sorted { (lines[$0].number, $0) < (lines[$1].number, $1) }
      return Self.document(name, order.map { lines[$0].line })
    }
  }

  private static func document(_ name: String, _ lines: [Line]) -> Document {
    var source = Source(id: Identifier(rawValue: name), path: name)
    source.authors = lines.lazy.compactMap(\.author).first.map { [$0] } ?? []
    source.published = lines.lazy.compactMap(\.published).first.flatMap { CalendarDate(iso: $0) }
    source.language = lines.lazy.compactMap(\.language).first
    var text = ""
    var passages: [Passage] = []
    for line in lines {
      if !passages.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += line.text
      var passage = Passage(
        id: Identifier(rawValue: line.id ?? ""), source: source.id,
        role: line.role.flatMap { Passage.Role(rawValue: $0) } ?? .paragraph,
        range: TextRange(utf8: start..<text.utf8.count), line: 0, text: line.text)
      passage.headings = line.headings ?? []
      passage.repeats = line.repeats.map { Identifier(rawValue: $0) }
      passages.append(passage)
    }
    return Document(
      source: source, text: text, fingerprint: "", passages: passages, origin: ByteOrigin(runs: []),
      encoding: "utf-8")
  }
}
