internal import AnnotationStorage
internal import ClaimModel

/// Carries out what keys ask for: every change goes to the store at once, as an operation that `undo` takes back alone.
struct AnnotationSession {
  /// Who annotates, as far as it is known; asked for when the first annotation is made.
  private enum Annotator {
    case unknown
    case known(String?)
  }

  private let givenName: String?
  private var annotator = Annotator.unknown
  /// What was done.
  private(set) var log = SessionLog()

  /// A person at the screen does not wait half a minute for another writer.
  private static let patience = Duration.seconds(4)

  /// A sitting of the named annotator, or of the one whom git knows.
  init(annotator: String?) { givenName = annotator }

  /// Does what a key asked for; what went wrong is said, and nothing is lost.
  mutating func perform(_ effect: Effect, on state: inout AnnotatorState) {
    do throws(StorageError) {
      switch effect {
      case .none, .leave: break
      case .annotate(let draft, let claim):
        if let claim { try register(claim, on: &state) }
        try annotate(draft, on: &state)
      case .change(let old, let new): try change(old, into: new, on: &state)
      case .remove(let annotation):
        let command = EquivalentCommand.remove(annotation)
        try store(command).remove(annotation)
        state.removed(annotation)
        log.add(.removed(annotation))
        state.message = AnnotatorState.Message(text: "removed; u brings it back, or elsewhere: gainsay undo")
      case .undo: try undo(on: &state)
      }
    } catch {
      state.message = AnnotatorState.Message(text: ErrorWording.of(error), isTrouble: true)
      // Somebody else changed what this screen shows.
      switch error {
      case .changedMeanwhile, .missing: reload(&state)
      default: break
      }
    }
  }

  /// Registers a claim.
  mutating func register(_ claim: Claim, on state: inout AnnotatorState) throws(StorageError) {
    let command = EquivalentCommand.register(claim)
    try store(command).save(claim, replacing: nil)
    state.registered(claim)
    log.add(.registered(claim))
    state.message = AnnotatorState.Message(text: command)
  }

  private mutating func annotate(_ draft: AnnotationChoice, on state: inout AnnotatorState) throws(StorageError) {
    let document = state.text.document
    let annotation = Annotation(
      id: AnnotationIdentifiers.next(), claim: draft.claim, source: document.source.id,
      selectors: Anchorer.selectors(for: draft.range, in: document.text), stance: draft.stance,
      attribution: draft.attribution, note: draft.note, annotator: name())
    let command = EquivalentCommand.annotate(annotation, at: draft.range, in: document)
    try store(command).save(annotation, replacing: nil)
    state.added(annotation, at: draft.range)
    log.add(.added(annotation, draft.range))
    state.message = AnnotatorState.Message(text: command)
  }

  private mutating func change(
    _ old: Annotation, into new: Annotation, on state: inout AnnotatorState
  ) throws(StorageError) {
    guard let range = state.annotations.first(where: { $0.annotation.id == old.id })?.range else { return }
    let command = EquivalentCommand.annotate(new, at: range, in: state.text.document)
    try store(command).save(new, replacing: old)
    state.changed(into: new)
    log.add(.changed(old, into: new, range))
    state.message = AnnotatorState.Message(text: command)
  }

  private mutating func undo(on state: inout AnnotatorState) throws(StorageError) {
    guard let last = log.steps.last else {
      state.message = AnnotatorState.Message(
        text: "nothing was changed in this sitting; what was before it, gainsay undo takes back", isTrouble: true)
      return
    }
    // The store takes back what came last, whoever did it.
    let changes = Workspace.journal.changes()
    let undone = Set(changes.compactMap(\.undoes))
    guard let change = changes.last(where: { $0.undoes == nil && !undone.contains($0.operation) }),
      change.path.hasSuffix("/" + last.file)
    else {
      state.message = AnnotatorState.Message(
        text: "something else was changed in this project since; look at gainsay log, and take it back there",
        isTrouble: true)
      reload(&state)
      return
    }
    _ = try store("annotate \(state.text.document.source.id)").undo()
    log.removeLast()
    reload(&state)
    state.message = AnnotatorState.Message(text: "took back: gainsay \(change.command)")
  }

  private func reload(_ state: inout AnnotatorState) {
    let stored = Workspace.store.load()
    state.reload(claims: stored.claims, annotations: stored.annotations)
  }

  /// The store, which notes a change under the command that would make it.
  private func store(_ command: String) -> AnnotationStore {
    let words = command.hasPrefix("gainsay ") ? String(command.dropFirst("gainsay ".count)) : command
    return AnnotationStore(
      directory: Workspace.annotationFolder, journal: Journal(path: Workspace.journal.path, command: words), trial: nil,
      patience: Self.patience)
  }

  private mutating func name() -> String? {
    if case .known(let name) = annotator { return name }
    let name = Reviewer.nameIfKnown(givenName)
    annotator = .known(name)
    return name
  }
}
