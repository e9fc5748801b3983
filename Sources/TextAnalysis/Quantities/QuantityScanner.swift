/// Finds the amounts that a sentence states.
///
/// Years, dates, clock times, ordinals and numbers inside names (`Route 9`, `COVID-19`, `No. 15`) are no amounts.
public enum QuantityScanner {
  /// The amounts in reading order.
  public static func quantities(in text: String) -> [Quantity] {
    quantities(in: text, words: Word.words(in: text))
  }

  /// The amounts in reading order, of a text whose words are known.
  public static func quantities(in text: some StringProtocol, words: [Word]) -> [Quantity] {
    let figures = FigureWords(text, words: words)
    guard !figures.union.isDisjoint(with: .figures) else { return [] }
    var times = TimeScanner(figures, reference: nil)
    if !figures.union.isDisjoint(with: [.digits, .month, .relative, .clock, .weekday, .cardinal]) { times.scan() }
    var found: [Quantity] = []
    var index = 0
    while index < words.count {
      guard figures.has(.figures, index), !times.isClaimed(index) else {
        index += 1
        continue
      }
      let (quantities, count) = QuantityReader(figures: figures, index: index).read()
      for var quantity in quantities {
        // "338 deaths in one arm and 321 in the other"
        if quantity.kind == .count, quantity.unit.isEmpty, let last = found.last(where: { $0.value != 1 }),
          last.kind == .count,
          !last.unit.isEmpty,
          Self.joining.contains(figures.word(Hedge(before: index, in: figures).start - 1)) || isPart(found, of: words)
        {
          quantity = quantity.counting(last.unit)
        }
        // "the 47" is a bus or a house.
        if quantity.kind == .count, quantity.unit.isEmpty, figures.has(.digits, index),
          figures.word(index - 1) == "the",
          figures.word(index - 2) != "of"
        {
          continue
        }
        found.append(quantity)
      }
      index += max(count, 1)
    }
    return found
  }

  /// Whether the amounts so far are the whole of which the next is a part: `Of the 768 drivers, 43 …`.
  private static func isPart(_ found: [Quantity], of words: [Word]) -> Bool {
    guard found.count == 1, words.count > 2, words[0].folded == "of" else { return false }
    return words[1].range.lowerBound == found[0].range.lowerBound
      || words[2].range.lowerBound == found[0].range.lowerBound
  }

  private static let joining: Set<String> = ["and", "against", "versus", "or", "but", "to"]

  /// Whether a number carries two scale words, such as `83,000 thousand`; gives the place of the first.
  public static func doubledScale(in text: String) -> Range<Int>? { doubledScale(among: Word.words(in: text)) }

  /// The same, of a text whose words are known.
  public static func doubledScale(among words: [Word]) -> Range<Int>? {
    guard words.contains(where: { NumberWords.scales[$0.folded] != nil }) else { return nil }
    for index in words.indices {
      if let reading = NumberWords.read(words, at: index), reading.hasDoubledScale {
        return words[index].range.lowerBound..<words[index + reading.count - 1].range.upperBound
      }
    }
    return nil
  }
}
