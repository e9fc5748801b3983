/// What stands round a number and makes it less exact.
struct Hedge {
  /// How the text bounds the number.
  var comparator = Quantity.Comparator.exactly
  /// The first word that belongs to the number, hedges included.
  var start: Int
  /// Whether the bound is near, as in `nearly 50`.
  var isNear = false

  /// No hedge, for a number at `start`.
  init(at start: Int) { self.start = start }

  /// Reads the words before the number at `index`.
  init(before index: Int, in figures: FigureWords) {
    start = index
    var last = index - 1
    // "about US$9.4 billion": the currency belongs to the number.
    if last > 0, figures.byte(behind: last) == 0x24 { last -= 1 }
    while last >= 0 {
      let step = Self.read(figures, at: last)
      guard let step else { break }
      if let comparator = step.comparator, self.comparator == .exactly {
        self.comparator = comparator
        isNear = step.isNear
      }
      start = last - step.count + 1
      last -= step.count
    }
    // "never deeper than 30 metres", "did not exceed": a denied bound is the other one.
    guard comparator == .moreThan || comparator == .lessThan, !isNear else { return }
    if (max(0, start - 3)..<start).contains(where: {
      ["not", "never"].contains(figures.word($0)) || figures.word($0).hasSuffix("n't")
    }) {
      comparator = comparator == .moreThan ? .atMost : .atLeast
    }
  }

  private typealias Step = (comparator: Quantity.Comparator?, count: Int, isNear: Bool)

  /// One hedge that ends at a word.
  private static func read(_ figures: FigureWords, at last: Int) -> Step? {
    let (word, before, third) = (figures.word(last), figures.word(last - 1), figures.word(last - 2))
    switch word {
    case "than":
      let isDenied = third == "no" || third == "not"
      switch before {
      case "more": return (isDenied ? .atMost : .moreThan, isDenied ? 3 : 2, false)
      case "fewer", "less": return (isDenied ? .atLeast : .lessThan, isDenied ? 3 : 2, false)
      case "rather", "other": return nil
      case "better", "greater", "higher", "longer", "deeper", "taller", "heavier", "faster", "later", "older":
        return (.moreThan, 2, false)
      case "lower", "smaller", "shorter", "lighter", "slower", "younger": return (.lessThan, 2, false)
      default: return nil
      }
    case "least" where before == "at": return (.atLeast, 2, false)
    case "most" where before == "at": return (.atMost, 2, false)
    case "of" where before == "upwards": return (.atLeast, 2, false)
    case "of" where before == "excess" && third == "in": return (.moreThan, 3, false)
    case "of" where before == "minimum": return (.atLeast, figures.word(last - 2) == "a" ? 3 : 2, false)
    case "of" where before == "maximum": return (.atMost, figures.word(last - 2) == "a" ? 3 : 2, false)
    case "of" where before == "region" || before == "order": return (.about, 4, false)
    case "to" where before == "up": return (.atMost, 2, false)
    case "to" where before == "close": return (.lessThan, 2, true)
    case "as" where (before == "many" || before == "much") && third == "as": return (.atMost, 3, false)
    case "as" where before == "few" && third == "as": return (.atLeast, 3, false)
    case "over", "above", "exceeding":
      return (.moreThan, before == "just" || before == "well" || before == "slightly" ? 2 : 1, false)
    case "exceeded", "topped", "surpassed": return (.moreThan, 1, false)
    case "under", "below": return before == "just" ? (.lessThan, 2, true) : (.lessThan, 1, false)
    case "nearly", "almost": return (.lessThan, 1, true)
    case "like" where before == "something": return (.about, 2, false)
    case "estimated": return (.about, before == "an" ? 2 : 1, false)
    case "about", "around", "some", "roughly", "approximately", "perhaps", "nearer", "circa", "c", "maybe", "probably":
      return (.about, 1, false)
    case "only", "just", "exactly", "precisely", "a", "merely":
      return word == "a" && before != "mere" ? nil : (nil, 1, false)
    case "mere": return (nil, before == "a" ? 2 : 1, false)
    default: return nil
    }
  }

  /// Reads what follows a number: `or so`, `or more`, `+`; gives the words taken.
  mutating func read(after index: Int, in figures: FigureWords) {
    if figures.byte(behind: index - 1) == 0x2B { comparator = .atLeast }
    guard figures.word(index) == "or", comparator == .exactly else { return }
    switch figures.word(index + 1) {
    case "so": comparator = .about
    case "more", "over", "above", "older", "higher", "longer", "greater": comparator = .atLeast
    case "less", "fewer", "under", "below", "younger", "lower", "shorter": comparator = .atMost
    default: break
    }
  }

  /// The interval that a hedged number means. `About` is taken as 10 per cent either way, `nearly` as down to a fifth less,
  /// `over` as up to a fifth more: nobody writes `more than 40` of 60. `At least`, `at most` and `fewer than` are bounds.
  func interval(_ low: Double, _ high: Double) -> (Double, Double) {
    switch comparator {
    case .exactly, .between: (low, high)
    case .about: (low * 0.9, high * 1.1)
    case .atLeast: (low, .infinity)
    case .moreThan: (low, high * 1.2)
    case .atMost: (min(0, low), high)
    case .lessThan: (isNear ? low * 0.8 : min(0, low), high)
    }
  }
}
