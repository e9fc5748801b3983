internal import CSHA256

/// The compression of SHA-256 (FIPS 180-4, section 6.2.2) over whole blocks in place.
///
/// Everything that a round touches is a local, so that it stays in registers: with arrays it is half as fast.
struct SHA256 {
  /// The hash value so far; at first the fractional parts of the square roots of the first 8 primes.
  private(set) var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// Bytes in a block.
  static let blockSize = 64
  /// Whether this processor has instructions of its own, which are five times as fast as the rounds below.
  static let hasInstructions = sha256_is_available()

  private let usesInstructions: Bool

  /// The hash of a whole message, which is read where it lies.
  static func hash(of message: UnsafeRawBufferPointer, usingInstructions: Bool = hasInstructions) -> SIMD8<UInt32> {
    var hash = SHA256(usesInstructions: usingInstructions && hasInstructions)
    let whole = message.count / blockSize * blockSize
    hash.compress(UnsafeRawBufferPointer(rebasing: message[..<whole]))
    // The rest, a one bit, zeros, and the length in bits as a big-endian 64-bit number: one block or two.
    let rest = message.count - whole
    let padded = rest < 56 ? blockSize : 2 * blockSize
    withUnsafeTemporaryAllocation(byteCount: padded, alignment: 8) { last in
      for index in last.indices { last[index] = index < rest ? message[whole + index] : index == rest ? 0x80 : 0 }
      last.storeBytes(of: (UInt64(message.count) &* 8).bigEndian, toByteOffset: padded - 8, as: UInt64.self)
      hash.compress(UnsafeRawBufferPointer(last))
    }
    return hash.state
  }

  /// Takes in bytes, a multiple of the block size.
  private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
    guard usesInstructions, let start = blocks.bindMemory(to: UInt8.self).baseAddress else {
      return compressInSwift(blocks)
    }
    let count = blocks.count / Self.blockSize
    Self.roundConstants.withUnsafeBufferPointer { constants in
      withUnsafeMutableBytes(of: &state) { state in
        sha256_compress(state.bindMemory(to: UInt32.self).baseAddress, constants.baseAddress, start, count)
      }
    }
  }

  private mutating func compressInSwift(_ blocks: UnsafeRawBufferPointer) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    Self.roundConstants.withUnsafeBufferPointer { k in
      for block in stride(from: 0, to: blocks.count, by: Self.blockSize) {
        let before = SIMD8(a, b, c, d, e, f, g, h)
        func word(_ index: Int) -> UInt32 {
          UInt32(bigEndian: blocks.loadUnaligned(fromByteOffset: block &+ index &* 4, as: UInt32.self))
        }
        var (w0, w1, w2, w3, w4, w5, w6, w7) = (word(0), word(1), word(2), word(3), word(4), word(5), word(6), word(7))
        var (w8, w9, w10, w11) = (word(8), word(9), word(10), word(11))
        var (w12, w13, w14, w15) = (word(12), word(13), word(14), word(15))
        var pair = b ^ c
        var at = 0
        while true {
          Self.round(a, b, &d, e, f, g, &h, &pair, k[at] &+ w0)
          Self.round(h, a, &c, d, e, f, &g, &pair, k[at &+ 1] &+ w1)
          Self.round(g, h, &b, c, d, e, &f, &pair, k[at &+ 2] &+ w2)
          Self.round(f, g, &a, b, c, d, &e, &pair, k[at &+ 3] &+ w3)
          Self.round(e, f, &h, a, b, c, &d, &pair, k[at &+ 4] &+ w4)
          Self.round(d, e, &g, h, a, b, &c, &pair, k[at &+ 5] &+ w5)
          Self.round(c, d, &f, g, h, a, &b, &pair, k[at &+ 6] &+ w6)
          Self.round(b, c, &e, f, g, h, &a, &pair, k[at &+ 7] &+ w7)
          Self.round(a, b, &d, e, f, g, &h, &pair, k[at &+ 8] &+ w8)
          Self.round(h, a, &c, d, e, f, &g, &pair, k[at &+ 9] &+ w9)
          Self.round(g, h, &b, c, d, e, &f, &pair, k[at &+ 10] &+ w10)
          Self.round(f, g, &a, b, c, d, &e, &pair, k[at &+ 11] &+ w11)
          Self.round(e, f, &h, a, b, c, &d, &pair, k[at &+ 12] &+ w12)
          Self.round(d, e, &g, h, a, b, &c, &pair, k[at &+ 13] &+ w13)
          Self.round(c, d, &f, g, h, a, &b, &pair, k[at &+ 14] &+ w14)
          Self.round(b, c, &e, f, g, h, &a, &pair, k[at &+ 15] &+ w15)
          at &+= 16
          if at == 64 { break }
          Self.extend(&w0, w1, w9, w14)
          Self.extend(&w1, w2, w10, w15)
          Self.extend(&w2, w3, w11, w0)
          Self.extend(&w3, w4, w12, w1)
          Self.extend(&w4, w5, w13, w2)
          Self.extend(&w5, w6, w14, w3)
          Self.extend(&w6, w7, w15, w4)
          Self.extend(&w7, w8, w0, w5)
          Self.extend(&w8, w9, w1, w6)
          Self.extend(&w9, w10, w2, w7)
          Self.extend(&w10, w11, w3, w8)
          Self.extend(&w11, w12, w4, w9)
          Self.extend(&w12, w13, w5, w10)
          Self.extend(&w13, w14, w6, w11)
          Self.extend(&w14, w15, w7, w12)
          Self.extend(&w15, w0, w8, w13)
        }
        let after = SIMD8(a, b, c, d, e, f, g, h) &+ before
        (a, b, c, d) = (after[0], after[1], after[2], after[3])
        (e, f, g, h) = (after[4], after[5], after[6], after[7])
      }
    }
    state = SIMD8(a, b, c, d, e, f, g, h)
  }

  /// One round; the working variables change places by the order of the arguments. `pair` is `b ^ c` before and
  /// `a ^ b` after, which saves one operation of the majority: `maj(a, b, c) = b ^ ((a ^ b) & (b ^ c))`.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ pair: inout UInt32, _ word: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let first = h &+ word &+ choice &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25))
    let next = a ^ b
    let majority = b ^ (next & pair)
    pair = next
    d = d &+ first
    h = first &+ majority &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22))
  }

  /// Turns the word of 16 rounds ago into the next one of the message schedule.
  @inline(__always)
  private static func extend(_ word: inout UInt32, _ fifteenAgo: UInt32, _ sevenAgo: UInt32, _ twoAgo: UInt32) {
    let low = rotate(fifteenAgo, 7) ^ rotate(fifteenAgo, 18) ^ (fifteenAgo &>> 3)
    let high = rotate(twoAgo, 17) ^ rotate(twoAgo, 19) ^ (twoAgo &>> 10)
    word = word &+ low &+ sevenAgo &+ high
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
