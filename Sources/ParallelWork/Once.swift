public import Synchronization

/// A value that is made when it is first asked for, once, whoever asks.
public final class Once<Value: Sendable>: Sendable {
  @usableFromInline internal let made = Mutex<Value?>(nil)

  /// A value that nobody asked for yet.
  @inlinable
  public init() {}

  /// The value; made now where nobody asked before.
  @inlinable
  public func value(make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
