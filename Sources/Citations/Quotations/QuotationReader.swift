internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// Reads the quotations of a document: between marks of any kind, nested ones as part of those around them, over several
/// paragraphs where each begins with a mark, and block quotations.
struct QuotationReader {
  private let audited: AuditedDocument
  private var found: [Quotation] = []
  /// The sentences in which a mark opens a quotation that none closes, as ranges of the document's text.
  private var unclosed: [Range<Int>] = []
  /// A quotation that no mark has closed yet.
  private var open: (first: Piece, ranges: [Range<Int>], mark: Unicode.Scalar)?

  /// A passage with its marks and sentences.
  private struct Piece {
    let passage: Passage
    let spans: [QuotedSpan]
    let sentences: [Range<Int>]
    /// The place of the opening mark that is meant.
    var outer: Range<Int>
  }

  private init(_ audited: AuditedDocument) { self.audited = audited }

  /// The quotations of a document in reading order; headings are not read, and a passage that only repeats another is not.
  static func quotations(of audited: AuditedDocument) -> [Quotation] {
    var reader = QuotationReader(audited)
    reader.read()
    return reader.found
  }

  /// The sentences in which a mark opens a quotation that none closes, so that nobody can tell what is quoted.
  static func unclosed(in audited: AuditedDocument) -> [Range<Int>] {
    var reader = QuotationReader(audited)
    reader.read()
    reader.leaveOpen()
    return reader.unclosed
  }

  /// Gives up a quotation that goes on nowhere.
  private mutating func leaveOpen() {
    if let range = open?.ranges.last { unclosed.append(range) }
    open = nil
  }

  private mutating func read() {
    var sentences: [Identifier<Passage>: [Range<Int>]] = [:]
    for sentence in audited.sentences {
      let start = sentence.passage.range.lowerBound.utf8
      sentences[sentence.passage.id, default: []].append(
        sentence.range.lowerBound.utf8 - start..<sentence.range.upperBound.utf8 - start)
    }
    var lead = ""
    for passage in audited.document.passages where passage.role != .heading && passage.repeats == nil {
      let own = sentences[passage.id] ?? []
      var spans = QuotedSpan.spans(in: passage.text)
      if !spans.isEmpty, Self.isCode(passage.text) { spans = [] }
      if passage.role == .blockQuote, !Self.isEnclosed(passage.text, spans) {
        addBlock(passage, lead)
      } else {
        read(passage, spans, own, lead)
      }
      lead = own.last.map { Self.words(of: passage.text, in: $0, without: spans.filter(\.isClosed)) } ?? ""
    }
  }

  /// Whether a passage is a program or what one prints, in which quotation marks enclose values.
  private static func isCode(_ text: String) -> Bool {
    [" { ", "::", "=>", "</", "();", "=\""].contains(where: text.holds)
  }

  private static func isEnclosed(_ text: String, _ spans: [QuotedSpan]) -> Bool {
    spans.contains { $0.outer.count * 10 >= text.utf8.count * 9 }
  }

  private mutating func addBlock(_ passage: Passage, _ lead: String) {
    let start = passage.range.lowerBound.utf8
    let context = QuotationContext(lead: lead)
    found.append(
      Quotation(
        passage: passage, ranges: [start..<start + passage.text.utf8.count],
        frame: start..<start + passage.text.utf8.count, isBlock: true, in: audited.document,
        context: context, credit: CreditReader(context: context).read()))
  }

  private mutating func read(
    _ passage: Passage, _ spans: [QuotedSpan], _ sentences: [Range<Int>], _ lead: String
  ) {
    let start = passage.range.lowerBound.utf8
    var rest = spans[...]
    if var current = open {
      open = nil
      if let next = spans.first, next.outer.lowerBound == 0, next.mark == current.mark {
        current.ranges.append(start + next.inner.lowerBound..<start + next.inner.upperBound)
        rest = rest.drop { $0.outer.lowerBound < next.outer.upperBound }
        if next.isClosed { add(current.first, current.ranges, "") } else { open = current }
      } else if let range = current.ranges.last {
        unclosed.append(range)
      }
    }
    let opening = rest.last { !$0.isClosed }
    // Single marks inside a quotation that goes on in the next paragraph belong to it.
    let outermost = QuotedSpan.outermost(
      among: rest.filter { span in
        span.isClosed && !(span.isSingle && opening.map { $0.outer.lowerBound < span.outer.lowerBound } == true)
      })
    var speaker: Credit?
    for span in outermost {
      let piece = Piece(passage: passage, spans: outermost, sentences: sentences, outer: span.outer)
      add(piece, [start + span.inner.lowerBound..<start + span.inner.upperBound], lead, after: &speaker)
    }
    if let opening, open == nil {
      let piece = Piece(passage: passage, spans: outermost, sentences: sentences, outer: opening.outer)
      open = (piece, [start + opening.inner.lowerBound..<start + opening.inner.upperBound], opening.mark)
    }
  }

