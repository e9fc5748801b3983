internal import ClaimModel
internal import TextReuse

extension PartitionedSearch.Step {
  /// What is done, in a few words for a terminal.
  var words: String {
    switch self {
    case .counting: "counting runs of words"
    case .fingerprinting: "placing runs of words"
    case .joining: "pairing runs of words"
    case .aligning: "proving matches"
    }
  }
}

extension ProgressCounter {
  /// Shows how much of a step of a search is done; another step than the one before begins anew.
  func reach(_ done: Int, of all: Int, in step: PartitionedSearch.Step) {
    if stage.name != step.words { begin(step.words, of: all) }
    reach(done)
  }
}
