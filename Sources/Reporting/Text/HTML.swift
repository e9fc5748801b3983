internal import Mustache

/// Markup that is safe where it stands: views hold nothing else, so a template cannot send a raw field.
///
/// Templates write it with three braces. Mustache's own escaping goes by grapheme: a quotation mark with a combining
/// mark behind it is another grapheme, stays as it is, and would end an attribute's value.
struct HTML: MustacheCustomRenderable, MustacheParent, Hashable, Sendable {
  /// Escaped text with the tags that the views add.
  let markup: String

  /// Text, escaped for element content and quoted attribute values; characters that are not to be sent are named.
  init(_ text: some StringProtocol) { markup = text.rewritten(Self.needsLook, Self.written) }

  /// How a character is written that may not stand for itself.
  private static func written(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: scalar.isShownByName ? scalar.shownName : String(scalar)
    }
  }

  /// Whether a character may not stand for itself.
  private static func needsLook(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27: true
    case 0x0A: false
    default: bytes.mayBeHidden(at: index)
    }
  }

  /// Markup that is already safe.
  init(markup: String) { self.markup = markup }

  /// Parts in a row.
  init(_ parts: some Collection<HTML>) {
    var markup = ""
    markup.reserveCapacity(parts.reduce(0) { $0 + $1.markup.utf8.count })
    for part in parts { markup += part.markup }
    self.markup = markup
  }

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

  /// Text that keeps its direction to itself, inside a line of another.
  init(isolated text: String) {
    let markup = HTML(text).markup
    self.init(markup: HTML(directionOf: text).markup.isEmpty ? markup : "<bdi>\(markup)</bdi>")
  }

  /// The attribute that lets a text run from right to left where it holds letters that do; elsewhere it changes nothing and is left out.
  init(directionOf text: String) {
    // Hebrew, Arabic and their neighbours, from U+0590 to U+08FF; their presentation forms; scripts beyond U+10800.
    // Most texts hold no first byte of any of them.
    let isMixed =
      text.utf8.contains { (0xD6...0xE0).contains($0) || $0 >= 0xEF }
      && text.unicodeScalars.contains {
        (0x590...0x8FF ~= $0.value || 0xFB1D...0xFDFF ~= $0.value || 0xFE70...0xFEFC ~= $0.value
          || 0x10800...0x10FFF ~= $0.value || 0x1E800...0x1EFFF ~= $0.value)
      }
    self.init(markup: isMixed ? " dir=\"auto\"" : "")
  }

  /// The attribute that tells a language which is not the page's own.
  init(languageOf language: String?) {
    guard let language, language != "en" else { self = .none; return }
    self.init(markup: " lang=\"" + HTML(language).markup + "\"")
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
