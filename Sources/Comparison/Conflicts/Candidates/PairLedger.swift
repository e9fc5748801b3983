internal import ClaimModel

/// What a comparison knows of a corpus when it ends, for the next one: which statements stand near one another, and what
/// became of the pairs.
struct PairLedger: Sendable {
  /// For each statement, a hash of its source and its place there.
  var identities: [UInt64]
  /// For each statement, what the corpus made of its words.
  var standings: [Vocabulary.Standing]
  /// The stems that named one thing.
  var aliases: [Alias]
  /// The nearest of each statement.
  var lists: NearestLists
  /// The pairs of which there is something to be said, in order.
  var outcomes: [JudgedPair]
  /// The pairs that were not judged when the comparison was interrupted, in order.
  var pending: [PairCode]
}

extension PairLedger {
  /// Whether it is of exactly these statements, each as it stands.
  func isOf(_ index: StatementIndex) -> Bool {
    identities == index.identities && standings == index.standings && aliases == index.aliases
  }

  /// Changes when the form in which ledgers are kept does.
  private static let form = 4

  /// The ledger as bytes.
  var bytes: [UInt8] {
    let stride = MemoryLayout<NearestLists.Neighbour>.stride
    var writer = CompactWriter(capacity: lists.entries.count * stride + identities.count * 64 + outcomes.count * 256)
    writer.add(Self.form)
    writer.add(lists.limit)
    writer.add(raw: identities)
    writer.add(raw: standings)
    writer.add(each: aliases) { $1.write(to: &$0) }
    writer.add(raw: lists.counts)
    writer.add(raw: lists.entries)
    writer.add(raw: lists.horizons)
    writer.add(raw: pending)
    writer.add(each: outcomes) { writer, pair in
      writer.add(pair.one)
      writer.add(pair.other)
      writer.add(pair.outcome.isClose)
      writer.add(pair.outcome.isRestatement)
      writer.add(pair.outcome.opposed) { writer, opposed in
        switch opposed.relation {
        case .conflict: writer.add(0)
        case .compatible(let gate): writer.add(gate + 1)
        }
        writer.add(opposed.rule)
        writer.add(Int(opposed.score.bitPattern))
        writer.add(opposed.reason)
      }
    }
    return writer.bytes
  }

  /// The ledger that `bytes` gave; `nil` where it cannot be read.
  init?(kept bytes: [UInt8]) {
    var reader = CompactReader(bytes)
    do { try self.init(from: &reader) } catch { return nil }
    guard reader.isAtEnd else { return nil }
  }

  private init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    guard try reader.number() == Self.form else { throw CompactReader.Malformed() }
    let limit = try reader.number(upTo: NearestLists.mostLimit)
    identities = try reader.raw()
    let standings: [Vocabulary.Standing] = try reader.raw()
    aliases = try reader.row { reader throws(CompactReader.Malformed) in try Alias(from: &reader) }
    guard
      let lists = NearestLists(
        limit: limit, counts: try reader.raw(), entries: try reader.raw(), horizons: try reader.raw()),
      lists.count == standings.count, identities.count == standings.count
    else { throw CompactReader.Malformed() }
    self.lists = lists
    self.standings = standings
    pending = try reader.raw()
    let last = standings.count - 1
    guard pending.allSatisfy({ $0.other <= last }) else { throw CompactReader.Malformed() }
    outcomes = try reader.row { reader throws(CompactReader.Malformed) in
      let (one, other) = (try reader.number(upTo: last), try reader.number(upTo: last))
      let (isClose, isRestatement) = (try reader.flag(), try reader.flag())
      let opposed = try reader.optional { reader throws(CompactReader.Malformed) in
        let gate = try reader.number(upTo: Gate.all.count)
        return PairOutcome.Opposed(
          relation: gate == 0 ? .conflict : .compatible(gate: gate - 1),
          rule: try reader.number(upTo: ConflictComparator.conflictRules.count - 1),
          score: Float(bitPattern: UInt32(try reader.number(upTo: Int(UInt32.max)))), reason: try reader.text())
      }
      return JudgedPair(
        one: one, other: other,
        outcome: PairOutcome(opposed: opposed, isClose: isClose, isRestatement: isRestatement))
    }
  }
}
