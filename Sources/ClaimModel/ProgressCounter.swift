internal import Synchronization

/// How far long work has come: counted by those who do it, on any core, and read by whoever shows it.
public final class ProgressCounter: Sendable {
  /// A stage of the work and how far it has come.
  public struct Stage: Hashable, Sendable {
    /// What is done, in a few words.
    public var name: String
    /// How many pieces are done.
    public var done: Int
    /// How many pieces there are; 0 where nobody knows.
    public var total: Int

    /// A stage.
    public init(name: String, done: Int, total: Int) {
      (self.name, self.done, self.total) = (name, done, total)
    }
  }

  private let begun = Mutex((name: "", total: 0))
  private let done = Atomic(0)
  private let other = Mutex<ProgressCounter?>(nil)

  /// A counter of work that has not begun.
  public init() {}

  /// The next stage begins; `total` is 0 where nobody knows how much there is to do.
  public func begin(_ name: String, of total: Int = 0) {
    other.withLock { $0 = nil }
    begun.withLock {
      $0 = (name, total)
      done.store(0, ordering: .relaxed)
    }
  }

  /// A piece of the stage is done.
  public func advance() { done.add(1, ordering: .relaxed) }

  /// So many pieces of the stage are done.
  public func reach(_ count: Int) { done.store(count, ordering: .relaxed) }

  /// This work waits for other work, whose stages are shown from now on.
  public func goOn(as other: ProgressCounter) { self.other.withLock { $0 = other } }

  /// The stage that runs.
  public var stage: Stage {
    if let other = other.withLock({ $0 }) { return other.stage }
    return begun.withLock { Stage(name: $0.name, done: done.load(ordering: .relaxed), total: $0.total) }
  }
}
