internal import ClaimModel
internal import Comparison
internal import Foundation
internal import Synchronization

/// A judge who is a command of the user's: it reads questions from standard input and writes answers to standard output,
/// JSON Lines both. What it said is kept under `.gainsay/judge` and not asked again.
///
/// Texts leave gainsay by this way alone, and only where the user names a command.
final class CommandJudge: ConflictJudge {
  let name: String
  let limit: Int
  private let seconds: Int
  private let said = Mutex<[String]>([])

  private static let advice = "mend it and run again; what it answered is kept"
  /// How much a command may say, in bytes.
  private static let outputLimit = 64 << 20
  /// So many bad lines are said one by one; of more, the number is said.
  private static let saidFaults = 5

  /// A judge who is a command for `/bin/sh`, asked about so many pairs at most and given so many seconds for all of them.
  init(command: String, limit: Int, seconds: Int) {
    name = command
    self.limit = limit
    self.seconds = seconds
  }

  /// What went wrong, one sentence each.
  var troubles: [String] { said.withLock { $0 } }

  func answers(to questions: [JudgeQuestion]) -> [JudgeAnswer] {
    let known = kept()
    // What was kept and does not fit its question any more, or never did, is asked again.
    var answers = questions.compactMap { question in known[question.id].flatMap { Self.fits($0, question) ? $0 : nil } }
    let answered = Set(answers.map(\.id))
    let open = questions.filter { !answered.contains($0.id) }
    if open.isEmpty { return answers }
    do {
      let new = try ask(open)
      let byName = Dictionary(open.map { ($0.id, $0) }) { first, _ in first }
      keep(new.filter { answer in byName[answer.id].map { Self.fits(answer, $0) } ?? false })
      answers += new
    } catch {
      complain(error.message)
    }
    return answers
  }

  private static func fits(_ answer: JudgeAnswer, _ question: JudgeQuestion) -> Bool {
    answer.fault(for: question) == nil
  }

  private func complain(_ trouble: String) { said.withLock { $0.append(trouble) } }

  /// Runs the command once for all questions.
  private func ask(_ questions: [JudgeQuestion]) throws(CommandError) -> [JudgeAnswer] {
    guard let shell = Subprocess(named: "sh") else {
      throw CommandError("sh is not in the path, so the judge was not asked")
    }
    let lines = questions.compactMap(Self.line).joined(separator: "\n") + "\n"
    try FileAccess.makeFolder(Workspace.judgeFolder)
    let input = "\(Workspace.judgeFolder)/questions-\(getpid()).jsonl"
    try FileAccess.write(lines.utf8, to: input)
    defer { unlink(input) }
    let (output, ending) = try shell.run(["-c", name], input: input, seconds: seconds, limit: Self.outputLimit)
    let answers = read(output)
    switch ending {
    case .exited(0, _):
      if answers.count < questions.count {
        complain(
          "answered \(answers.count) of \(FindingPrinter.count(questions.count, "question")); the other pairs stand unjudged: \(Self.advice)"
        )
      }
    case .exited(let code, let message):
      let words = message.split(separator: "\n").last.map { ": \($0)" } ?? ""
      let isMissing = code == 126 || code == 127
      let advice = isMissing ? "see that the command is there and may be run" : Self.advice
      let end = code < 0 ? "was ended by a signal" : "ended with code \(code)"
      complain(
        "\(end)\(words); \(answers.count) of \(FindingPrinter.count(questions.count, "question")) answered, the other pairs stand unjudged: \(advice)"
      )
    case .tooSlow:
      complain(
        "took longer than \(FindingPrinter.count(seconds, "second")); \(answers.count) of \(questions.count) answered: give it more with --judge-seconds, or ask less with --judge-limit"
      )
    case .tooMuch: complain("said more than \(Self.outputLimit >> 20) MB; the rest was not read")
    }
    return answers
  }

  /// The answers among the lines that a command wrote.
  private func read(_ output: [UInt8]) -> [JudgeAnswer] {
    var answers: [JudgeAnswer] = []
    var faults: [Int] = []
    for (number, line) in output.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
      do { answers.append(try JSONDecoder().decode(JudgeAnswer.self, from: Data(line))) } catch {
        faults.append(number + 1)
      }
    }
    if !faults.isEmpty {
      let shown = faults.prefix(Self.saidFaults).map(String.init).joined(separator: ", ")
      complain(
        "said what is no answer in \(faults.count == 1 ? "line" : "lines") \(shown)\(faults.count > Self.saidFaults ? ", …" : ""): an answer is {\"id\", \"verdict\", \"one\", \"other\"} on a line of its own (Documentation/Judge.md)"
      )
    }
    return answers
  }

  private static func line(_ value: some Encodable) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return String(decoding: try encoder.encode(value), as: UTF8.self) } catch { return nil }
  }

  /// The file of what this command has said before.
  private var path: String { "\(Workspace.judgeFolder)/\(Fingerprint.sha256([name]).prefix(16)).jsonl" }

  /// What was said before, by the name of the question; a line that cannot be read is asked again.
  private func kept() -> [String: JudgeAnswer] {
    guard FileAccess.exists(path) else { return [:] }
    do {
      let lines = try FileAccess.read(path).split(separator: 0x0A)
      let answers = lines.compactMap { line in
        do { return try JSONDecoder().decode(JudgeAnswer.self, from: Data(line)) } catch { return JudgeAnswer?.none }
      }
      return Dictionary(answers.map { ($0.id, $0) }) { _, last in last }
    } catch {
      complain(error.message)
      return [:]
    }
  }

  private func keep(_ answers: [JudgeAnswer]) {
    var all = kept()
    // Of two answers to one question the first is taken, here as in the report.
    for answer in answers.reversed() { all[answer.id] = answer }
    let lines = all.sorted { $0.key < $1.key }.compactMap { Self.line($0.value) }.joined(separator: "\n") + "\n"
    do { try FileAccess.write(lines.utf8, to: path) } catch {
      complain("what it said could not be kept: \(error.message)")
    }
  }
}
