internal import CZlib

/// Unpacks deflated data piece by piece. The only file that sees zlib.
final class Inflater {
  /// What stands around the deflated data.
  enum Wrapping {
    case gzip
    case zlib
    case none

    /// zlib's `windowBits`: its sign and its offset of 16 choose the wrapping, 15 is the largest window.
    var windowBits: Int32 {
      switch self {
      case .gzip: 15 + 16
      case .zlib: 15
      case .none: -15
      }
    }
  }

  /// How far a step came.
  enum State {
    /// There is more to come: room or input ran out.
    case open
    /// The data are at their end; what stands behind them was not touched.
    case ended
    /// The data are no deflated data.
    case damaged
  }

  // On the heap: zlib keeps the address of its stream.
  private let stream: UnsafeMutablePointer<z_stream>
  private let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 128 << 10)

  /// An unpacker; `nil` where memory is out.
  init?(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    if gainsay_inflate_init(stream, wrapping.windowBits) != Z_OK {
      stream.deallocate()
      scratch.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    scratch.deallocate()
  }

  /// Begins anew, for data behind those that ended.
  func reset() { inflateReset(stream) }

  /// Unpacks from `input` to the end of `output`, at most `room` bytes; gives the count of input bytes it took.
  func unpack(_ input: ArraySlice<UInt8>, to output: inout [UInt8], room: Int) -> (taken: Int, state: State) {
    let room = min(room, scratch.count)
    return input.withUnsafeBufferPointer { source in
      let length = min(source.count, Int(UInt32.max))
      // zlib takes its input as mutable, and does not change it.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.pointee.avail_in = UInt32(length)
      stream.pointee.next_out = scratch.baseAddress
      stream.pointee.avail_out = UInt32(room)
      let result = inflate(stream, Z_NO_FLUSH)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: scratch[..<(room - Int(stream.pointee.avail_out))]))
      let taken = length - Int(stream.pointee.avail_in)
      switch result {
      case Z_OK, Z_BUF_ERROR: return (taken, .open)
      case Z_STREAM_END: return (taken, .ended)
      default: return (taken, .damaged)
      }
    }
  }

  /// The CRC-32 of bytes, which ZIP archives keep of each entry.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }

  /// Unpacks data that stand in memory whole, up to `limit` bytes.
  ///
  /// Gives what could be unpacked, how many input bytes that took, and the state: `open` where input or room ran out.
  static func unpack(
    _ input: ArraySlice<UInt8>, _ wrapping: Wrapping, limit: Int
  ) -> (bytes: [UInt8], taken: Int, state: State) {
    guard let inflater = Inflater(wrapping) else { return ([], 0, .damaged) }
    var output: [UInt8] = []
    var rest = input
    var state = State.open
    while case .open = state, output.count < limit {
      let before = output.count
      let step = inflater.unpack(rest, to: &output, room: limit - output.count)
      rest = rest.dropFirst(step.taken)
      state = step.state
      if case .open = state, step.taken == 0, output.count == before { break }
    }
    // The end mark may stand right behind the last byte that there was room for.
    if case .open = state, output.count == limit {
      var none: [UInt8] = []
      let step = inflater.unpack(rest, to: &none, room: 1)
      rest = rest.dropFirst(step.taken)
      if none.isEmpty { state = step.state }
    }
    return (output, input.count - rest.count, state)
  }
}
