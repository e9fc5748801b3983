public import ClaimModel
internal import Foundation
internal import Synchronization

/// Names for annotations and verdicts that sort by the time they were made: lower-case ULIDs.
public enum AnnotationIdentifiers {
  /// 48 bits of milliseconds and 80 of chance, in Crockford's base 32 (github.com/ulid/spec).
  public static func make<Subject>(milliseconds: UInt64, high: UInt16, low: UInt64) -> Identifier<Subject> {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    var name = ""
    for shift in stride(from: 45, through: 0, by: -5) { name.append(alphabet[Int(milliseconds >> UInt64(shift)) & 31]) }
    // 80 bits: 16 high, 64 low.
    func bits(_ from: Int) -> Int {
      (0..<5).reduce(0) { value, step in
        let bit = from - step
        return value << 1 | (bit >= 64 ? Int(high >> UInt16(bit - 64) & 1) : Int(low >> UInt64(bit) & 1))
      }
    }
    for bit in stride(from: 79, to: 0, by: -5) { name.append(alphabet[bits(bit)]) }
    return Identifier(rawValue: name)
  }

  /// A new name, later than every one that this process made before.
  public static func next<Subject>() -> Identifier<Subject> {
    let now = UInt64(Date().timeIntervalSince1970 * 1000)
    let time = latest.withLock { latest in
      latest = max(now, latest + 1)
      return latest
    }
    return make(milliseconds: time, high: .random(in: .min ... .max), low: .random(in: .min ... .max))
  }

  private static let latest = Mutex<UInt64>(0)
}
