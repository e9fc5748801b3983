internal import Foundation

/// One line of JSON Lines as a value.
enum JSONLine {
  /// Reads a line; what is wrong with it in words that follow its number.
  static func decode<Value: Decodable>(_ bytes: Data) -> Result<Value, CommandError> {
    do {
      return .success(try JSONDecoder().decode(Value.self, from: bytes))
    } catch DecodingError.keyNotFound(let key, _) {
      return .failure(CommandError("has no “\(key.stringValue)”"))
    } catch DecodingError.typeMismatch(_, let context) {
      return .failure(CommandError("has no text as “\(context.codingPath.last?.stringValue ?? "value")”"))
    } catch {
      return .failure(CommandError("is no JSON object"))
    }
  }
}
