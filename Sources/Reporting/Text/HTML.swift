internal import Mustache

/// Markup that is safe where it stands: views hold nothing else, so a template cannot send a raw field.
///
/// Templates write it with three braces. Mustache's own escaping goes by grapheme: a quotation mark with a combining
/// mark behind it is another grapheme, stays as it is, and would end an attribute's value.
struct HTML: MustacheCustomRenderable, MustacheParent, Sendable {
  /// Escaped text with the tags that the views add.
  let markup: String

  /// Text, escaped for element content and quoted attribute values; characters that are not to be sent are named.
  init(_ text: some StringProtocol) {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      case _ where scalar.isShownByName:
        out.append(contentsOf: "\u{27E8}\(scalar.codePointName)\u{27E9}".unicodeScalars)
      default: out.append(scalar)
      }
    }
    markup = String(out)
  }

  /// Markup that is already safe.
  init(markup: String) { self.markup = markup }

  /// Nothing; a template's section for it is skipped.
  static let none = HTML(markup: "")

  var renderText: String { markup }
  var isNull: Bool { markup.isEmpty }

  /// Markup has no fields: a template inside its section goes on to the view that holds it.
  func child(named: String) -> Any? { nil }

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }
}

extension HTML {
  /// A text with some stretches (UTF-8 offsets, ascending) inside an element of their own.
  init(_ text: String, marking ranges: [Range<Int>], with tag: String) {
    var markup = ""
    var start = 0
    let bytes = text.utf8
    func slice(_ range: Range<Int>) -> Substring {
      text[
        bytes.index(
          bytes.startIndex, offsetBy: range.lowerBound)..<bytes.index(bytes.startIndex, offsetBy: range.upperBound)]
    }
    for range in ranges {
      markup += HTML(slice(start..<range.lowerBound)).markup
      markup += "<\(tag)>" + HTML(slice(range)).markup + "</\(tag)>"
      start = range.upperBound
    }
    self.init(markup: markup + HTML(slice(start..<bytes.count)).markup)
  }

  /// The address as an attribute's value, where its scheme is harmless and nothing in it is hidden; else nothing.
  init(address: String?) {
    let schemes = ["http://", "https://", "mailto:"]
    guard let address, schemes.contains(where: { address.lowercased().hasPrefix($0) }),
      !address.unicodeScalars.contains(where: { $0.isShownByName || $0.properties.isWhitespace })
    else { self = .none; return }
    self.init(address)
  }

  /// The value of a `href` to a place in the page, percent-encoded where an id holds unusual characters.
  init(fragment id: String) {
    self.init(markup: "#" + Self.percentEncoded(id))
  }

  /// The value of a `href` that sets filters: `#author=Ada%20Lindqvist&amp;with=…`.
  init(filter fields: [(name: String, value: String)]) {
    self.init(
      markup: "#" + fields.map { $0.name + "=" + Self.percentEncoded($0.value) }.joined(separator: "&amp;"))
  }

  private static func percentEncoded(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
        UInt8(ascii: "-"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }
}
