internal import Synchronization

/// Values by number, each made when it is first asked for, on any thread.
final class Shelf<Value: Sendable>: Sendable {
  /// Several locks, so that cores seldom wait for one another.
  private let shards: [Shard]

  private final class Shard: Sendable {
    let values = Mutex<[Int: Value]>([:])
  }

  /// A shelf with nothing on it.
  init() { shards = (0..<64).map { _ in Shard() } }

  /// Puts a value on the shelf.
  func put(_ value: Value, at number: Int) {
    shards[number % shards.count].values.withLock { $0[number] = value }
  }

  /// Whether a value stands on the shelf.
  func holds(_ number: Int) -> Bool { shards[number % shards.count].values.withLock { $0[number] != nil } }

  /// A value; made now where it was not yet.
  func value(at number: Int, orMake make: () -> Value) -> Value {
    let shard = shards[number % shards.count]
    if let known = shard.values.withLock({ $0[number] }) { return known }
    let value = make()
    shard.values.withLock { $0[number] = value }
    return value
  }
}
