internal import AnnotationStorage
internal import Comparison
internal import CorpusIndexing
internal import SourceParsing
internal import TextReuse

/// Words for the stages' errors, in one place: what is wrong and what to do next.
enum ErrorWording {
  /// One clause in lower case, without a full stop.
  static func of(_ error: any Error) -> String {
    switch error {
    case let error as ParsingError: words(error)
    case let error as ContainerError: ContainerWording.of(error)
    case SidecarError.malformed(let detail): "is no CSL-JSON: \(detail); mend it or remove it"
    case let error as StorageError: words(error)
    case FingerprintIndexError.damaged(let path, let reason): "\(path) \(reason)"
    case FingerprintIndexError.unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case FingerprintIndexError.unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case let error as PartitionError: words(error)
    case SpillError.unwritable(let path, let reason):
      "\(FilePath.folder(of: path)): temporary files cannot be written there: \(reason); name a folder with more room with --spill"
    case SpillError.unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case let error as CommandError: error.message
    default: String(describing: error)
    }
  }

  /// Why an answer of a judge's was rejected.
  static func of(_ fault: JudgeAnswer.Fault) -> String {
    switch fault {
    case .question: "no such question, or answered before"
    case .words: "the words named stand in no statement"
    case .score: "the score is not between 0 and 1"
    }
  }

  private static func words(_ error: PartitionError) -> String {
    switch error {
    case .notABlock: "is none that gainsay stage wrote; do the step before again"
    case .truncated: "is cut off; do the step before again"
    case .damaged: "is damaged: its checksum differs; do the step before again"
    case .malformed: "holds no whole records; do the step before again with this version"
    case .otherTexts: "holds other passages than those that were read before; name the same file, unchanged"
    case .unexpected(let kind): "holds \(kind), which this step does not take"
    }
  }

  private static func words(_ error: ParsingError) -> String {
    switch error {
    case .empty: "is empty: no article to read"
    case .tooLarge(let bytes, let limit): "holds \(bytes) bytes; at most \(limit) are read: split it"
    case .binary(let kind): "is no text but \(kind)"
    case .noText: "holds no words that could be an article; look at what was left out: gainsay parse --furniture"
    }
  }

  private static func words(_ error: StorageError) -> String {
    switch error {
    case .invalidName(let name):
      "“\(name)” cannot name a record: lower-case letters, digits, - . _, at most 64, a letter or digit first"
    case .newerSchema(let path, let schema):
      "\(path): its schema is “\(schema)”; this version would damage it: use a newer gainsay"
    case .notARecord(let path): "\(path): is no record and is not written over; mend it or restore it from git"
    case .tooLarge(let path, let limit):
      "\(path): the record would hold more than \(limit) bytes; shorten the quote or the note"
    case .locked(let path, let owner):
      "\(path): another gainsay is writing\(owner.isEmpty ? "" : " (\(owner))"); try again"
    case .changedMeanwhile(let path):
      "\(path): was changed, made or removed meanwhile; nothing was written: look at it and try again"
    case .missing(let path): "\(path): is not there"
    case .notInPlace(let command):
      "the last change is not in place, git or somebody else took it away: gainsay \(command); gainsay undo --skip steps over it"
    case .nothingToUndo: "nothing is left to undo in this copy of the project; git keeps what was committed"
    case .unconfirmed(let path, let reason):
      "\(path): was written, but the disk does not confirm it: \(reason); check the disk"
    case .refused(let path, let reason): "\(path): cannot be written: \(reason); nothing was changed"
    }
  }
}
