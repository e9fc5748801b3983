/// A media type with its parameters, as `Content-Type` writes it (RFC 9110, RFC 2045).
struct MediaType: Hashable {
  /// Type and subtype in lower case; empty where none is given.
  var name: String
  private var parameters: [String: String] = [:]

  /// Reads the value of a header; what makes no sense is left out.
  init(_ value: String) {
    var rest = Substring(value)
    name = rest.prefix { $0 != ";" && $0 != "," }.trimming(\.isWhitespace).lowercased()
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...].drop(while: \.isWhitespace)
      let key = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest[key.endIndex...]
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      var text = ""
      if rest.first == "\"" {
        rest.removeFirst()
        while let next = rest.popFirst(), next != "\"" {
          if next == "\\", let escaped = rest.popFirst() { text.append(escaped) } else { text.append(next) }
        }
      } else {
        text = String(rest.prefix { $0 != ";" }).trimming(\.isWhitespace)
        rest = rest.drop { $0 != ";" }
      }
      let folded = key.trimming(\.isWhitespace).lowercased()
      if parameters[folded] == nil { parameters[folded] = text }
    }
  }

  /// A parameter, by its name in lower case.
  func parameter(_ name: String) -> String? { parameters[name] }

  /// The character encoding that the sender declared.
  var charset: String? { parameters["charset"].flatMap { $0.isEmpty ? nil : $0 } }

  /// How a body of this type is read; `nil` where it is no page.
  var format: SourceFormat? {
    switch name {
    case "text/html", "application/xhtml+xml": .html
    case "text/plain", "text/markdown", "text/x-markdown": .text
    case "", "application/octet-stream", "unknown/unknown": .unknown
    default: nil
    }
  }
}

/// How the words of a source stand in its bytes.
enum SourceFormat: Hashable {
  case html
  /// HTML that is text throughout.
  case chapter
  case text
  /// The bytes tell.
  case unknown
}
