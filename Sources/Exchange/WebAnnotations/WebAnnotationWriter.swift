internal import ClaimModel

/// Annotations as W3C Web Annotations in JSON-LD: one collection that holds all of them in one page.
public enum WebAnnotationWriter {
  /// The collection as a text, keys sorted, with a line feed at the end; annotations without a quote are left out.
  public static func text(_ annotations: [PlacedAnnotation]) -> String {
    let items = annotations.compactMap(annotation)
    return JSONNode.object([
      "@context": WebAnnotationNames.context,
      "id": .string(WebAnnotationNames.collection),
      "type": .string("AnnotationCollection"),
      "label": .string("Annotations of claims"),
      "total": .integer(items.count),
      "first": .object([
        "id": .string(WebAnnotationNames.collection + ":1"),
        "type": .string("AnnotationPage"),
        "startIndex": .integer(0),
        "items": .array(items),
      ]),
    ]).written(.indented) + "\n"
  }

  private static func annotation(_ placed: PlacedAnnotation) -> JSONNode? {
    guard let target = target(placed) else { return nil }
    let annotation = placed.annotation
    return .object(present: [
      // In each of them, so that one taken out of the page stands alone.
      "@context": WebAnnotationNames.context,
      "id": .string(WebAnnotationNames.annotation + annotation.id.rawValue),
      "type": .string("Annotation"),
      "motivation": .string("assessing"),
      "created": placed.created.map(JSONNode.string),
      "creator": annotation.annotator.map { .object(["type": .string("Person"), "name": .string($0)]) },
      "body": .array(bodies(placed)),
      "target": target,
      WebAnnotationNames.attribution: attribution(annotation.attribution),
    ])
  }

  private static func bodies(_ placed: PlacedAnnotation) -> [JSONNode] {
    let claim = placed.annotation.claim
    var bodies: [JSONNode] = [
      .object([
        "type": .string("SpecificResource"), "purpose": .string("identifying"),
        "source": .string(WebAnnotationNames.claim + claim.rawValue),
      ])
    ]
    if let claim = placed.claim { bodies.append(textualBody(claim.statement, purpose: "assessing")) }
    bodies.append(textualBody(placed.annotation.stance.rawValue, purpose: "tagging"))
    if let note = placed.annotation.note { bodies.append(textualBody(note, purpose: "commenting")) }
    return bodies
  }

  private static func textualBody(_ text: String, purpose: String) -> JSONNode {
    .object([
      "type": .string("TextualBody"), "purpose": .string(purpose), "format": .string("text/plain"),
      "value": .string(text),
    ])
  }

  private static func attribution(_ attribution: Attribution) -> JSONNode {
    func node(_ kind: String, name: String? = nil, cue: String? = nil) -> JSONNode {
      .object(present: [
        "gainsay:kind": .string(kind), "gainsay:name": name.map(JSONNode.string),
        "gainsay:cue": cue.map(JSONNode.string),
      ])
    }
    return switch attribution {
    case .author: node("author")
    case .speaker(let name, let cue): node("speaker", name: name, cue: cue)
    case .anonymous(let cue): node("anonymous", cue: cue)
    }
  }

  private static func target(_ placed: PlacedAnnotation) -> JSONNode? {
    guard let quote = placed.quote else { return nil }
    var selectors: [JSONNode] = [
      .object([
        "type": .string("TextQuoteSelector"), "exact": .string(quote.exact), "prefix": .string(quote.prefix),
        "suffix": .string(quote.suffix),
      ])
    ]
    if let range = placed.codePoints {
      selectors.append(
        .object([
          "type": .string("TextPositionSelector"), "start": .integer(range.lowerBound),
          "end": .integer(range.upperBound),
        ]))
    }
    return .object(present: [
      "type": .string("SpecificResource"),
      "source": .string(address(of: placed)),
      WebAnnotationNames.source: .string(placed.annotation.source.rawValue),
      "selector": .array(selectors),
      "state": placed.source.flatMap(state),
    ])
  }

  /// The source's address on the web, or else its path in the project, behind a name that makes it a URI, which the model
  /// asks for; its name where it is not there any more.
  private static func address(of placed: PlacedAnnotation) -> String {
    guard let source = placed.source else { return WebAnnotationNames.sourceName + placed.annotation.source.rawValue }
    if let url = source.url, url.firstMatch(of: /^[A-Za-z][A-Za-z0-9+.\-]*:[^\s]/) != nil {
      return SourceAddress.encoded(url)
    }
    return WebAnnotationNames.file + SourceAddress.encoded(source.path)
  }

  /// When the capture was taken, as precise as is known: a moment, or the span of a day, a month or a year.
  private static func state(of source: Source) -> JSONNode? {
    guard let captured = source.captured else { return nil }
    var fields: [String: JSONNode] = ["type": .string("TimeState")]
    if let capture = source.capture { fields["cached"] = .string(SourceAddress.encoded(capture)) }
    if captured.contains("T") {
      guard let moment = RecordTime.milliseconds(iso: captured) else { return nil }
      fields["sourceDate"] = .string(RecordTime.iso(milliseconds: moment))
    } else {
      guard let date = CalendarDate(iso: captured) else { return nil }
      let month = date.month ?? 12
      let last = CalendarDate(
        year: date.year, month: month, day: date.day ?? CalendarDate.days(inMonth: month, of: date.year))
      guard let first = CalendarDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1), let last else {
        return nil
      }
      fields["sourceDateStart"] = .string("\(first)T00:00:00Z")
      fields["sourceDateEnd"] = .string("\(last)T23:59:59Z")
    }
    return .object(fields)
  }
}
