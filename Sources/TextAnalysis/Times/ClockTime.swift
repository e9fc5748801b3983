/// A time of day that a text names.
public struct ClockTime: Hashable, Sendable {
  /// UTF-8 offsets in the text that was read.
  public let range: Range<Int>
  /// Minutes after midnight; of a time that may be of morning or evening, those of the morning.
  public let minute: Int
  /// Whether the text leaves open if it is morning or evening (`half past three`).
  public let isAmbiguous: Bool
  /// The folded name of the time zone, `gmt`; `nil` where none is given.
  public let zone: String?

  /// A time at its place.
  public init(range: Range<Int>, minute: Int, isAmbiguous: Bool, zone: String?) {
    self.range = range
    self.minute = minute
    self.isAmbiguous = isAmbiguous
    self.zone = zone
  }

  /// Whether both may name one time.
  func isSame(as other: ClockTime) -> Bool {
    isAmbiguous || other.isAmbiguous ? minute % 720 == other.minute % 720 : minute == other.minute
  }
}
