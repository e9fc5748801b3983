/// Numbers as people write them: `1,240`, `4.5bn`, `thirty-one`, `two dozen`, `1.2 million`.
struct NumberWords {
  /// A number that was read and how many words it took.
  struct Reading {
    var value: Double
    var count: Int
    /// What stands glued to the digits, such as `km`.
    var suffix: String
    /// Whether a scale word stands twice, as in `5 million thousand`.
    var hasDoubledScale = false
    /// Whether the number is written in digits.
    var isNumeric: Bool
  }

  static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "mn": 1e6, "tn": 1e12,
    "dozen": 12, "hundreds": 0, "thousands": 0, "millions": 0,
  ]
  private static let units: [String: Double] = [
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "one": 1,
  ]
  private static let tens: [String: Double] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// Reads a number that starts at a word; `nil` where none does.
  static func read(_ words: ArraySlice<Word>) -> Reading? {
    guard let first = words.first else { return nil }
    var reading: Reading
    if let digits = digits(first.folded) {
      reading = Reading(value: digits.value, count: 1, suffix: digits.suffix, isNumeric: true)
    } else if let value = spelled(first.folded) {
      reading = Reading(value: value, count: 1, suffix: "", isNumeric: false)
    } else if first.folded == "a" || first.folded == "an", let next = words.dropFirst().first,
      ["hundred", "thousand", "million", "billion", "dozen"].contains(next.folded)
    {
      reading = Reading(value: 1, count: 1, suffix: "", isNumeric: false)
    } else {
      return nil
    }
    if let scale = scales[reading.suffix], scale > 0 {
      reading.value *= scale
      reading.suffix = ""
    }
    var scaled = reading.value >= 1000
    guard reading.suffix.isEmpty else { return reading }
    while let next = words.dropFirst(reading.count).first {
      if let scale = scales[next.folded], scale > 0 {
        if scaled && scale >= 1000 { reading.hasDoubledScale = true }
        reading.value *= scale
        scaled = scaled || scale >= 1000
      } else if reading.value >= 100, !reading.isNumeric, let small = spelled(next.folded), small < 100 {
        reading.value += small
      } else if reading.value >= 100, !reading.isNumeric, next.folded == "and",
        let after = words.dropFirst(reading.count + 1).first,
        let small = spelled(after.folded), small < 100
      {
        reading.value += small
        reading.count += 1
      } else {
        break
      }
      reading.count += 1
    }
    return reading
  }

  private static func spelled(_ word: String) -> Double? {
    if let value = units[word] ?? tens[word] { return value }
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2, let ten = tens[parts[0]], let unit = units[parts[1]], unit < 10 else { return nil }
    return ten + unit
  }

  /// Digits with thousands' commas and a decimal point, and the letters glued to them.
  private static func digits(_ word: String) -> (value: Double, suffix: String)? {
    guard word.first?.isASCII == true, word.first?.isNumber == true else { return nil }
    let number = word.prefix { ($0.isASCII && $0.isNumber) || $0 == "," || $0 == "." }
    let suffix = word.dropFirst(number.count)
    guard suffix.count <= 3, !suffix.contains("-"), !["st", "nd", "rd", "th", "s"].contains(suffix),
      let value = Double(number.filter { $0 != "," })
    else { return nil }
    return (value, suffix == "m" ? "mn" : String(suffix))
  }
}
