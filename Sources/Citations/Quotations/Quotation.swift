internal import ParallelWork
internal import ClaimModel

/// A quotation as it stands in a source or a draft.
struct Quotation: Sendable {
  /// The passage in which it begins.
  let passage: Passage
  /// Where its words stand in the document's text, without the marks; one range a paragraph.
  let ranges: [Range<Int>]
  /// The sentences of the document's text in which it stands; of a quotation over several paragraphs those of the first.
  let frame: Range<Int>
  /// Whether it is a paragraph of its own.
  let isBlock: Bool
  /// The text of its document.
  private let source: String
  private let read = Once<QuotedText>()
  /// What stands around it.
  let context: QuotationContext
  /// To whom it is credited.
  var credit: Credit
  /// Whether it goes on with the sentence of the quotation before it: `“We left,” she said, “and never came back.”`
  var goesOn = false

  /// A quotation at its places in a document; of a block the words of its passage.
  init(
    passage: Passage, ranges: [Range<Int>], frame: Range<Int>, isBlock: Bool, in document: Document,
    context: QuotationContext, credit: Credit, goesOn: Bool = false
  ) {
    source = document.text
    (self.passage, self.ranges, self.frame, self.isBlock) = (passage, ranges, frame, isBlock)
    (self.context, self.credit, self.goesOn) = (context, credit, goesOn)
  }

  /// Its words.
  var text: QuotedText {
    read.value {
      QuotedText(isBlock ? passage.text : ranges.map { source.utf8Slice($0) }.joined(separator: " "))
    }
  }

  /// Where it begins and ends in the document's text.
  var range: Range<Int> { (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0) }

  /// Whether its words are those of a title: all that carry meaning in capitals.
  var isTitle: Bool {
    let words = text.text.split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }.filter { $0.count > 3 }
    return words.count >= 2 && words.allSatisfy { $0.first?.isUppercase == true }
  }
}
