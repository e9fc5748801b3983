internal import ClaimModel

/// Who says the words of evidence, where and when.
struct Credit {
  /// The person whom the source quotes or reports; `nil` where the author speaks.
  let speaker: String?
  let author: String
  let outlet: String?
  let date: String?

  init(_ evidence: Evidence, in index: ReportIndex) {
    let source = index.source(evidence.source)
    author = index.author(evidence.source)
    outlet = source?.byline == nil ? nil : source?.publisher
    date = source?.published?.description
    speaker =
      switch evidence.attribution {
      case .author: nil
      case .speaker(let name, let cue): cue.isEmpty ? name + ", in" : name + " (“\(cue)”), in"
      case .anonymous(let cue): cue.isEmpty ? "nobody named, in" : "nobody named (“\(cue)”), in"
      }
  }
}
