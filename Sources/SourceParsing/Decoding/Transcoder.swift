internal import ClaimModel

/// Text made of the bytes of a file, with the way back.
struct Transcoded {
  /// Clean UTF-8 as `DecodedSource` has it.
  var bytes: [UInt8]
  var origin: ByteOrigin
  /// The raw bytes that stood for no character.
  var replaced: Int
}

/// Turns bytes of one encoding into clean UTF-8, character by character, ASCII eight at a time.
enum Transcoder {
  /// Reads a file from an index on.
  static func transcode(_ raw: UnsafeBufferPointer<UInt8>, from start: Int, as encoding: TextEncoding) -> Transcoded? {
    switch encoding.form {
    case .utf8: return transcode(raw, from: start, with: UTF8Reader())
    case .utf16(let isBigEndian): return transcode(raw, from: start, with: UTF16Reader(isBigEndian: isBigEndian))
    case .utf32(let isBigEndian): return transcode(raw, from: start, with: UTF32Reader(isBigEndian: isBigEndian))
    case .singleByte:
      let own = encoding == .windows(1252) ? Windows1252.table : nil
      guard let table = own ?? CharacterTable.singleByte(encoding) else { return nil }
      return transcode(raw, from: start, with: SingleByteReader(table: table))
    default: break
    }
    guard let table = CharacterTable.doubleByte(encoding) else { return nil }
    let pairs = DoubleByte(table: table)
    switch encoding.form {
    case .shiftJIS: return transcode(raw, from: start, with: ShiftJISReader(pairs: pairs))
    case .gb18030:
      guard let fourBytes = CharacterTable.gb18030FourBytes() else { return nil }
      return transcode(raw, from: start, with: GB18030Reader(pairs: pairs, fourBytes: fourBytes))
    case .eucJP, .iso2022JP:
      guard let secondPlane = CharacterTable.eucJPSecondPlane() else { return nil }
      if encoding.form == .eucJP {
        return transcode(raw, from: start, with: EUCJPReader(pairs: pairs, secondPlane: DoubleByte(table: secondPlane)))
      }
      let reader = ISO2022JPReader(pairs: pairs, secondPlane: DoubleByte(table: secondPlane))
      return transcode(raw, from: start, with: reader)
    default: return transcode(raw, from: start, with: DoubleByteReader(pairs: pairs))
    }
  }

  private static func transcode<Reader: CharacterReader>(
    _ raw: UnsafeBufferPointer<UInt8>, from start: Int, with given: Reader
  ) -> Transcoded {
    var reader = given
    var run = OpenRun(at: start)
    var replaced = 0
    // Eight more, since text is written in words; memory that is never written to is never taken.
    let room = (raw.count - start) * Reader.expansion + 8
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      guard let source = UnsafeRawPointer(raw.baseAddress), let target = UnsafeMutableRawPointer(buffer.baseAddress)
      else { return }
      var index = start
      while index < raw.count {
        if Reader.startsWithASCII, raw[index] < 0x80 {
          let end = UTF8Scan.asciiEnd(of: raw, from: index)
          if end > index {
            target.advanced(by: count).copyMemory(from: source + index, byteCount: end &- index)
            run.add(end &- index, textWidth: 1, byteWidth: 1, at: index)
            count &+= end &- index
            index = end
            continue
          }
        }
        let character = reader.character(in: raw, at: index)
        if character.entry == EncodedCharacter.silence {
          index &+= character.width
          run.close(at: index)
          continue
        }
        let entry = EncodedCharacter.clean(character.entry)
        if entry == EncodedCharacter.replacement, character.entry != entry { replaced &+= character.width }
        let length = EncodedCharacter.length(entry)
        target.storeBytes(of: entry.littleEndian, toByteOffset: count, as: UInt32.self)
        count &+= length
        if length == character.width {
          // Byte by byte, however many bytes a character has.
          run.add(length, textWidth: 1, byteWidth: 1, at: index)
        } else {
          run.add(1, textWidth: length, byteWidth: character.width, at: index)
        }
        index &+= character.width
      }
    }
    run.close(at: raw.count)
    return Transcoded(bytes: bytes, origin: run.origin.origin, replaced: replaced)
  }

  /// Characters of one shape that touch one another, as yet unknown to the builder: telling it of each would take
  /// longer than reading them.
  private struct OpenRun {
    private(set) var origin = OriginBuilder()
    private var units = 0
    private var textWidth = 1
    private var byteWidth = 1
    private var start: Int

    init(at start: Int) { self.start = start }

    @inline(__always)
    mutating func add(_ count: Int, textWidth: Int, byteWidth: Int, at index: Int) {
      if textWidth != self.textWidth || byteWidth != self.byteWidth {
        close(at: index)
        (self.textWidth, self.byteWidth) = (textWidth, byteWidth)
      }
      units &+= count
    }

    /// Hands over what is open; the next character stands at `index`.
    mutating func close(at index: Int) {
      origin.append(units: units, textWidth: textWidth, byteWidth: byteWidth, at: start)
      (units, start) = (0, index)
    }
  }
}
