internal import ClaimModel

extension CompactWriter {
  /// A quotation of a document; its words are those of its ranges and are not written.
  mutating func add(_ quotation: Quotation, in document: Document) {
    add(placeOf: quotation.passage.id, at: quotation.passage.range.lowerBound, in: document)
    add(each: quotation.ranges) { $0.add(TextRange(utf8: $1)) }
    add(TextRange(utf8: quotation.frame))
    add(quotation.isBlock)
    add(quotation.goesOn)
    let context = quotation.context
    for text in [context.before, context.after, context.lead, context.next] { add(text) }
    let credit = quotation.credit
    add(credit.speaker) { $0.add($1) }
    add(credit.speakerRange) { $0.add(TextRange(utf8: $1)) }
    add(credit.verb) { $0.add($1) }
    add(choice: credit.place)
    for flag in [credit.isPronoun, credit.isDescribed, credit.isDenied] { add(flag) }
  }
}

extension CompactReader {
  /// Reads a quotation of a document.
  mutating func quotation(in document: Document) throws(Malformed) -> Quotation {
    let passage = try passage(in: document)
    let ranges = try row { (reader) throws(Malformed) in try reader.range(in: document).utf8 }
    let frame = try range(in: document).utf8
    let (isBlock, goesOn) = (try flag(), try flag())
    let context = QuotationContext(before: try text(), after: try text(), lead: try text(), next: try text())
    var credit = Credit()
    credit.speaker = try optionalText()
    credit.speakerRange = try optional { (reader) throws(Malformed) in try reader.range().utf8 }
    credit.verb = try optionalText()
    credit.place = try choice()
    credit.isPronoun = try flag()
    credit.isDescribed = try flag()
    credit.isDenied = try flag()
    return Quotation(
      passage: passage, ranges: ranges, frame: frame, isBlock: isBlock, in: document, context: context, credit: credit,
      goesOn: goesOn)
  }
}
