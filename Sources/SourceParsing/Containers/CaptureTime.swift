internal import ClaimModel

/// Moments as archives, mails and PDF files write them.
enum CaptureTime {
  /// A moment of ISO 8601, with or without an offset, in UTC and to the second; `nil` for anything else.
  static func utc(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard (19...40).contains(bytes.count), bytes[10] == 0x54 || bytes[10] == 0x20, bytes[13] == 0x3A, bytes[16] == 0x3A,
      let date = CalendarDate(iso: text.prefix(10)), date.day != nil,
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
      hour < 24, minute < 60, second < 61
    else { return nil }
    var rest = bytes[19...]
    if rest.first == 0x2E { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
    var offset = 0
    switch rest.first {
    case nil: break
    case 0x5A where rest.count == 1: break
    case 0x2B?, 0x2D?:
      let digits = rest.dropFirst().filter { $0 != 0x3A }
      guard [2, 4].contains(digits.count), let hours = number(digits.prefix(2)),
        let minutes = digits.count == 2 ? 0 : number(digits.suffix(2)), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (rest.first == 0x2D ? -1 : 1)
    default: return nil
    }
    return utc(date, minute: hour * 60 + minute - offset, second: second)
  }

  private static func utc(_ date: CalendarDate, minute: Int, second: Int) -> String? {
    guard let month = date.month, let day = date.day else { return nil }
    var shifted: CalendarDate? = date
    if minute < 0 {
      shifted =
        CalendarDate(year: date.year, month: month, day: day - 1)
        ?? CalendarDate(
          year: date.year, month: month - 1, day: CalendarDate.days(inMonth: month - 1, of: date.year))
        ?? CalendarDate(year: date.year - 1, month: 12, day: 31)
    } else if minute >= 24 * 60 {
      shifted =
        CalendarDate(year: date.year, month: month, day: day + 1)
        ?? CalendarDate(year: date.year, month: month + 1, day: 1)
        ?? CalendarDate(year: date.year + 1, month: 1, day: 1)
    }
    let clock = (minute + 24 * 60) % (24 * 60)
    return shifted.map { "\($0)T\(padded(clock / 60)):\(padded(clock % 60)):\(padded(second))Z" }
  }

  /// A date of a mail such as `Sat, 4 May 2024 10:00:00 +0200` (RFC 5322) in ISO 8601; `nil` where it is none.
  static func mail(_ value: String) -> String? {
    let words = value.split { $0 == " " || $0 == "," }
    guard let day = words.firstIndex(where: { Int($0) != nil }), words.count > day + 3,
      let number = Int(words[day]), (1...31).contains(number),
      let month = WrittenDate.month(String(words[day + 1])), let year = Int(words[day + 2]),
      (1900..<10_000).contains(year)
    else { return nil }
    let time = words[day + 3] + (words[day + 3].count == 5 ? ":00" : "")
    let isNumeric = words.count > day + 4 && ["+", "-"].contains(words[day + 4].first)
    let iso = "\(year)-\(padded(month))-\(padded(number))T\(time)\(isNumeric ? words[day + 4] : "Z")"
    return utc(iso) == nil ? nil : iso
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
