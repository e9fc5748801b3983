import Foundation

@testable import SourceParsing

/// The system's `iconv`, which the decoder is held against.
final class SystemConverter {
  private let converter: iconv_t

  /// `nil` where the system does not know one of the names.
  init?(from source: String, to target: String) {
    guard let converter = iconv_open(target, source), converter != iconv_t(bitPattern: -1) else { return nil }
    self.converter = converter
  }

  deinit { iconv_close(converter) }

  /// The converted bytes; `nil` where they cannot be.
  func convert(_ bytes: [UInt8]) -> [UInt8]? {
    iconv(converter, nil, nil, nil, nil)
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 64)
    var (left, room) = (input.count, output.count)
    let isDone = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        let isDone = iconv(converter, &from, &left, &to, &room) == 0 && left == 0
        iconv(converter, nil, nil, &to, &room)
        return isDone
      }
    }
    return isDone ? output[..<(output.count - room)].map { UInt8(bitPattern: $0) } : nil
  }
}

extension TextEncoding {
  /// What `iconv` calls the encoding.
  var converter: String { self == .iso2022JP ? name : converters.first ?? name }

  /// A text in this encoding; `nil` where it has other characters or the system lacks the encoding.
  func encoded(_ text: String) -> [UInt8]? {
    SystemConverter(from: "UTF-8", to: converter)?.convert(Array(text.utf8))
  }

  /// Text of characters beyond ASCII that this encoding has and `iconv` leads there and back, with ASCII between.
  func sampleText(step: Int) -> String {
    guard let there = SystemConverter(from: "UTF-8", to: converter),
      let back = SystemConverter(from: converter, to: "UTF-8")
    else { return "" }
    var text = ""
    for value in stride(from: UInt32(0xA0), through: 0xFFFD, by: step) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .privateUse else { continue }
      let bytes = Array(String(scalar).utf8)
      guard let encoded = there.convert(bytes), back.convert(encoded) == bytes else { continue }
      // The converter takes some letters of windows-1255 and windows-1258 apart, and joins them on the way back.
      if form == .singleByte, encoded.count > 1 { continue }
      text.unicodeScalars.append(scalar)
      if value % 5 == 0 { text += value % 3 == 0 ? " ok\r\n" : "<b>" }
    }
    return text
  }
}
