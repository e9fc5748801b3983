internal import TextAnalysis

/// The verbs with which words are credited to somebody.
enum ReportingVerbs {
  /// Whether a folded word is one.
  static func contains(_ word: String) -> Bool { Speech.verbs.contains(word) && word != "see" || others.contains(word) }

  /// Whether it says that the words were written, so that they should stand in the work of who is named.
  static func isWriting(_ word: String) -> Bool { writing.contains(word) }

  /// Whether it says what a publication holds: more verbs do, since a publication speaks only in print.
  static func isPrinting(_ word: String) -> Bool { writing.contains(word) || printing.contains(word) }

  private static let others: Set<String> = [
    "ask", "asks", "asked", "reply", "replies", "replied", "answer", "answers", "answered", "call", "calls", "called",
    "describe", "describes", "described", "find", "finds", "found", "conclude", "concludes", "concluded", "state",
    "states", "stated", "declare", "declares", "declared", "observe", "observes", "observed", "remark", "remarks",
    "remarked", "complain", "complains", "complained", "promise", "promises", "promised", "joke", "jokes", "joked",
    "continue", "continues", "continued", "testify", "testifies", "testified", "tweet", "tweets", "tweeted", "post",
    "posts", "posted", "record", "records", "recorded", "put", "puts", "read", "reads", "quip", "quips", "quipped",
    "predict", "predicts", "predicted", "report", "report's", "written", "quoted", "quotes", "stresses", "explains",
    "announces", "comment", "comments", "commented", "urged", "urges", "tells",
  ]
  private static let writing: Set<String> = [
    "write", "writes", "wrote", "written", "report", "reports", "reported", "conclude", "concludes", "concluded",
    "find", "finds", "found", "argue", "argues", "argued", "record", "records", "recorded", "posted", "according",
  ]
  private static let printing: Set<String> = [
    "say", "says", "state", "states", "stated", "call", "calls", "called", "describe", "describes", "described", "put",
    "puts", "read", "reads", "note", "notes", "noted", "observe", "observes", "observed", "claims", "claimed", "warns",
    "warned", "estimated", "estimates", "suggests", "suggested", "maintains", "insists", "asserts", "asserted",
    "declares", "declared", "announced", "announces", "quotes", "quoted",
  ]
}
