extension CompactWriter {
  /// The way back to the raw bytes, its marks by their distances.
  mutating func add(_ origin: ByteOrigin) {
    add(origin.codes)
    var last = ByteOrigin.Mark(code: 0, text: 0, bytes: 0)
    add(each: origin.marks) { writer, mark in
      writer.add(signed: mark.code &- last.code)
      writer.add(signed: mark.text &- last.text)
      writer.add(signed: mark.bytes &- last.bytes)
      last = mark
    }
  }
}

extension CompactReader {
  /// Reads the way back to the raw bytes.
  mutating func origin() throws(Malformed) -> ByteOrigin {
    let codes = try block()
    var last = ByteOrigin.Mark(code: 0, text: 0, bytes: 0)
    let marks = try row { (reader) throws(Malformed) in
      last.code &+= try reader.signed()
      last.text &+= try reader.signed()
      last.bytes &+= try reader.signed()
      return last
    }
    return ByteOrigin(codes: codes, marks: marks)
  }
}
