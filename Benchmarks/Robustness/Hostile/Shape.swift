/// An input that could cost more than its size: a start, a unit again and again, an end.
struct Shape {
  let name: String
  /// Its ending tells the parser what it reads.
  let path: String
  private let start: [UInt8]
  private let unit: [UInt8]
  private let end: [UInt8]
  /// What takes the place of `#` in the unit: the number of the repetition.
  private let isNumbered: Bool

  /// A shape; `#` in `unit` stands for the number of the repetition.
  init(_ name: String, _ path: String, start: String = "", unit: String, end: String = "", isNumbered: Bool = false) {
    self.name = name
    self.path = path
    self.start = Array(start.utf8)
    self.unit = Array(unit.utf8)
    self.end = Array(end.utf8)
    self.isNumbered = isNumbered
  }

  /// A shape of bytes that are no UTF-8.
  init(_ name: String, _ path: String, start: [UInt8] = [], raw unit: [UInt8]) {
    self.name = name
    self.path = path
    self.start = start
    self.unit = unit
    end = []
    isNumbered = false
  }

  /// About `size` bytes of this shape.
  func bytes(_ size: Int) -> [UInt8] {
    var bytes = start
    bytes.reserveCapacity(size + unit.count)
    let room = size - end.count
    var number = 0
    repeat {
      if isNumbered {
        for byte in unit { byte == 0x23 ? bytes.append(contentsOf: String(number).utf8) : bytes.append(byte) }
        number += 1
      } else {
        bytes.append(contentsOf: unit)
      }
    } while bytes.count < room
    bytes.append(contentsOf: end)
    return bytes
  }
}
