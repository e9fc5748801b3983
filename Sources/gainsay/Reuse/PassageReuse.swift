internal import ClaimModel
internal import TextReuse

/// All-pairs text reuse inside a file of passages: in memory where they fit, else with the help of a disk.
struct PassageReuse {
  /// So many repeated ids are said one by one; of more, the number is said.
  private static let saidOnes = 10
  /// A search in memory takes so many times the bytes of the file, measured on a million passages.
  private static let bytesHeld = 4

  let options: ReuseOptions
  /// Who counts how far it has come, where somebody looks.
  var progress: ProgressCounter?

  /// Prints what passages share; gives a summary and how many lines could not be read.
  func print(path: String) throws -> (summary: String, faults: Int) {
    if options.spill != nil { try options.checkSpillFolder() }
    if path != "-", let size = FileAccess.size(path), size > options.memoryToUse.bytes / Self.bytesHeld {
      return try printArchived(PassageArchive(path))
    }
    progress?.begin("reading passages")
    let passages = try Passages(path: path, threads: options.threads)
    try check(passages.texts.count, path)
    sayRepeated(passages.repeatedIDs, path)
    progress?.begin("comparing passages")
    let result = options.search.run(on: passages.texts)
    var pairs = PassagePairs(passages: passages, printer: ReusePrinter(options: options))
    progress?.begin("writing matches", of: result.matches.count)
    for match in result.matches {
      try pairs.print(match)
      progress?.advance()
    }
    for phrase in result.boilerplate { try pairs.print(phrase) }
    let summary = ReusePrinter.summary(
      passages: passages.texts.count, pairs.printer.finish(), faults: passages.faultCount)
    return (summary, passages.faultCount)
  }

  /// The same without holding the passages.
  private func printArchived(_ archive: PassageArchive) throws -> (summary: String, faults: Int) {
    try options.checkSpillFolder()
    var pairs = PassagePairs(passages: archive, printer: ReusePrinter(options: options))
    let search = PartitionedSearch(options.search, folder: options.spillFolder, memory: options.memoryToUse.bytes)
    let phrases: [Boilerplate]
    do {
      let look: (PartitionedSearch.Step, Int, Int) -> Void = { [progress] in progress?.reach($1, of: $2, in: $0) }
      phrases = try search.run(on: archive, progress: look) { for match in $0 { try pairs.print(match) } }
    } catch let error as SpillError {
      throw CommandError(ErrorWording.of(error))
    } catch let error as PartitionError {
      throw CommandError("\(archive.path): \(ErrorWording.of(error))")
    }
    for phrase in phrases { try pairs.print(phrase) }
    let notes = archive.notes
    try check(notes.passageCount, archive.path)
    archive.sayFaults()
    if let repeated = notes.repeatedIDs {
      sayRepeated(try archive.ids(hashed: repeated), archive.path)
    } else {
      Console.complain("\(archive.path): holds so many passages that their ids were not compared")
    }
    let summary = ReusePrinter.summary(
      passages: notes.passageCount, pairs.printer.finish(), faults: notes.faultCount)
    return (summary, notes.faultCount)
  }

  private func check(_ count: Int, _ path: String) throws(CommandError) {
    if count == 0 {
      throw CommandError("\(path): holds no passage; each line is an object with an id and a text")
    }
  }

  private func sayRepeated(_ ids: [(id: String, count: Int)], _ path: String) {
    for (id, count) in ids.prefix(Self.saidOnes) { Console.complain("\(path): \(count) passages have the id “\(id)”") }
    if ids.count > Self.saidOnes {
      Console.complain("\(path): \(ids.count - Self.saidOnes) more ids stand on several lines")
    }
  }
}

/// Prints what pairs of passages share.
private struct PassagePairs<Source: PassagesByNumber> {
  let passages: Source
  var printer: ReusePrinter
  private var (first, second) = (ReadPassage(), ReadPassage())
  private var loaded = -1

  init(passages: Source, printer: ReusePrinter) {
    self.passages = passages
    self.printer = printer
  }

  /// Prints a match, unless one passage has the words twice.
  mutating func print(_ match: TextMatch) throws {
    guard match.one != match.other else { return }
    if match.one != loaded { try passages.read(match.one, into: &first) }
    loaded = match.one
    try passages.read(match.other, into: &second)
    let a = first.side(match.stretch.first)
    printer.add(a, second.side(match.stretch.second), match.stretch) { [first] in first.text(a.range) }
  }

  /// Prints a set phrase with the ids of those that hold it.
  mutating func print(_ phrase: Boilerplate) throws {
    try passages.read(phrase.text, into: &first)
    loaded = phrase.text
    let quote = first.text(first.words.textRange(phrase.words))
    let ids = try phrase.texts.map { number in
      try passages.read(number, into: &second)
      return second.id
    }
    printer.add(phrase: quote, ids: ids)
  }
}
