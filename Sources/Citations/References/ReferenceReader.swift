internal import ClaimModel
internal import TextAnalysis

/// Reads what a note, or an entry of a list of references, says of a work.
enum ReferenceReader {
  /// The work that words name; an address among the links of the passage counts before one in the words.
  static func work(of words: String, link: String? = nil) -> CitedWork {
    let all = Word.words(in: words)
    var work = CitedWork()
    work.isSure = true
    work.address = link ?? TextAddresses.addresses(in: words).first?.address
    let limit =
      work.address.flatMap { words.firstRange(of: $0) }.map { words.utf8Offset(of: $0.lowerBound) } ?? words.utf8.count
    let years = all.indices.filter { all[$0].range.upperBound <= limit && AuthorYearCitations.year(of: all[$0]) != nil }
    let bracketed = years.first { isBracketed(all[$0], in: words) }
    let quoted = Quotations.ranges(in: words, keepingOpen: false).first {
      Word.words(in: words.utf8Slice($0)).count >= 2
    }
    // A year inside a quoted title is the title's.
    let year = bracketed ?? years.last { place in quoted.map { !$0.overlaps(all[place].range) } ?? true }
    work.year = year.flatMap { AuthorYearCitations.year(of: all[$0]) }
    let end = min(bracketed.map { all[$0].range.lowerBound } ?? limit, quoted?.lowerBound ?? limit)
    work.authors = authors(of: words, all.filter { $0.range.upperBound <= end })
    if let quoted {
      work.title = String(words.utf8Slice(quoted)).trimmedMarks
    } else if let place = bracketed ?? years.first, all[place].range.upperBound < limit {
      work.title = title(words.utf8Slice(all[place].range.upperBound..<limit))
    }
    return work
  }

  /// The first author, and those further on that initials stand beside.
  private static func authors(of text: String, _ words: [Word]) -> [String] {
    var pieces: [(words: [String], initials: Int)] = []
    var piece: [String] = []
    var initials = 0
    var isOpen = true
    func end() {
      if !piece.isEmpty || initials > 0 { pieces.append((piece, initials)) }
      (piece, initials) = ([], 0)
    }
    for (index, word) in words.enumerated() where isOpen {
      if index == 0, introductions.contains(word.folded) { continue }
      if index > 0 {
        let gap = text.utf8Slice(words[index - 1].range.upperBound..<word.range.lowerBound)
        if gap.contains(where: { ",;&".contains($0) }) { end() }
        // A point behind a whole word ends the names.
        if gap.hasPrefix("."), words[index - 1].folded.count > 2, !pieces.isEmpty || !piece.isEmpty { isOpen = false }
        if gap.contains(":") || gap.contains("(") { isOpen = false }
        if !isOpen { break }
      }
      if word.folded == "and" {
        end()
      } else if ["et", "al", "ed", "eds"].contains(word.folded) {
        continue
      } else if word.isCapitalised || particles.contains(word.folded) {
        if word.folded.filter({ $0 != "." && $0 != "-" }).count <= 2, word.isCapitalised,
          isInitials(text.utf8Slice(word.range))
        {
          initials += 1
        } else {
          piece.append(word.folded)
        }
      } else {
        // A word in small letters: what came before was a sentence, not a name.
        if pieces.isEmpty { return [] }
        isOpen = false
        (piece, initials) = ([], 0)
      }
    }
    end()
    guard let first = pieces.first, !first.words.isEmpty, first.words.count <= 6, !StopWords.contains(first.words[0])
    else { return [] }
    var authors = [first.words.joined(separator: " ")]
    for (index, piece) in pieces.enumerated().dropFirst() where !piece.words.isEmpty {
      let isFollowed = index + 1 < pieces.count && pieces[index + 1].words.isEmpty
      if piece.initials > 0 || isFollowed { authors.append(piece.words.joined(separator: " ")) }
    }
    return Array(authors.prefix(8))
  }

  private static func isInitials(_ text: Substring) -> Bool {
    text.allSatisfy { $0.isUppercase || $0 == "." || $0 == "-" }
  }

  private static func isBracketed(_ word: Word, in text: String) -> Bool {
    text.utf8Slice(0..<word.range.lowerBound).last == "("
  }

  /// The words behind the year, up to the point.
  private static func title(_ rest: Substring) -> String? {
    let body = rest.drop { ")].,: abcdef".contains($0) && !($0.isLetter && rest.dropFirst().first?.isLetter == true) }
    var end = body.startIndex
    while end < body.endIndex {
      let next = body.index(after: end)
      if ".?!".contains(body[end]), next == body.endIndex || body[next].isWhitespace { break }
      end = next
    }
    let title = String(body[..<end]).trimmedMarks
    return Word.words(in: title).count >= 2 && title.utf8.count <= 300 ? title : nil
  }

  private static let introductions: Set<String> = [
    "see", "cf", "compare", "e.g", "source", "quoted", "cited", "also", "in",
  ]
  private static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "la", "le", "of", "the", "for", "on", "di", "da", "du", "dos", "del", "ten",
    "ter",
  ]
}

extension String {
  /// Without white space and marks at both ends.
  var trimmedMarks: String {
    let isMark = { (character: Character) in
      character.isWhitespace || ".,;:*_\u{201C}\u{201D}\"\u{2018}\u{2019}'".contains(character)
    }
    return String(drop(while: isMark).reversed().drop(while: isMark).reversed())
  }

  /// The UTF-8 offset of a place.
  func utf8Offset(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
}
