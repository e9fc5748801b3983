internal import Foundation
internal import TextReuse

/// A line that `gainsay stage align` wrote.
enum ProvedLine {
  /// What two passages share, as the object that is printed.
  case match(one: Int, other: Int, object: Substring)
  /// What shows a set phrase.
  case phrase(SetPhrase)
  /// What was read in all.
  case totals(ReuseTotals)

  private struct Record: Decodable {
    var one: Int?
    var other: Int?
    var words: [Int]?
    var runs: [String]?
    var passages: Int?
    var bytes: Int?
    var faults: Int?
  }

  /// Reads a line; `nil` where it is none of these.
  init?(_ line: String) {
    // A match is the last field and goes on as it stands.
    if let place = line.range(of: ",\"match\":"), line.hasPrefix("{\"one\":"), line.hasSuffix("}}") {
      let numbers = line[..<place.lowerBound].split { !$0.isNumber }.compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      self = .match(one: numbers[0], other: numbers[1], object: line[place.upperBound...].dropLast())
      return
    }
    let record: Record
    do { record = try JSONDecoder().decode(Record.self, from: Data(line.utf8)) } catch { return nil }
    if let passages = record.passages, let bytes = record.bytes, let faults = record.faults {
      self = .totals(ReuseTotals(texts: passages, bytes: bytes, faults: faults))
      return
    }
    guard let one = record.one, let other = record.other, let words = record.words, words.count == 5,
      words[0] <= words[1], words[2] <= words[3], let texts = record.runs
    else { return nil }
    let runs = texts.compactMap { UInt64($0, radix: 16) }
    guard runs.count == texts.count else { return nil }
    let stretch = SharedStretch(first: words[0]..<words[1], second: words[2]..<words[3], common: words[4])
    self = .phrase(SetPhrase(runs: runs, match: TextMatch(one: one, other: other, stretch: stretch)))
  }
}
