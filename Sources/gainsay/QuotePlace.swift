internal import AnnotationStorage
internal import ClaimModel
internal import TextAnalysis

/// Where words that somebody quotes stand in a source, or what is to be said where that is no one place.
struct QuotePlace {
  /// The words, as a reader sees them.
  let quote: String
  /// The passage that must hold them, where one is asked for.
  let passage: Passage?
  let document: Document
  /// The document's text, where it is searched for several quotes.
  var text: SearchableText?

  /// So many places are listed.
  private static let shownPlaces = 20
  /// As many bytes of what stands around are shown.
  private static let reach = 40

  /// The one place, or the one of this number, counted from 1; throws with the places, or with the nearest words.
  func range(number: Int?) throws(CommandError) -> TextRange {
    guard !quote.allSatisfy(\.isWhitespace) else { throw CommandError("the quote is empty; give the words") }
    let anchorer = Anchorer()
    let everywhere = anchorer.locate(quote, in: text ?? SearchableText(document.text))
    let places = everywhere.filter { passage?.range.overlaps($0) ?? true }
    if let number {
      guard places.indices.contains(number - 1) else {
        throw CommandError(
          "there \(places.count == 1 ? "is 1 place" : "are \(places.count) places"), none numbered \(number)\(places.isEmpty ? "" : listed(places))"
        )
      }
      return places[number - 1]
    }
    if places.count == 1 { return places[0] }
    if places.count > 1 {
      throw CommandError(
        "these words stand \(places.count) times in \(name): choose one with --place\(listed(places))")
    }
    if let passage, !everywhere.isEmpty {
      throw CommandError("these words do not stand in \(passage.id), but\(listed(everywhere))")
    }
    throw CommandError(notFound(anchorer))
  }

  private var name: String { passage?.id.rawValue ?? document.source.id.rawValue }

  /// The places with their numbers, each with what stands around it.
  private func listed(_ places: [TextRange]) -> String {
    var lines = places.prefix(Self.shownPlaces).enumerated().map { index, place in
      let passage = document.passage(at: place.lowerBound)
      let before = around(max(0, place.lowerBound.utf8 - Self.reach)..<place.lowerBound.utf8).dropPartialWord()
      let after = around(place.upperBound.utf8..<min(document.text.utf8.count, place.upperBound.utf8 + Self.reach))
      let words = around(place.utf8)
      return "  \(index + 1)  \(passage?.id.rawValue ?? "")  …\(before)⟦\(words)⟧\(after)…"
    }
    if places.count > Self.shownPlaces { lines.append("  and \(places.count - Self.shownPlaces) more") }
    return "\n" + lines.joined(separator: "\n")
  }

  private func around(_ range: Range<Int>) -> String {
    String(document.text.utf8Slice(range)).replacing("\n", with: " ")
  }

  /// What stands nearest, with marks on the words that differ, and the words to type instead.
  private func notFound(_ anchorer: Anchorer) -> String {
    let head = "these words do not stand in \(name)"
    guard let (range, similarity) = anchorer.nearest(to: quote, in: document.text), similarity >= Self.telling else {
      return "\(head), and nothing comes near them: “\(quote)”; gainsay find looks in all sources"
    }
    let near = String(document.text.utf8Slice(range.utf8))
    let marked = WordMarks.marked(quote, near)
    let passage = document.passage(at: range.lowerBound)?.id.rawValue ?? name
    return """
      \(head)
        quoted  “\(marked.left)”
        \(passage)  “\(marked.right)”
        if those are meant: \(ShellQuoting.option("--quote", near.replacing("\n", with: " ")))
      """
  }

  /// Words that are less alike tell nothing.
  private static let telling = 0.55
}

extension Document {
  /// The passage of a number counted from 1; throws with the numbers that there are.
  func passage(numbered number: String) throws(CommandError) -> Passage {
    guard let index = Int(number), passages.indices.contains(index - 1) else {
      throw CommandError("\(source.id) has passages 1 to \(passages.count), none numbered \(number)")
    }
    return passages[index - 1]
  }
}

extension String {
  /// Without the half of a word at the start.
  fileprivate func dropPartialWord() -> Substring {
    guard let space = firstIndex(of: " ") else { return self[...] }
    return self[space...].dropFirst()
  }
}
