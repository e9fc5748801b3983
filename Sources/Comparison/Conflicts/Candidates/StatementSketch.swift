internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// What finding a statement takes, read from its source alone; words are numbers in the source's own table.
struct StatementSketch: Hashable, Sendable {
  /// The index of its passage.
  var passage: Int
  /// The sentence in the passage's text, in UTF-8 offsets.
  var range: Range<Int>
  /// A hash of its letters and digits: equal for copies.
  var letters: UInt64
  /// The content words in reading order.
  var terms: [Term]
  var speech: Speech
  /// What rules ask for.
  var traits: StatementTraits
  /// The words that only say whose word it is, counted in words.
  var frame: Range<Int>
  /// The stem of each term.
  var stems: [Int32]
  /// What else finds it: the parts of words with hyphens, and its figures by their value.
  var extra: [Int32]
  /// The stems of the sentence before it, its headings and, where it says `I` or `we`, the author's name; in order.
  var context: [Int32]
  /// Of `context`, the stems of the author's names.
  var authorNames: [Int32]
  /// For the stem of each surname in it, the first names with which its source writes that surname; in order.
  var givenNames: [GivenNames]

  /// The first names of a surname.
  struct GivenNames: Hashable, Sendable {
    var surname: Int32
    var first: [String]
  }
}

extension StatementSketch {
  /// Reads what `write(to:)` wrote; `words` is the source's table.
  init(from reader: inout CompactReader, words: [String]) throws(CompactReader.Malformed) {
    func word(_ reader: inout CompactReader) throws(CompactReader.Malformed) -> Int32 {
      let number = try reader.number()
      guard words.indices.contains(number) else { throw CompactReader.Malformed() }
      return Int32(number)
    }
    passage = try reader.number()
    let start = try reader.number(upTo: 1 << 40)
    range = start..<start + (try reader.number(upTo: 1 << 40))
    letters = try reader.hash()
    stems = try reader.row(word)
    terms = []
    terms.reserveCapacity(stems.count)
    for stem in stems {
      let code = try reader.number(upTo: 1 << 40)
      terms.append(
        Term(
          stem: words[Int(stem)], index: code >> 3, isName: code & 1 != 0, isNegated: code & 2 != 0,
          isQuoted: code & 4 != 0)
      )
    }
    speech = try Self.speech(&reader)
    traits = StatementTraits(rawValue: try reader.number(upTo: StatementTraits.all.rawValue))
    let frameStart = try reader.number(upTo: 1 << 40)
    frame = frameStart..<frameStart + (try reader.number(upTo: 1 << 40))
    extra = try reader.row(word)
    context = try reader.row(word)
    authorNames = try reader.row(word)
    givenNames = try reader.row { reader throws(CompactReader.Malformed) in
      GivenNames(
        surname: try word(&reader),
        first: try reader.row { reader throws(CompactReader.Malformed) in try reader.text() })
    }
  }

  /// Writes it.
  func write(to writer: inout CompactWriter) {
    writer.add(passage)
    writer.add(range.lowerBound)
    writer.add(range.count)
    writer.add(hash: letters)
    writer.add(each: stems) { $0.add(Int($1)) }
    for term in terms {
      writer.add(term.index << 3 | (term.isQuoted ? 4 : 0) | (term.isNegated ? 2 : 0) | (term.isName ? 1 : 0))
    }
    write(speech, to: &writer)
    writer.add(traits.rawValue)
    writer.add(frame.lowerBound)
    writer.add(frame.count)
    for numbers in [extra, context, authorNames] { writer.add(each: numbers) { $0.add(Int($1)) } }
    writer.add(each: givenNames) { writer, given in
      writer.add(Int(given.surname))
      writer.add(each: given.first) { $0.add($1) }
    }
  }

  private func write(_ speech: Speech, to writer: inout CompactWriter) {
    switch speech {
    case .author: writer.add(0)
    case .named(let name, let cue):
      writer.add(1)
      writer.add(name)
      writer.add(cue)
    case .unnamed(let cue, let range):
      writer.add(2)
      writer.add(cue)
      writer.add(range.lowerBound)
      writer.add(range.count)
    }
  }

  private static func speech(_ reader: inout CompactReader) throws(CompactReader.Malformed) -> Speech {
    switch try reader.number(upTo: 2) {
    case 0: return .author
    case 1: return .named(try reader.text(), cue: try reader.text())
    default:
      let cue = try reader.text()
      let start = try reader.number(upTo: 1 << 40)
      return .unnamed(cue: cue, range: start..<start + (try reader.number(upTo: 1 << 40)))
    }
  }
}
