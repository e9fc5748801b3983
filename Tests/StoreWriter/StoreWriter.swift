import AnnotationStorage
import ClaimModel
import Foundation

/// A writer of its own for the tests of the store: `StoreWriter FOLDER COMMAND NUMBER`.
@main
enum StoreWriter {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let number = Int(arguments[3]) else { exit(64) }
    let folder = arguments[1]
    do {
      switch arguments[2] {
      case "kill": try die(in: folder, at: number)
      case "edit": try edit(in: folder, times: number)
      case "hold": try hold(in: folder, milliseconds: number)
      case "unprivileged": try writeUnprivileged(in: folder, as: uid_t(number))
      default: exit(64)
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  /// Saves a claim, and is killed before its step of this number, counted from 0; exits with 0 where there are fewer.
  private static func die(in folder: String, at number: Int) throws {
    let counter = Counter()
    let trial = WriteTrial { _ in
      if counter.next() == number {
        kill(getpid(), SIGKILL)
        while true { pause() }
      }
      return 0
    }
    let journal = Journal(path: folder + "/journal.jsonl", command: "kill")
    let store = AnnotationStore(directory: folder + "/Annotations", journal: journal, trial: trial)
    try store.save(Claim(id: "wall-cost", statement: String(repeating: "The wall cost 42 million. ", count: 20)))
  }

  /// Counts a claim's statement up and adds an annotation, by turns.
  private static func edit(in folder: String, times: Int) throws {
    let store = AnnotationStore(directory: folder + "/Annotations")
    for number in 0..<times {
      if number % 2 == 0 {
        try store.edit("counter") { $0.statement = String((Int($0.statement) ?? 0) + 1) }
      } else {
        try store.save(
          Annotation(
            id: AnnotationIdentifiers.next(), claim: "counter", source: "gazette",
            selectors: [.quote(exact: "w\(number)", prefix: "", suffix: "")], stance: .discusses), replacing: nil)
      }
    }
  }

  /// Holds the lock for a time, and says so.
  private static func hold(in folder: String, milliseconds: Int) throws {
    let trial = WriteTrial { step in
      if step == .create {
        FileHandle.standardOutput.write(Data("held".utf8))
        usleep(useconds_t(milliseconds * 1000))
      }
      return 0
    }
    try AnnotationStore(directory: folder + "/Annotations", trial: trial).save(Claim(id: "held", statement: "S."))
  }

  /// Saves a claim as a user whom the folder's permissions bind.
  private static func writeUnprivileged(in folder: String, as user: uid_t) throws {
    if geteuid() == 0 { guard setuid(user) == 0 else { exit(64) } }
    try AnnotationStore(directory: folder + "/Annotations").save(Claim(id: "wall-cost", statement: "New."))
  }
}

/// Counts calls from several threads.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = -1

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}
