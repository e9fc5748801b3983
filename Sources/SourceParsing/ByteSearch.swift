internal import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first `byte` at or behind `start`.
  func index(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether the bytes at `start` are these, which must be ASCII in lower case; capital letters count as small ones.
  func hasFolded(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start + length <= count else { return false }
    let wanted = word.utf8Start
    for offset in 0..<length {
      let byte = self[start + offset]
      guard (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == wanted[offset] else { return false }
    }
    return true
  }
}
