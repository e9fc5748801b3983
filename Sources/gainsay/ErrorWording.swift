internal import AnnotationStorage
internal import CorpusIndexing
internal import SourceParsing

/// Words for the stages' errors, in one place: what is wrong and what to do next.
enum ErrorWording {
  /// One clause in lower case, without a full stop.
  static func of(_ error: any Error) -> String {
    switch error {
    case let error as ParsingError: words(error)
    case let error as SidecarError: words(error)
    case let error as StorageError: words(error)
    case let error as CommandError: error.message
    default: String(describing: error)
    }
  }
}
