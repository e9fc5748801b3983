internal import ClaimModel
internal import TextReuse

/// The words of a quotation, with the places where its writer marked an omission or an insertion.
struct QuotedText: Sendable {
  /// What its writer did at a place.
  enum Mark: Hashable, Sendable {
    /// `…`, `...`, `[…]`: words are left out.
    case omission
    /// `[the board]`: other words stand there.
    case insertion
  }

  /// The words without the marks of editing, `[T]he` as `The`, `[sic]` gone.
  let text: String
  /// The same, folded.
  let words: FoldedWords
  /// The marks by the word that follows.
  let marks: [Int: Mark]

  /// How long the words are, in characters with one space between two.
  let length: Int

  /// Whether words are marked as left out anywhere between the first and the last word.
  var hasOmission: Bool { marks.contains { $0.value == .omission && $0.key > 0 && $0.key < words.count } }

  /// Reads what stands between quotation marks.
  init(_ raw: String) {
    var reader = Reader(raw)
    reader.read()
    text = reader.text
    words = FoldedWords(reader.text)
    var marks: [Int: Mark] = [:]
    for (offset, mark) in reader.marks {
      let word = words.starts.firstIndex { Int($0) >= offset } ?? words.count
      if marks[word] != .omission { marks[word] = mark }
    }
    self.marks = marks
    let (starts, ends) = (words.starts, words.ends)
    length = starts.indices.reduce(max(0, starts.count - 1)) { $0 + Int(ends[$1] - starts[$1]) }
  }

  /// A part of it, as a quotation of its own.
  init(_ words: Range<Int>, of other: QuotedText) {
    self.init(String(other.text.utf8Slice(other.words.textRange(words))))
  }

  /// The part of the text that some words take.
  func slice(_ range: Range<Int>) -> Substring { text.utf8Slice(words.textRange(range)) }

  /// Goes through a quotation and takes the marks of editing out.
  private struct Reader {
    let scalars: [Unicode.Scalar]
    var text = ""
    var marks: [(Int, Mark)] = []
    var index = 0

    init(_ raw: String) { scalars = Array(raw.unicodeScalars) }

    mutating func read() {
      while index < scalars.count {
        let scalar = scalars[index]
        if scalar == "…" {
          index += 1
          mark(.omission)
        } else if scalar == ".", let end = points(from: index) {
          index = end
          mark(.omission)
        } else if scalar == "[", let close = scalars[index...].firstIndex(of: "]"), close - index <= 120 {
          bracket(scalars[(index + 1)..<close], behind: close + 1)
        } else {
          text.unicodeScalars.append(scalar)
          index += 1
        }
      }
    }

    private mutating func mark(_ mark: Mark) {
      text += " "
      marks.append((text.utf8.count, mark))
    }

    /// The end of three or more points, with or without spaces between them.
    private func points(from start: Int) -> Int? {
      var (end, count) = (start, 0)
      var next = start
      while next < scalars.count, scalars[next] == "." || (scalars[next] == " " && count > 0) {
        if scalars[next] == "." { (count, end) = (count + 1, next + 1) }
        next += 1
      }
      return count >= 3 ? end : nil
    }

    private mutating func bracket(_ inside: ArraySlice<Unicode.Scalar>, behind end: Int) {
      let words = String(String.UnicodeScalarView(inside))
      let isInWord = text.unicodeScalars.last?.properties.isAlphabetic == true
      let goesOn = end < scalars.count && scalars[end].properties.isAlphabetic
      index = end
      if words.lowercased().hasPrefix("sic") || words.isEmpty { return }
      if inside.allSatisfy({ ".… ".unicodeScalars.contains($0) }) { return mark(.omission) }
      if goesOn, !isInWord, inside.count <= 2 {
        text += words
      } else {
        // `board[s]`: the word stands there in another form.
        while isInWord, text.unicodeScalars.last?.properties.isAlphabetic == true { text.unicodeScalars.removeLast() }
        mark(.insertion)
      }
    }
  }
}
