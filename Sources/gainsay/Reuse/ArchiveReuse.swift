internal import ClaimModel
internal import TextReuse

/// What new texts share with an archive.
struct ArchiveReuse {
  let options: ReuseOptions

  /// Prints what the sources at `paths` share with the archive, one after the other; gives a summary and whether all could be read.
  func print(_ paths: [String], against archivePath: String) throws -> (summary: String, outcome: Outcome) {
    let corpus = Corpus(paths: paths)
    for failure in corpus.failures { Console.complain("\(failure.path): \(failure.reason)") }
    corpus.noteWhatWasPassedOver()
    let archive = try Archive(path: archivePath, without: corpus.documents.map(\.source.path) + paths)
    var index = try ArchiveIndex(archive, threads: options.threads)
    var results: [ReuseResult]
    do {
      results = try self.results(corpus.documents, index.texts)
    } catch {
      Console.complain("\(ErrorWording.of(error)); it is made again")
      index = try ArchiveIndex(archive, threads: options.threads, isFresh: true)
      results = try self.results(corpus.documents, index.texts)
    }
    for fault in index.faults { Console.complain(fault) }
    guard index.texts.liveTextCount > 0 else {
      throw CommandError("\(archivePath): holds no text to compare with; nothing was compared")
    }
    var printer = ReusePrinter(options: options)
    for (document, result) in zip(corpus.documents, results) {
      print(result, of: document, against: index.texts, isSorted: archive.isFolder, to: &printer)
    }
    let sources = FindingPrinter.count(corpus.documents.count, "source")
    let texts = FindingPrinter.count(index.texts.liveTextCount, "text")
    let isWhole = corpus.failures.isEmpty && index.faults.isEmpty
    return ("\(sources) against \(texts): \(printer.finish())", isWhole ? .ran : .failed)
  }

  private func results(
    _ documents: [Document], _ texts: any ArchivedTexts
  ) throws(FingerprintIndexError) -> [ReuseResult] {
    var results: [ReuseResult] = []
    for document in documents { results.append(try texts.matches(of: document.text, search: options.search)) }
    return results
  }

  private func print(
    _ result: ReuseResult, of document: Document, against texts: any ArchivedTexts, isSorted: Bool,
    to printer: inout ReusePrinter
  ) {
    var matches = result.matches.map { (name: texts.name(of: $0.one), match: $0) }
    // The texts of a folder stand in the index in the order in which they came.
    if isSorted {
      matches.sort { ($0.name, $0.match.stretch.second.lowerBound) < ($1.name, $1.match.stretch.second.lowerBound) }
    }
    let new = FoldedWords(document.text)
    let bytes = Array(document.text.utf8)
    var held = FoldedWords()
    for (name, match) in matches {
      texts.readWords(of: match.one, into: &held)
      let (theirs, ours) = (match.stretch.first, match.stretch.second)
      let a = ReusePrinter.Side(
        id: document.source.id.rawValue, range: new.textRange(ours), wordCount: new.count)
      let b = ReusePrinter.Side(id: name, range: held.textRange(theirs), wordCount: held.count)
      printer.add(a, b, SharedStretch(first: ours, second: theirs, common: match.stretch.common)) {
        String(decoding: bytes[a.range], as: UTF8.self)
      }
    }
    for phrase in result.boilerplate {
      texts.readWords(of: phrase.text, into: &held)
      // The new text has the number behind the last.
      let names = [document.source.id.rawValue] + phrase.texts.dropLast().map(texts.name)
      printer.add(phrase: texts.text(phrase.text, held.textRange(phrase.words)), ids: names)
    }
  }
}
