public import ClaimModel

/// The moment at which a record was made: what its ULID bears, and ISO 8601 for other programs.
public enum RecordTime {
  /// The milliseconds since 1970 that an annotation's id bears; `nil` where the id is no ULID.
  public static func milliseconds(of id: Identifier<Annotation>) -> UInt64? {
    let letters = Array(id.rawValue.lowercased().utf8)
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    guard letters.count == 26, letters.allSatisfy(alphabet.contains), letters[0] <= UInt8(ascii: "7") else {
      return nil
    }
    return letters.prefix(10).reduce(0) { $0 << 5 | UInt64(alphabet.firstIndex(of: $1) ?? 0) }
  }

  /// Milliseconds since 1970 as ISO 8601 in UTC, such as `2026-11-27T09:30:00.125Z`.
  public static func iso(milliseconds: UInt64) -> String {
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let (year, month, day) = date(ofDay: Int(days))
    func padded(_ number: some BinaryInteger, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(second / 3600, 2))"
      + ":\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2)).\(padded(rest, 3))Z"
  }

  /// The milliseconds since 1970 of an ISO 8601 moment or day; without a time zone, of UTC; `nil` for other texts.
  public static func milliseconds(iso text: String) -> UInt64? {
    let form = /(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*(Z|z|[+\-]\d\d:?\d\d)?)?/
    guard let match = text.wholeMatch(of: form), let day = CalendarDate(iso: match.1), day.year >= 1970 else {
      return nil
    }
    func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
    let (hour, minute, second) = (number(match.2), number(match.3), number(match.4))
    guard hour < 24, minute < 60, second < 61 else { return nil }
    var zone = 0
    if let sign = match.6, sign.count > 1 {
      let digits = sign.filter(\.isNumber)
      zone = (number(digits.prefix(2)) * 60 + number(digits.suffix(2))) * (sign.hasPrefix("-") ? -1 : 1)
    }
    let fraction = number((match.5.map(String.init) ?? "").padding(to: 3)[...])
    let seconds = days(to: day) * 86_400 + (hour * 60 + minute - zone) * 60 + second
    return seconds < 0 ? nil : UInt64(seconds * 1000 + fraction)
  }

  /// The days from 1 January 1970 to a day (Hinnant, days_from_civil).
  private static func days(to date: CalendarDate) -> Int {
    let (month, day) = (date.month ?? 1, date.day ?? 1)
    let year = date.year - (month <= 2 ? 1 : 0)
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }
}

extension String {
  /// The first `width` digits of a fraction, with zeros behind it where it has fewer.
  fileprivate func padding(to width: Int) -> String {
    String(prefix(width)) + String(repeating: "0", count: max(0, width - count))
  }
}
