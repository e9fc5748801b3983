internal import ParallelWork
internal import ClaimModel
internal import Comparison
internal import Foundation
internal import TextReuse

/// Judges the pairs of a JSON Lines file, one object a line: whether the two texts conflict.
///
/// What is wrong with a line is said, and the others go on.
struct PairFile {
  /// Down to which tier a pair is called a conflict.
  let tier: ConflictRelation.Tier

  /// So many bad lines are said one by one; of more, the number is said.
  private static let saidFaults = 10

  /// The longest text of a pair in UTF-8 bytes: each sentence of one is laid beside each of the other.
  private static let longest = 20_000

  /// A line of the file.
  private struct Line: Decodable, Sendable {
    var id: String?
    var premise: String
    var hypothesis: String
    var dateA: String?
    var dateB: String?
    var authorA: String?
    var authorB: String?

    enum CodingKeys: String, CodingKey {
      case id, premise, hypothesis
      case dateA = "date_a", dateB = "date_b", authorA = "author_a", authorB = "author_b"
    }

    /// Why the line cannot be judged; `nil` where it can.
    var fault: String? {
      for (name, text) in [("premise", premise), ("hypothesis", hypothesis)] where text.allSatisfy(\.isWhitespace) {
        return "has an empty “\(name)”"
      }
      for (name, text) in [("premise", premise), ("hypothesis", hypothesis)] where text.utf8.count > PairFile.longest {
        return "has a “\(name)” of more than \(PairFile.longest) bytes: compare texts of that length as sources"
      }
      for date in [dateA, dateB].compactMap(\.self) where CalendarDate(iso: date) == nil {
        return "has a date that is none, “\(date)”: write 2024-05-31, 2024-05 or 2024"
      }
      return nil
    }
  }

  /// An answer.
  private struct Answer: Encodable, Sendable {
    var id: String
    var pred: String
    var tier: String?
    var score: Double
    var rule: String?
    var gate: String?
    var message: String?
  }

  /// Judges a file, `-` for standard input, and prints a line a pair in the order of the file.
  ///
  /// - Returns: how many pairs were judged, how many are conflicts, how many lines could not be read.
  func print(path: String) throws -> (pairs: Int, conflicts: Int, faults: Int) {
    var counts = (pairs: 0, conflicts: 0, faults: 0)
    let lines = try LineBlocks(path)
    var before = 0
    try lines.forEachBlock { block in
      var rows: [(number: Int, bytes: Data)] = []
      before = LineBlocks.forEachLine(of: block, after: before) { rows.append(($0, Data($1))) }
      let pending = rows
      for (row, result) in zip(
        rows, Workers.onAllCores.map(rows.count) { answer(pending[$0].number, pending[$0].bytes) })
      {
        switch result {
        case .success(let answer):
          counts.pairs += 1
          counts.conflicts += answer.pred == "conflict" ? 1 : 0
          Console.print(String(decoding: try encoder.encode(answer), as: UTF8.self) + "\n")
        case .failure(let error):
          counts.faults += 1
          if counts.faults <= Self.saidFaults { Console.complain("\(path): line \(row.number) \(error.message)") }
        }
      }
    }
    if counts.faults > Self.saidFaults {
      Console.complain(
        "\(path): \(FindingPrinter.count(counts.faults - Self.saidFaults, "more line")) could not be read")
    }
    return counts
  }

  private var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private func answer(_ number: Int, _ bytes: Data) -> Result<Answer, CommandError> {
    let line: Line
    switch JSONLine.decode(bytes) as Result<Line, CommandError> {
    case .success(let read): line = read
    case .failure(let error): return .failure(error)
    }
    if let fault = line.fault { return .failure(CommandError(fault)) }
    let verdict = PairComparator().compare(
      PairComparator.Text(line.premise, written: line.dateA.flatMap { CalendarDate(iso: $0) }, author: line.authorA),
      PairComparator.Text(line.hypothesis, written: line.dateB.flatMap { CalendarDate(iso: $0) }, author: line.authorB))
    let isConflict = verdict.tier == .conflict || verdict.tier == .review && tier == .review
    return .success(
      Answer(
        id: line.id ?? "#\(number)", pred: isConflict ? "conflict" : "none", tier: verdict.tier?.rawValue,
        score: (verdict.score * 10_000).rounded() / 10_000, rule: verdict.rule?.rawValue, gate: verdict.gate,
        message: verdict.message))
  }
}
