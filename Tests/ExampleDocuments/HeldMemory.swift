public import ClaimModel
import Synchronization

/// Keeps what it is given, and counts it.
public final class HeldMemory: WorkMemory {
  private let values = Mutex<[String: [UInt8]]>([:])
  private let counts = Mutex<[WorkKind: Int]>([:])

  /// With nothing kept.
  public init() {}

  /// How many values were kept of each kind since it was last set to none.
  public var kept: [WorkKind: Int] {
    get { counts.withLock { $0 } }
    set { counts.withLock { $0 = newValue } }
  }

  /// What was kept of a kind under each key.
  public func recall(_ kind: WorkKind, _ keys: [String]) -> [[UInt8]?] {
    values.withLock { values in keys.map { values[kind.rawValue + $0] } }
  }

  /// Nothing is swept here.
  public func retain(_ kind: WorkKind, _ keys: [String]) {}

  /// Keeps values of a kind.
  public func keep(_ kind: WorkKind, _ new: [(key: String, value: [UInt8])]) {
    values.withLock { values in for (key, value) in new { values[kind.rawValue + key] = value } }
    counts.withLock { $0[kind, default: 0] += new.count }
  }

  /// Cuts off the end of what is kept of a kind.
  public func damage(_ kind: WorkKind) {
    values.withLock { values in
      for (key, value) in values where key.hasPrefix(kind.rawValue) { values[key] = Array(value.dropLast(3)) }
    }
  }
}
