internal import ClaimModel

/// Of which quotations of a corpus nothing was to be said after they were looked for in all other sources, and what that hangs on.
struct QuotationLedger: Hashable, Sendable {
  /// What it hangs on that nothing is said of a quotation, besides the source that quotes.
  struct Silence: Hashable, Sendable {
    /// At how many places its runs of words stand.
    var places: Int
    /// The sources that it hangs on, by their places in the ledger.
    var holders: [Int32]
    /// The hashes of its runs, by which a new source is asked whether it holds one.
    var runs: [UInt32]
    /// How it hangs on the other sources.
    var bond: Bond

    /// It hangs on no other source.
    static let lasting = Silence(places: 0, holders: [], runs: [], bond: .windows)
  }

  /// How it hangs on the other sources that nothing is said of a quotation.
  enum Bond: Hashable, Sendable, CaseIterable {
    /// It stays as long as the sources stay that hold enough of its runs, and none comes that does.
    case windows
    /// It stays as long as all sources stay that hold one of its runs, and none comes that does: parts of it are looked for, too.
    case runs
    /// It stays as long as all sources stay, and none comes that holds one of its runs: they stand at more places than are
    /// followed.
    case corpus

    /// More sources are not kept.
    var mostHolders: Int { self == .runs ? WindowSearch.followed : 64 }
  }

  /// A hash of each source.
  var sources: [UInt64] = []
  /// For each quotation of each source what its silence hangs on; `nil` where it is to be looked for again.
  var silences: [[Silence?]] = []
}

extension QuotationLedger {
  /// Changes when the form in which ledgers are kept does.
  private static let form = 2

  /// The ledger as bytes.
  var bytes: [UInt8] {
    var writer = CompactWriter()
    writer.add(Self.form)
    writer.add(raw: sources)
    writer.add(each: silences) { writer, quotations in
      writer.add(each: quotations) { writer, silence in
        writer.add(silence) { writer, silence in
          writer.add(silence.places)
          writer.add(raw: silence.holders)
          writer.add(raw: silence.runs)
          writer.add(choice: silence.bond)
        }
      }
    }
    return writer.bytes
  }

  /// The ledger that `bytes` gave; `nil` where it cannot be read.
  init?(kept bytes: [UInt8]) {
    var reader = CompactReader(bytes)
    do { try self.init(from: &reader) } catch { return nil }
    guard reader.isAtEnd, silences.count == sources.count,
      silences.allSatisfy({ $0.allSatisfy { $0?.holders.allSatisfy { sources.indices.contains(Int($0)) } ?? true } })
    else { return nil }
  }

  private init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    guard try reader.number() == Self.form else { throw CompactReader.Malformed() }
    sources = try reader.raw()
    silences = try reader.row { reader throws(CompactReader.Malformed) in
      try reader.row { reader throws(CompactReader.Malformed) in
        try reader.optional { reader throws(CompactReader.Malformed) in
          Silence(
            places: try reader.number(), holders: try reader.raw(), runs: try reader.raw(),
            bond: try reader.choice())
        }
      }
    }
  }
}
