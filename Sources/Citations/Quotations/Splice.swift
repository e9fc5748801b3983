internal import ClaimModel
internal import TextReuse

/// A quotation made of pieces that do not stand together.
struct Splice {
  /// Where the most of it stands.
  let main: QuotationPlacement
  /// Where the other piece stands; `nil` where sentences between two parts are left out.
  let other: QuotationPlacement?
  /// The words of the quotation that stand elsewhere, or behind which sentences are missing.
  let words: Range<Int>
  /// Whether every word of the quotation stands at one of the two places.
  let isWhole: Bool

  /// The shortest piece that is looked for by itself.
  private static let fewestWords = 4

  /// The splice that explains what differs; `nil` where there is none.
  init?(_ quotation: Quotation, _ placement: QuotationPlacement, in corpus: QuotationCorpus, except own: Int) {
    let text = quotation.text
    main = placement
    for change in placement.difference.changes {
      if change.quoted.isEmpty {
        guard Self.endsSentence(text, before: change.quoted.lowerBound), Self.isWholeSentences(change.actual, placement)
        else { continue }
        (other, words) = (nil, change.quoted)
        isWhole = placement.difference.changes.count == 1
        return
      }
      guard change.quoted.count >= Self.fewestWords else { continue }
      let piece = QuotedText(change.quoted, of: text)
      guard piece.length >= 20 else { continue }
      let found =
        corpus.placements(of: piece, in: placement.document, limit: 2)
        + corpus.placements(of: piece, except: own, limit: 3)
      guard let place = found.first(where: { $0.isFaithful && !Self.isSame($0, as: change.actual, placement) }) else {
        continue
      }
      (other, words) = (place, change.quoted)
      isWhole = placement.difference.changes.count == 1 && change.quoted.count >= 5
      return
    }
    return nil
  }

  /// Whether a piece stands where the main part was looked for anyway.
  private static func isSame(_ place: QuotationPlacement, as actual: Range<Int>, _ main: QuotationPlacement) -> Bool {
    place.document == main.document && place.difference.span.overlaps(actual)
  }

  private static func endsSentence(_ text: QuotedText, before word: Int) -> Bool {
    guard word > 0, word < text.words.count else { return false }
    return text.text.utf8Slice(Int(text.words.ends[word - 1])..<Int(text.words.starts[word])).contains { ".!?".contains($0) }
  }

  private static func isWholeSentences(_ gap: Range<Int>, _ placement: QuotationPlacement) -> Bool {
    let (words, text) = (placement.difference.source, placement.difference.sourceText)
    guard gap.lowerBound > 0, gap.upperBound < words.count else { return false }
    return [gap.lowerBound, gap.upperBound].allSatisfy { index in
      text.utf8Slice(Int(words.ends[index - 1])..<Int(words.starts[index])).contains { ".!?\n".contains($0) }
    }
  }
}
