/// SHA-256 (FIPS 180-4), for naming findings and telling whether a file changed.
public enum Fingerprint {
  /// The SHA-256 of `bytes` in hexadecimal.
  ///
  /// Bytes that lie side by side in memory, as those of an array do, are not copied.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    if let hash = bytes.withContiguousStorageIfAvailable({ SHA256.hash(of: UnsafeRawBufferPointer($0)) }) {
      return hexadecimal(hash)
    }
    return Array(bytes).withUnsafeBytes { hexadecimal(SHA256.hash(of: $0)) }
  }

  /// The SHA-256 of several texts; their borders count, so that `["ab", "c"]` and `["a", "bc"]` differ.
  public static func sha256(_ parts: [String]) -> String {
    var message: [UInt8] = []
    message.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count + 1 })
    for part in parts {
      message.append(contentsOf: part.utf8)
      message.append(0)
    }
    return sha256(message)
  }

  private static func hexadecimal(_ hash: SIMD8<UInt32>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { text in
      for index in 0..<64 {
        text.initializeElement(at: index, to: digits[Int(hash[index / 8] &>> UInt32(28 - index % 8 * 4)) & 15])
      }
      return 64
    }
  }
}
