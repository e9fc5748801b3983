internal import AssertionReading
internal import Synchronization

/// What statements assert, each read when it is first asked for.
final class ReadingShelf: Sendable {
  /// Several locks, so that cores seldom wait for one another.
  private let shards: [Shard]

  private final class Shard: Sendable {
    let readings = Mutex<[Int: Reading]>([:])
  }

  /// A shelf with nothing on it.
  init() { shards = (0..<64).map { _ in Shard() } }

  /// Puts what a statement asserts on the shelf.
  func put(_ reading: Reading, of number: Int) {
    shards[number % shards.count].readings.withLock { $0[number] = reading }
  }

  /// What a statement asserts; read now where it was not yet.
  func reading(of number: Int, orRead read: () -> Assertion) -> Reading {
    let shard = shards[number % shards.count]
    if let known = shard.readings.withLock({ $0[number] }) { return known }
    let reading = Reading(read())
    shard.readings.withLock { $0[number] = reading }
    return reading
  }
}
