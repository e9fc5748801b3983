internal import AnnotationStorage
internal import ClaimModel
internal import Foundation

/// Annotating by hand: on the full screen, or line by line.
struct InteractiveAnnotation {
  /// The source, or a passage of it, where one was named.
  var source: String?
  /// Whether lines are asked for even where a screen is there.
  var isLineMode: Bool
  /// Who annotates, where it was said.
  var annotator: String?

  /// Whether the screen is in colour.
  var paint: Paint

  /// Reads the one source, shows it, and saves what is annotated.
  func run() throws(CommandError) {
    let stored = Workspace.store.load()
    // Words of annotations that cannot be read would seem to be free.
    for failure in stored.failures { Console.complain("\(failure.path): \(failure.reason)") }
    let choice = SourceChoice()
    if isLineMode || !Terminal.isThere {
      guard let document = source == nil ? try lineDocument(choice, stored) : try named(choice) else { return }
      var lines = LineMode(try state(document, stored), in: AnnotationSession(annotator: annotator))
      lines.run(say: { Console.print($0) }, ask: Self.ask)
      return
    }
    let list = source == nil ? try choice.list(stored.annotations) : nil
    var document = try named(choice)
    var commands: [String] = []
    guard let terminal = Terminal(isInColour: paint.isOn) else {
      throw CommandError("the terminal cannot be taken over; try gainsay annotate --line")
    }
    defer { Terminal.restore() }
    if let list { document = try chosen(list, choice, at: terminal) }
    if let document {
      var state = try state(document, stored)
      var session = AnnotationSession(annotator: annotator)
      FullScreen.annotate(&state, in: &session, at: terminal)
      commands = session.log.commands(in: document)
    }
    Terminal.restore()
    if !commands.isEmpty { Console.print(Console.visible(commands.joined(separator: "\n"))) }
  }

  private func state(_ document: Document, _ stored: StoreContents) throws(CommandError) -> AnnotatorState {
    let text = ReadingText(document)
    guard !text.sentences.isEmpty else { throw CommandError("\(document.source.id) holds no sentence to annotate") }
    var state = AnnotatorState(text, claims: stored.claims, annotations: stored.annotations)
    if let number = parts.dropFirst().first {
      let passage = try document.passage(numbered: number)
      state.move(to: text.sentence(at: passage.range.lowerBound))
    }
    return state
  }

  /// The source's name, and the number of the passage where one was named.
  private var parts: [String] { (source ?? "").split(separator: ":", maxSplits: 1).map(String.init) }

  private func named(_ choice: SourceChoice) throws(CommandError) -> Document? {
    guard source != nil else { return nil }
    return try choice.document(named: parts.first ?? "")
  }

  private func chosen(
    _ list: SourceList, _ choice: SourceChoice, at terminal: Terminal
  ) throws(CommandError) -> Document? {
    guard let item = FullScreen.choose(list, at: terminal) else { return nil }
    let documents = try choice.documents(of: item)
    guard documents.count > 1 else { return documents.first }
    guard let member = FullScreen.choose(Self.members(documents), at: terminal) else { return nil }
    return documents.first { $0.source.id == member.id }
  }

  private static func members(_ documents: [Document]) -> SourceList {
    SourceList(documents.map { SourceList.Item(id: $0.source.id, path: $0.source.title ?? $0.source.path, count: 0) })
  }

  // MARK: line by line

  private static func ask() -> String? {
    if Terminal.isTypedAt { FileHandle.standardOutput.write(Data("> ".utf8)) }
    return readLine()
  }

  private func lineDocument(_ choice: SourceChoice, _ stored: StoreContents) throws(CommandError) -> Document? {
    guard let item = Self.chosen(try choice.list(stored.annotations)) else { return nil }
    let documents = try choice.documents(of: item)
    guard documents.count > 1 else { return documents.first }
    return Self.chosen(Self.members(documents)).flatMap { member in documents.first { $0.source.id == member.id } }
  }

  /// Lists sources until a line names one; `nil` where the lines end.
  private static func chosen(_ list: SourceList) -> SourceList.Item? {
    var shown = list.items
    while true {
      let lines = shown.enumerated().map { "\($0.offset + 1)  \($0.element.line)" }
      let question = "Which source? A number or a name; other words narrow the list, q leaves."
      Console.print(Console.visible((lines + [question]).joined(separator: "\n")))
      guard let line = ask().map({ TypedLine($0).trimmed }), line != "q" else { return nil }
      if let item = list.items.first(where: { $0.id.rawValue == line }) { return item }
      if let number = Int(line), shown.indices.contains(number - 1) { return shown[number - 1] }
      let found = list.filtered(by: line)
      if found.count == 1, !line.isEmpty { return found[0] }
      if found.isEmpty { Console.print("no source holds “\(Console.visible(line))”") }
      shown = found.isEmpty ? list.items : found
    }
  }
}
