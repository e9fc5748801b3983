/// Numbers as people write them: `1,240`, `4.5bn`, `thirty-one`, `two dozen`, `1.2 million`, `a hundred and one`.
struct NumberWords {
  /// A number that was read and how many words it took.
  struct Reading {
    var value: Double
    var count: Int
    /// What stands glued to the digits, such as `km`, or behind a hyphen, such as `mile` of `12-mile`.
    var suffix = ""
    /// Whether the suffix stands behind a hyphen.
    var isHyphened = false
    /// The upper end of a range that is one word, `3-5`.
    var upper: Double?
    /// The step to which the number is rounded.
    var resolution = 1.0
    /// The product of the scale words, 1 where there is none.
    var scale = 1.0
    /// Whether a scale word stands twice, as in `5 million thousand`.
    var hasDoubledScale = false
    /// Whether the number is written in digits.
    var isNumeric: Bool
  }

  static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "mn": 1e6, "tn": 1e12,
    "dozen": 12, "hundreds": 0, "thousands": 0, "millions": 0,
  ]
  /// Behind `1.8m` these tell metres from millions.
  private static let lengths: Set<String> = [
    "tall", "high", "long", "deep", "wide", "below", "above", "thick", "across",
  ]
  private static let units: [String: Double] = [
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "one": 1,
  ]
  private static let tens: [String: Double] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let spelledBelowHundred: [String: Double] = {
    var all = units.merging(tens) { one, _ in one }
    for (ten, high) in tens {
      for (unit, low) in units where low > 0 && low < 10 { all[ten + "-" + unit] = high + low }
    }
    return all
  }()

  /// All words for numbers below a hundred.
  static var cardinals: some Sequence<String> { spelledBelowHundred.keys }

  /// The number below a hundred that a word or the part of a word names.
  static func spelled(_ word: String) -> Double? { spelledBelowHundred[word] }

  /// Reads a number that starts at a word; `nil` where none does.
  static func read(_ words: [Word], at start: Int) -> Reading? {
    guard words.indices.contains(start) else { return nil }
    let first = words[start].folded
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].folded : "" }
    if let byte = first.utf8.first, (0x30...0x39).contains(byte) {
      guard var reading = digits(first) else { return nil }
      if reading.suffix == "mn", first.hasSuffix("m"), lengths.contains(word(start + 1)) { reading.suffix = "m" }
      if let scale = scales[reading.suffix], scale > 0 {
        reading.multiply(by: scale)
        reading.suffix = ""
        reading.isHyphened = false
      }
      guard reading.suffix.isEmpty else { return reading }
      while let scale = scales[word(start + reading.count)], scale > 0 {
        if scale >= 1000 && (reading.scale >= 1000 || reading.value >= 1000) { reading.hasDoubledScale = true }
        reading.multiply(by: scale)
        reading.count += 1
      }
      reading.addHalf(
        word(start + reading.count), word(start + reading.count + 1), word(start + reading.count + 2), words, start)
      return reading
    }
    if (first == "a" || first == "an"), let scale = scales[word(start + 1)], scale > 0 {
      var reading = Reading(value: 1, count: 1, isNumeric: false)
      reading.spell(word, from: start, isArticle: true)
      return reading
    }
    if first == "half", word(start + 1) == "a", let scale = scales[word(start + 2)], scale > 0 {
      return Reading(value: scale / 2, count: 3, resolution: scale / 10, scale: scale, isNumeric: false)
    }
    if spelled(first) != nil {
      var reading = Reading(value: 0, count: 0, isNumeric: false)
      reading.spell(word, from: start, isArticle: false)
      reading.addHalf(
        word(start + reading.count), word(start + reading.count + 1), word(start + reading.count + 2), words, start)
      return reading
    }
    // "three-week", "one-mile"
    if let hyphen = first.utf8.firstIndex(of: 0x2D), let value = spelled(String(first[..<hyphen])) {
      var rest = String(first[first.utf8.index(after: hyphen)...])
      var total = value
      if value >= 20, let second = rest.utf8.firstIndex(of: 0x2D), let unit = spelled(String(rest[..<second])),
        unit < 10
      {
        total += unit
        rest = String(rest[rest.utf8.index(after: second)...])
      }
      guard CalendarNames.ordinals[rest] == nil, ShareReader.denominators[rest] == nil else { return nil }
      var reading = Reading(value: total, count: 1, suffix: rest, isHyphened: true, isNumeric: false)
      if let scale = scales[rest], scale > 0 {
        reading.multiply(by: scale)
        (reading.suffix, reading.isHyphened) = ("", false)
      }
      return reading
    }
    return nil
  }

  /// Digits with thousands' commas and a decimal point, and the letters glued to them.
  private static func digits(_ word: String) -> Reading? {
    let bytes = Array(word.utf8)
    guard let (value, end, resolution) = number(bytes, from: 0) else { return nil }
    var reading = Reading(value: value, count: 1, resolution: resolution, isNumeric: true)
    if end == bytes.count { return reading }
    if bytes[end] == 0x2D, end + 1 < bytes.count {
      if (0x30...0x39).contains(bytes[end + 1]) {
        guard let (upper, last, _) = number(bytes, from: end + 1) else { return nil }
        guard last == bytes.count, upper > value else { return nil }
        reading.upper = upper
        return reading
      }
      reading.isHyphened = true
      reading.suffix = String(decoding: bytes[(end + 1)...], as: UTF8.self)
      return reading
    }
    let suffix = String(decoding: bytes[end...], as: UTF8.self)
    guard !["st", "nd", "rd", "th", "s"].contains(suffix) else { return nil }
    if suffix == "m" {
      reading.suffix = "mn"
    } else if suffix == "k" {
      reading.suffix = "thousand"
    } else if suffix == "b" {
      reading.suffix = "bn"
    } else {
      guard suffix.utf8.count <= 3,
        UnitTable.unit(suffix) != nil || scales[suffix] != nil || suffix == "x" || suffix == "p" || suffix == "pc"
      else { return nil }
      reading.suffix = suffix
    }
    return reading
  }

  /// Digits from a place on: the value, where they end and the step of the last digit that is not a nought.
  private static func number(_ bytes: [UInt8], from start: Int) -> (Double, Int, Double)? {
    var (value, step, index, count, decimals) = (0.0, 1.0, start, 0, -1)
    var trailing = 0
    while index < bytes.count {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) {
        count += 1
        if decimals >= 0 {
          decimals += 1
        } else {
          trailing = byte == 0x30 ? trailing + 1 : 0
        }
        value = value * 10 + Double(byte - 0x30)
      } else if byte == 0x2C, decimals < 0 {
        // A comma parts thousands.
        guard index + 3 < bytes.count, index > start,
          bytes[(index + 1)...(index + 3)].allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
      } else if byte == 0x2E, decimals < 0 {
        decimals = 0
      } else {
        break
      }
      index += 1
    }
    guard count > 0, count < 16, !(bytes[start] == 0x30 && count > 1 && decimals < 0) else { return nil }
    if index < bytes.count, bytes[index] == 0x2E { return nil }
    if decimals > 0 {
      // Powers of ten up to 22 are exact, so the quotient is the nearest number to what is written.
      var power = 1.0
      for _ in 0..<decimals { power *= 10 }
      value /= power
      step = 1 / power
    }
    if decimals <= 0, value > 0 { for _ in 0..<trailing { step *= 10 } }
    return (value, index, step)
  }
}

