/// Pairs of stems with a grade of 1 to 9 each, asked from both sides.
///
/// Made of the words of a generated table, since the table's makers know no stems: where words fall together in a stem,
/// the highest grade holds, and a pair of one stem falls away.
struct GradedPairs: Sendable {
  /// The stems, and behind each other what they are paired with: those of stem `n` stand at `starts[n]..<starts[n + 1]`.
  private let numbers: [String: Int32]
  private let stems: [String]
  private let starts: [Int32]
  private let partners: [(stem: Int32, grade: UInt8)]

  /// Reads rows such as `rise 9 fall 4 descend;`: a word, and behind each digit the words that it holds for.
  init(_ rows: String) {
    var numbers: [String: Int32] = [:]
    var stems: [String] = []
    var pairs: [(one: Int32, other: Int32, grade: UInt8)] = []
    func number(_ word: Substring.UTF8View) -> Int32 {
      let stem = Stemmer.stem(String(Substring(word)))
      if let number = numbers[stem] { return number }
      let number = Int32(stems.count)
      numbers[stem] = number
      stems.append(stem)
      return number
    }
    for row in rows.utf8.split(separator: UInt8(ascii: ";")) {
      var head: Int32?
      var grade: UInt8 = 0
      for word in row.split(whereSeparator: { $0 <= 0x20 }) {
        if let digit = word.first, digit <= 0x39 {
          grade = digit - 0x30
        } else if let head {
          let other = number(word)
          if head != other { pairs += [(head, other, grade), (other, head, grade)] }
        } else {
          head = number(word)
        }
      }
    }
    // The best first, then in the order of the table; of a pair that comes twice the better.
    pairs.sort { ($0.one, $1.grade, $0.other) < ($1.one, $0.grade, $1.other) }
    var starts: [Int32] = [0]
    var partners: [(stem: Int32, grade: UInt8)] = []
    for pair in pairs {
      while starts.count <= pair.one { starts.append(Int32(partners.count)) }
      if partners[Int(starts[Int(pair.one)])...].contains(where: { $0.stem == pair.other }) { continue }
      partners.append((pair.other, pair.grade))
    }
    while starts.count <= stems.count { starts.append(Int32(partners.count)) }
    self.numbers = numbers
    self.stems = stems
    self.starts = starts
    self.partners = partners
  }

  /// The grade of a pair; 0 for stems that are none.
  func grade(_ one: String, _ other: String) -> UInt8 {
    guard let first = numbers[one], let second = numbers[other] else { return 0 }
    return partners[range(first)].first { $0.stem == second }?.grade ?? 0
  }

  /// What a stem is paired with, the highest grade first.
  func partners(of stem: String) -> [(stem: String, grade: UInt8)] {
    guard let number = numbers[stem] else { return [] }
    return partners[range(number)].map { (stems[Int($0.stem)], $0.grade) }
  }

  private func range(_ number: Int32) -> Range<Int> { Int(starts[Int(number)])..<Int(starts[Int(number) + 1]) }
}
