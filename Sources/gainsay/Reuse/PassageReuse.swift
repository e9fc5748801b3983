internal import TextReuse

/// All-pairs text reuse inside a file of passages.
struct PassageReuse {
  /// So many repeated ids are said one by one; of more, the number is said.
  private static let saidIDs = 10

  let options: ReuseOptions

  /// Prints what passages share; gives a summary and how many lines could not be read.
  func print(path: String) throws -> (summary: String, faults: Int) {
    let passages = try Passages(path: path, threads: options.threads)
    guard passages.texts.count > 0 else {
      throw CommandError("\(path): holds no passage; each line is an object with an id and a text")
    }
    sayRepeated(passages.repeatedIDs, path)
    let result = options.search.run(on: passages.texts)
    var printer = ReusePrinter(options: options)
    print(result, of: passages, to: &printer)
    var summary = FindingPrinter.count(passages.texts.count, "passage") + ": " + printer.finish()
    if passages.faultCount > 0 { summary += "; \(FindingPrinter.count(passages.faultCount, "line")) could not be read" }
    return (summary, passages.faultCount)
  }

  private func sayRepeated(_ ids: [(id: String, count: Int)], _ path: String) {
    for (id, count) in ids.prefix(Self.saidIDs) { Console.complain("\(path): \(count) passages have the id “\(id)”") }
    if ids.count > Self.saidIDs {
      Console.complain("\(path): \(ids.count - Self.saidIDs) more ids stand on several lines")
    }
  }

  private func print(_ result: ReuseResult, of passages: Passages, to printer: inout ReusePrinter) {
    let texts = passages.texts
    var (first, second) = (FoldedWords(), FoldedWords())
    var loaded = -1
    for match in result.matches where match.one != match.other {
      if match.one != loaded { texts.readWords(of: match.one, into: &first) }
      loaded = match.one
      texts.readWords(of: match.other, into: &second)
      let a = ReusePrinter.Side(
        id: passages.ids.text(match.one), range: first.textRange(match.stretch.first), wordCount: first.count)
      let b = ReusePrinter.Side(
        id: passages.ids.text(match.other), range: second.textRange(match.stretch.second), wordCount: second.count)
      printer.add(a, b, match.stretch) { texts.text(match.one, a.range) }
    }
    for phrase in result.boilerplate {
      texts.readWords(of: phrase.text, into: &first)
      printer.add(
        phrase: texts.text(phrase.text, first.textRange(phrase.words)), ids: phrase.texts.map { passages.ids.text($0) })
    }
  }
}
