public import ClaimModel

/// What some formats need to know of the project's files beside the report; a renderer opens no file itself.
public struct ProjectFiles: Sendable {
  /// The bytes of a file, relative to the project's folder; `nil` where it cannot be read.
  public var bytes: @Sendable (String) -> [UInt8]?
  /// The files of the records that findings can be about.
  public var records: [Finding.Subject: String]
  /// The file of the baseline.
  public var baseline: String?

  /// Files that are read by `bytes`.
  public init(
    records: [Finding.Subject: String] = [:], baseline: String? = nil,
    bytes: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.bytes = bytes
    self.records = records
    self.baseline = baseline
  }
}
