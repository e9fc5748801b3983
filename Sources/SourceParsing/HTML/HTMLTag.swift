/// The elements and attributes of HTML that matter to an article, told apart by their names without making strings.
enum HTMLTag: UInt8, CaseIterable {
  case other
  case a, abbr, acronym, address, article, aside, audio, b, base, bdi, bdo, big, blockquote, body, br, button, canvas
  case caption, center, cite, code, col, colgroup, data, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup
  case hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark, math, menu, meta, meter
  case nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p, picture, pre, progress, q, rb
  case rp, rt, ruby, s, samp, script, search, section, select, small, source, span, strike, strong, style, sub, summary
  case sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, tt, u, ul, `var`, video, wbr

  /// Elements that flow in a line of text and cut no block.
  static let inline: HTMLTagSet = [
    .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i, .img, .ins, .kbd,
    .label, .mark, .meter, .nobr, .picture, .q, .rb, .rp, .rt, .ruby, .s, .samp, .small, .source, .span, .strike,
    .strong, .sub, .sup, .time, .tt, .u, .`var`, .wbr, .input, .link, .meta, .output, .progress,
  ]

  /// Elements whose content is nothing that a reader reads as text.
  static let skipped: HTMLTagSet = [
    .script, .style, .template, .noscript, .svg, .iframe, .head, .object, .select, .button, .textarea, .math, .noembed,
    .noframes, .canvas, .video, .audio, .map, .option, .optgroup, .embed,
  ]

  /// The level of a heading element; 0 for other elements.
  var headingLevel: Int {
    rawValue >= Self.h1.rawValue && rawValue <= Self.h6.rawValue ? Int(rawValue - Self.h1.rawValue) + 1 : 0
  }
}

/// A set of elements.
struct HTMLTagSet: ExpressibleByArrayLiteral, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(arrayLiteral tags: HTMLTag...) {
    for tag in tags {
      if tag.rawValue < 64 { low |= 1 << UInt64(tag.rawValue) } else { high |= 1 << UInt64(tag.rawValue - 64) }
    }
  }

  func contains(_ tag: HTMLTag) -> Bool {
    let raw = tag.rawValue
    return raw < 64 ? low >> UInt64(raw) & 1 == 1 : high >> UInt64(raw - 64) & 1 == 1
  }
}

/// The attributes that are kept.
enum HTMLAttribute: UInt8, CaseIterable {
  case `class`, id, role, itemprop, href, rel, content, name, property, datetime, lang, style, hidden, type
  case title, pubdate, httpEquiv, testid, alt

  /// The name as it stands in markup, in lower case.
  var markup: String {
    switch self {
    case .httpEquiv: "http-equiv"
    case .testid: "data-testid"
    default: String(describing: self)
    }
  }
}

extension HTMLAttribute {
  /// The attributes by their names.
  static let byName = NameTable(allCases.map { ($0.markup, $0) })
}

extension HTMLTag {
  /// The elements by their names.
  static let byName = NameTable(allCases.dropFirst().map { (String(describing: $0), $0) })
}

/// Finds the value of an enumeration by the first eight bytes and the length of its name.
struct NameTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]

  init(_ names: [(String, Value)]) {
    keys = Array(repeating: 0, count: 512)
    values = Array(repeating: nil, count: 512)
    for (name, value) in names {
      let key = Array(name.utf8).withUnsafeBufferPointer { Self.key($0) }
      var place = Self.place(key)
      while keys[place] != 0 { place = (place + 1) & 511 }
      keys[place] = key
      values[place] = value
    }
  }

  subscript(name: UnsafeBufferPointer<UInt8>) -> Value? {
    let key = Self.key(name)
    var place = Self.place(key)
    while keys[place] != 0 {
      if keys[place] == key { return values[place] }
      place = (place + 1) & 511
    }
    return nil
  }

  /// No two names of the tables share their first seven bytes and length.
  private static func key(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key = UInt64(min(name.count, 255))
    for index in 0..<min(7, name.count) { key = key << 8 | UInt64(name[index]) }
    return key
  }

  private static func place(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 55) }
}