extension NumberWords.Reading {
  fileprivate mutating func multiply(by factor: Double) {
    let (product, whole) = (value * factor, (value * factor).rounded())
    value = abs(product - whole) < 1e-6 * factor ? whole : product
    scale *= factor
    resolution *= factor
    if let upper { self.upper = upper * factor }
  }

  /// `two and a half`, `3 and a quarter`.
  fileprivate mutating func addHalf(_ and: String, _ article: String, _ half: String, _ words: [Word], _ start: Int) {
    guard and == "and", article == "a", half == "half" || half == "quarter" else { return }
    let scaled = value >= 1000 ? scale : 1
    value += (half == "half" ? 0.5 : 0.25) * scaled
    resolution = 0.1 * scaled
    count += 3
    let next = start + count
    if words.indices.contains(next), let factor = NumberWords.scales[words[next].folded], factor > 0, scaled == 1 {
      multiply(by: factor)
      count += 1
    }
  }

  /// Reads number words from `start` on.
  fileprivate mutating func spell(_ word: (Int) -> String, from start: Int, isArticle: Bool) {
    var total = 0.0
    var current: Double? = isArticle ? 1 : nil
    var lastScale = Double.infinity
    var index = isArticle ? start + 1 : start
    var isDozen = false
    while true {
      let next = word(index)
      if let small = NumberWords.spelled(next) {
        if let value = current {
          let joinsTens =
            (20...90).contains(value) && value.truncatingRemainder(dividingBy: 10) == 0 && small < 10 && small > 0
          guard value >= 100 && value.truncatingRemainder(dividingBy: 100) == 0 || joinsTens, !isArticle || value >= 100
          else { break }
          current = value + small
        } else {
          current = small
        }
      } else if let factor = NumberWords.scales[next], factor > 0 {
        if factor == 12 {
          guard let value = current, value < 100, total == 0 else { break }
          current = value * 12
          scale = 12
          isDozen = true
        } else if factor == 100 {
          guard let value = current, value < 100 else { break }
          current = value * 100
          scale = max(scale, 100)
        } else if let value = current {
          guard factor < lastScale else {
            hasDoubledScale = true
            break
          }
          total += value * factor
          scale = max(scale, factor)
          (current, lastScale) = (nil, factor)
        } else {
          hasDoubledScale = total > 0
          guard hasDoubledScale else { break }
          total *= factor
        }
      } else if next == "and", (current ?? 0) >= 100 || (current == nil && total > 0),
        let small = NumberWords.spelled(word(index + 1)), small > 0,
        word(index + 2) != "hundred" && NumberWords.scales[word(index + 2)] == nil
      {
        current = (current ?? 0) + small
        index += 2
        break
      } else {
        break
      }
      index += 1
      if isDozen { break }
    }
    value = total + (current ?? 0)
    count = index - start
    resolution = 1
    if value > 0 {
      while resolution < 1e15, value.truncatingRemainder(dividingBy: resolution * 10) == 0 { resolution *= 10 }
    }
    if isDozen { resolution = 6 }
  }
}
