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
  /// Whether nearly every word of the quotation stands at one place or another.
  let isWhole: Bool

  /// The shortest piece that is looked for by itself.
  private static let fewestWords = 4

  /// The splice that explains what differs; `nil` where there is none.
  init?(_ quotation: Quotation, _ placement: QuotationPlacement, in corpus: QuotationCorpus, except own: Int) {
    let text = quotation.text
    var found: (place: QuotationPlacement?, words: Range<Int>)?
    var uncovered = 0
    for change in placement.difference.changes {
      if change.quoted.isEmpty {
        let isGap =
          Self.endsSentence(text, before: change.quoted.lowerBound) && Self.isWholeSentences(change.actual, placement)
        if isGap, found == nil { found = (nil, change.quoted) }
        continue
      }
      let piece = QuotedText(change.quoted, of: text)
      let isLong = change.quoted.count >= Self.fewestWords && piece.length >= 16
      let places =
        isLong
        ? corpus.placements(of: piece, in: placement.document, limit: 2)
          + corpus.placements(of: piece, except: own, limit: 3) : []
      if let place = places.first(where: { $0.isFaithful || Self.isInner($0, of: piece) }) {
        if found?.place == nil { found = (place, change.quoted) }
      } else {
        uncovered += change.quoted.count
      }
    }
    guard let found else { return nil }
    (main, other, words) = (placement, found.place, found.words)
    isWhole = uncovered * 10 <= text.words.count && (found.place == nil || found.words.count >= 5)
  }

  /// Whether a piece stands at a place but for a word or two at its ends, which belong to the other part.
  private static func isInner(_ place: QuotationPlacement, of piece: QuotedText) -> Bool {
    let count = piece.words.count
    return place.difference.shared >= 5 && place.difference.shared * 10 >= count * 8
      && place.difference.changes.allSatisfy { $0.quoted.lowerBound == 0 || $0.quoted.upperBound == count }
  }

  private static func endsSentence(_ text: QuotedText, before word: Int) -> Bool {
    guard word > 0, word < text.words.count else { return false }
    return text.text.utf8Slice(Int(text.words.ends[word - 1])..<Int(text.words.starts[word])).contains {
      ".!?".contains($0)
    }
  }

  private static func isWholeSentences(_ gap: Range<Int>, _ placement: QuotationPlacement) -> Bool {
    let (words, text) = (placement.difference.source, placement.difference.sourceText)
    guard gap.lowerBound > 0, gap.upperBound < words.count else { return false }
    return [gap.lowerBound, gap.upperBound].allSatisfy { index in
      text.utf8Slice(Int(words.ends[index - 1])..<Int(words.starts[index])).contains { ".!?\n".contains($0) }
    }
  }
}
