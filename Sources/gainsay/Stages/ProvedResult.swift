internal import Foundation
internal import TextReuse

/// What all partitions proved, put together.
struct ProvedResult {
  private struct Match {
    var one: Int
    var other: Int
    var object: String
  }

  private var matches: [Match] = []
  private var phrases: [SetPhrase] = []
  private var totals: ReuseTotals?

  /// Takes the lines of a file; throws where one is none that `align` wrote: a missing match would be a wrong result.
  mutating func read(_ path: String) throws {
    let name = path == "-" ? "standard input" : path
    try LineBlocks(path).forEach { number, line in
      guard line.last == UInt8(ascii: "}"), let line = ProvedLine(String(decoding: line, as: UTF8.self)) else {
        throw CommandError("\(name): line \(number) is none that gainsay stage align wrote; do that step again")
      }
      switch line {
      case .match(let one, let other, let object):
        matches.append(Match(one: one, other: other, object: String(object)))
      case .phrase(let phrase): phrases.append(phrase)
      case .totals(let read):
        guard totals == nil || totals == read else {
          throw CommandError("\(name): line \(number) is about other passages than the lines before")
        }
        totals = read
      }
    }
  }

  /// Writes the result; gives its summary, and whether every line of the passages could be read.
  func write(_ archive: PassageArchive, to output: OutputBuffer) throws -> (summary: String, outcome: Outcome) {
    guard let totals else {
      throw CommandError(
        "the totals of the passages are missing: name the outputs of all partitions of gainsay stage align")
    }
    var output = output
    var counts: [ReuseKind: Int] = [:]
    // Those of one pair come from one partition, in order.
    let order = matches.indices.sorted {
      (matches[$0].one, matches[$0].other, $0) < (matches[$1].one, matches[$1].other, $1)
    }
    for match in order.map({ matches[$0] }) {
      if let kind = ReuseKind.allCases.first(where: { match.object.hasSuffix("\"kind\":\"\($0.rawValue)\"}") }) {
        counts[kind, default: 0] += 1
      }
      output.add(match.object)
      output.endLine()
    }
    let groups = Boilerplate.groups(of: phrases)
    var (passage, holder) = (ReadPassage(), ReadPassage())
    for phrase in groups {
      try archive.read(phrase.text, into: &passage)
      let ids = try phrase.texts.map { number in
        try archive.read(number, into: &holder)
        return holder.id
      }
      output.add(phrase: passage.text(passage.words.textRange(phrase.words)), ids: ids)
      output.endLine()
    }
    output.flush()
    let summary = ReusePrinter.summary(passages: totals.texts, counts, phraseCount: groups.count, faults: totals.faults)
    return (summary, totals.faults == 0 ? .ran : .failed)
  }
}