  private mutating func add(_ piece: Piece, _ ranges: [Range<Int>], _ lead: String) {
    var speaker: Credit?
    add(piece, ranges, lead, after: &speaker)
  }

  /// Adds a quotation; one without a credit of its own goes on with the words of the last speaker of the passage.
  private mutating func add(_ piece: Piece, _ ranges: [Range<Int>], _ lead: String, after speaker: inout Credit?) {
    let (context, frame) = Self.context(of: piece, lead)
    var credit = CreditReader(context: context).read()
    let isSecond = piece.spans.contains {
      $0.outer.upperBound <= piece.outer.lowerBound && $0.outer.upperBound > frame.lowerBound
    }
    let start = piece.passage.range.lowerBound.utf8
    var quotation = Quotation(
      passage: piece.passage, ranges: ranges, frame: start + frame.lowerBound..<start + frame.upperBound,
      isBlock: false, in: audited.document, context: context, credit: credit)
    guard quotation.text.words.count > 0 else { return }
    let letter = quotation.text.text.unicodeScalars.first { $0.properties.isAlphabetic }
    quotation.goesOn = isSecond && letter?.properties.isLowercase == true
    if !credit.isGiven || credit.place == .lead, var earlier = speaker {
      earlier.place = .continued
      credit = earlier
    }
    if credit.isGiven { speaker = credit }
    quotation.credit = credit
    found.append(quotation)
  }

  /// The words around a quotation, and the sentences that hold it.
  private static func context(of piece: Piece, _ lead: String) -> (QuotationContext, frame: Range<Int>) {
    let (text, spans, outer) = (piece.passage.text, piece.spans, piece.outer)
    let first = piece.sentences.lastIndex { $0.lowerBound <= outer.lowerBound } ?? 0
    let last = piece.sentences.firstIndex { $0.upperBound >= outer.upperBound } ?? piece.sentences.count - 1
    guard first <= last, piece.sentences.indices.contains(first) else {
      return (QuotationContext(lead: lead), 0..<text.utf8.count)
    }
    let frame =
      min(
        piece.sentences[first].lowerBound, outer.lowerBound)..<max(
        piece.sentences[last].upperBound, outer.upperBound)
    guard frame.count <= longestSentence else { return (QuotationContext(lead: lead), outer) }
    let others = spans.filter { $0.outer != outer }
    return (
      QuotationContext(
        before: words(of: text, in: frame.lowerBound..<outer.lowerBound, without: others),
        after: words(of: text, in: outer.upperBound..<frame.upperBound, without: others),
        lead: first > 0 ? words(of: text, in: piece.sentences[first - 1], without: spans) : lead,
        next: last + 1 < piece.sentences.count ? words(of: text, in: piece.sentences[last + 1], without: spans) : ""),
      frame
    )
  }

  /// Longer ones, in UTF-8 bytes, are lists and tables: nobody is credited there.
  private static let longestSentence = 4_000

  /// A part of a text without the words inside quotation marks.
  private static func words(of text: String, in range: Range<Int>, without spans: [QuotedSpan]) -> String {
    var out = ""
    var start = range.lowerBound
    for span in spans where span.inner.upperBound > start && span.inner.lowerBound < range.upperBound {
      if span.inner.lowerBound > start { out += text.utf8Slice(start..<span.inner.lowerBound) }
      start = max(start, span.inner.upperBound)
    }
    if start < range.upperBound { out += text.utf8Slice(start..<range.upperBound) }
    return out
  }
}
