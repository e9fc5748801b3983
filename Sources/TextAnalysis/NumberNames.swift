/// Words that are part of a figure or of a date and name nothing by themselves.
public enum NumberNames {
  /// Whether a folded word is one.
  public static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "hundred", "thousand", "million", "billion", "trillion", "bn", "dozen", "dozens", "hundreds", "thousands",
    "millions", "cent", "percent",
    "percentage", "half", "third", "quarter", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday",
    "sunday", "day", "days", "week", "weeks", "month", "months", "year", "years", "time", "times", "number", "numbers",
    "people", "way", "thing",
  ]
}
