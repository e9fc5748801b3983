internal import Dispatch
internal import Foundation
internal import Synchronization

/// Work on several cores whose results come in the order of the work, whatever the number of cores.
public struct Workers: Sendable {
  /// How many pieces of work may run at once.
  public let width: Int

  /// Work on up to so many cores.
  public init(width: Int) { self.width = width }

  /// Work on all cores.
  public static var onAllCores: Workers { Workers(width: ProcessInfo.processInfo.activeProcessorCount) }

  /// What `body` returns for each index from 0 to `count - 1`, in that order.
  public func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    guard width > 1, count > 1 else { return (0..<count).map(body) }
    let next = Atomic(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(width, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// What two works return that run at once, where there are two cores; the second one runs on a thread of the pool.
  public func both<One: Sendable, Other: Sendable>(
    _ one: @Sendable () -> One, and other: @escaping @Sendable () -> Other
  ) -> (One, Other) {
    guard width > 1 else { return (one(), other()) }
    let result = Mutex<Other?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      let value = other()
      result.withLock { $0 = value }
      isDone.signal()
    }
    let first = one()
    isDone.wait()
    // The result is there by now; `??` only takes it out of its optional.
    return (first, result.withLock { $0 } ?? other())
  }
}
