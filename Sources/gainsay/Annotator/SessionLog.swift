internal import ClaimModel

/// What was done in one sitting, and the commands that would do the same.
struct SessionLog: Sendable {
  /// One change of the store.
  enum Step: Hashable, Sendable {
    case registered(Claim)
    case added(Annotation, TextRange)
    case changed(Annotation, into: Annotation, TextRange)
    case removed(Annotation)

    /// The file of the record that was changed.
    var file: String {
      switch self {
      case .registered(let claim): "\(claim.id).json"
      case .added(let annotation, _), .changed(_, let annotation, _), .removed(let annotation): "\(annotation.id).json"
      }
    }
  }

  private(set) var steps: [Step] = []

  /// Notes a change.
  mutating func add(_ step: Step) { steps.append(step) }

  /// Forgets the last change, which was taken back.
  mutating func removeLast() { if !steps.isEmpty { steps.removeLast() } }

  /// The commands that lead to what is left of the changes; a note to an annotation of this sitting belongs to its command.
  func commands(in document: Document) -> [String] {
    var lines: [(record: String, command: String)] = []
    func annotate(_ annotation: Annotation, _ range: TextRange) -> (String, String) {
      (annotation.id.rawValue, EquivalentCommand.annotate(annotation, at: range, in: document))
    }
    for step in steps {
      switch step {
      case .registered(let claim): lines.append((claim.id.rawValue, EquivalentCommand.register(claim)))
      case .added(let annotation, let range): lines.append(annotate(annotation, range))
      case .changed(let old, let annotation, let range):
        if let index = lines.firstIndex(where: { $0.record == annotation.id.rawValue }) {
          lines[index] = annotate(annotation, range)
        } else {
          lines += [("", EquivalentCommand.remove(old)), annotate(annotation, range)]
        }
      case .removed(let annotation):
        if let index = lines.firstIndex(where: { $0.record == annotation.id.rawValue }) {
          lines.remove(at: index)
        } else {
          lines.append(("", EquivalentCommand.remove(annotation)))
        }
      }
    }
    return lines.map(\.command)
  }
}
