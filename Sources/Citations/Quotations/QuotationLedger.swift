internal import ClaimModel

/// Of which quotations of a corpus nothing was to be said after they were looked for in all other sources, and what that hangs on.
struct QuotationLedger: Hashable, Sendable {
  /// What the places of a quotation hang on: they stay as long as no other text holds enough of its runs of words, and its
  /// runs stand in few enough places to be followed all.
  struct Silence: Hashable, Sendable {
    /// At how many places its runs stand.
    var places: Int
    /// The sources that hold enough of them, by their places in the ledger.
    var holders: [Int32]
  }

  /// A hash of each source.
  var sources: [UInt64] = []
  /// For each quotation of each source what its silence hangs on; `nil` where it is to be looked for again.
  var silences: [[Silence?]] = []

  /// More sources that hold a quotation's words are not kept.
  static let mostHolders = 64
}

extension QuotationLedger {
  /// Changes when the form in which ledgers are kept does.
  private static let form = 1

  /// The ledger as bytes.
  var bytes: [UInt8] {
    var writer = CompactWriter()
    writer.add(Self.form)
    writer.add(raw: sources)
    writer.add(each: silences) { writer, quotations in
      writer.add(each: quotations) { writer, silence in
        writer.add(silence) { writer, silence in
          writer.add(silence.places)
          writer.add(each: silence.holders) { $0.add(Int($1)) }
        }
      }
    }
    return writer.bytes
  }

  /// The ledger that `bytes` gave; `nil` where it cannot be read.
  init?(kept bytes: [UInt8]) {
    var reader = CompactReader(bytes)
    do { try self.init(from: &reader) } catch { return nil }
    guard reader.isAtEnd, silences.count == sources.count else { return nil }
  }

  private init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    guard try reader.number() == Self.form else { throw CompactReader.Malformed() }
    sources = try reader.raw()
    let last = sources.count - 1
    silences = try reader.row { reader throws(CompactReader.Malformed) in
      try reader.row { reader throws(CompactReader.Malformed) in
        try reader.optional { reader throws(CompactReader.Malformed) in
          Silence(
            places: try reader.number(upTo: WindowSearch.followed),
            holders: try reader.row { reader throws(CompactReader.Malformed) in
              Int32(try reader.number(upTo: last))
            })
        }
      }
    }
  }
}
