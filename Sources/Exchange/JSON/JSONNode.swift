internal import Foundation

/// A JSON value of any shape, for formats that allow many.
enum JSONNode: Hashable, Sendable {
  case object([String: JSONNode])
  case array([JSONNode])
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case null

  /// Reads one JSON text (RFC 8259); throws `malformed` where it is none.
  init(_ bytes: some Collection<UInt8>) throws(ExchangeError) {
    do {
      self.init(any: try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
    } catch {
      throw .malformed(detail: "no valid JSON")
    }
  }

  private init(any value: Any) {
    switch value {
    case let fields as [String: Any]: self = .object(fields.mapValues(JSONNode.init(any:)))
    case let elements as [Any]: self = .array(elements.map(JSONNode.init(any:)))
    case let text as String: self = .string(text)
    case let number as NSNumber where String(cString: number.objCType) == "c": self = .boolean(number.boolValue)
    case let number as NSNumber:
      self = Int(exactly: number.doubleValue).map(JSONNode.integer) ?? .number(number.doubleValue)
    default: self = .null
    }
  }

  /// The field of an object; `nil` where there is none, where it is null, and of other values.
  subscript(_ name: String) -> JSONNode? {
    guard case .object(let fields) = self, let value = fields[name], value != .null else { return nil }
    return value
  }

  /// The first field of an object that has one of these names.
  subscript(anyOf names: String...) -> JSONNode? {
    for name in names {
      if let value = self[name] { return value }
    }
    return nil
  }

  /// The text of a string; of a list, of its first string.
  var text: String? {
    switch self {
    case .string(let text): text
    case .array(let elements): elements.first?.text
    default: nil
    }
  }

  /// The whole number, also where it is written as a string.
  var integer: Int? {
    switch self {
    case .integer(let number): number
    case .string(let text): Int(text)
    default: nil
    }
  }

  /// The elements of a list; a value alone is a list of one, as in JSON-LD.
  var elements: [JSONNode] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// The texts of a string or a list of strings.
  var texts: [String] { elements.compactMap(\.text) }

  /// The fields of an object; none of other values.
  var fields: [String: JSONNode] {
    if case .object(let fields) = self { fields } else { [:] }
  }

  /// An object of the fields that there are.
  static func object(present fields: [String: JSONNode?]) -> JSONNode { .object(fields.compactMapValues(\.self)) }

  /// A list of strings.
  static func strings(_ texts: [String]) -> JSONNode { .array(texts.map(JSONNode.string)) }
}
