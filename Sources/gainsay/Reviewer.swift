internal import Foundation

/// Who decides on findings.
enum Reviewer {
  /// The name that was given, or else the one that git is told to sign with; throws where there is neither.
  static func name(_ given: String?) throws(CommandError) -> String {
    let words = if let given { given } else { try gitName() }
    let name = words.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty else {
      throw CommandError("it is not known who decides: name yourself with --as, or once: git config user.name \"NAME\"")
    }
    return name
  }

  /// The same, and `nil` where there is neither: an annotation needs no name.
  static func nameIfKnown(_ given: String?) -> String? {
    do { return try name(given) } catch { return nil }
  }

  private static func gitName() throws(CommandError) -> String {
    guard let git = Subprocess(named: "git") else { return "" }
    let answer = try git.run(["config", "user.name"], seconds: 10, limit: 4096)
    guard case .exited(code: 0, _) = answer.ending else { return "" }
    return String(decoding: answer.output, as: UTF8.self)
  }
}
