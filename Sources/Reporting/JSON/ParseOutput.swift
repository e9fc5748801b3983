public import ClaimModel

/// A parsed source as JSON Lines, one record a line: the source, then its passages in order.
public enum ParseOutput {
  /// The records of a document, each line ended by a line feed; `furniture` adds what was left out, with the reasons.
  ///
  /// `start` and `end` are UTF-8 offsets of the normalised text, `bytes` half-open byte ranges of the
  /// raw file or the unpacked member, as the source's `bytesOf` says.
  public static func jsonLines(_ document: Document, furniture: Bool = false) -> String {
    var out: [UInt8] = []
    func add(_ record: JSONValue) {
      record.write(to: &out, layout: .compact)
      out.append(0x0A)
    }
    add(source(document))
    for passage in document.passages { add(Self.passage(passage, in: document)) }
    if furniture { for block in document.furniture { add(leftOut(block, of: document)) } }
    return String(decoding: out, as: UTF8.self)
  }

  private static func source(_ document: Document) -> JSONValue {
    .object(
      [("type", .string("source"))] + FindingsRecord.description(of: document) + [
        ("warnings", .strings(document.warnings)),
        ("modified", .optional(document.source.modified?.description)),
        ("capture", .optional(document.source.capture)),
        ("captured", .optional(document.source.captured)),
        ("found", found(document.source)),
        ("bytesOf", .string(document.bytesOf.rawValue)),
      ])
  }

  /// Where each field was found; fields that nothing tells of are left out.
  private static func found(_ source: Source) -> JSONValue {
    .object(
      Source.Field.allCases.compactMap { field in
        source.found[field].map { (field.rawValue, .string($0)) }
      })
  }

  private static func passage(_ passage: Passage, in document: Document) -> JSONValue {
    let bytes = document.origin.bytes(for: passage.range)
    return .object([
      ("type", .string("passage")),
      ("source", .string(passage.source.rawValue)),
      ("id", .string(passage.id.rawValue)),
      ("role", .string(passage.role.rawValue)),
      ("text", .string(passage.text)),
      ("start", .integer(passage.range.utf8.lowerBound)),
      ("end", .integer(passage.range.utf8.upperBound)),
      ("line", .integer(passage.line)),
      ("bytes", .array(bytes.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })),
      ("headings", .strings(passage.headings)),
      ("level", passage.level.map(JSONValue.integer) ?? .null),
      ("repeats", .optional(passage.repeats?.rawValue)),
    ])
  }

  private static func leftOut(_ furniture: Document.Furniture, of document: Document) -> JSONValue {
    .object([
      ("type", .string("furniture")),
      ("source", .string(document.source.id.rawValue)),
      ("text", .string(furniture.text)),
      ("reason", .string(furniture.reason)),
      ("line", .integer(furniture.line)),
    ])
  }
}
