internal import AssertionReading
internal import ClaimModel
internal import ParallelWork
internal import Synchronization
internal import TextAnalysis

/// Finds for each statement the few others that may speak of the same thing, without comparing all pairs.
///
/// Nearness is the cosine of binary vectors of stems, each stem weighted by its rarity in the corpus and in general
/// English, plus shares for related words (WordNet) and for length: long sentences say more that can be contradicted.
/// Weights were chosen on the seven labelled topics, six at a time, by recall of the labelled conflicts in the seventh:
/// 0.88 at 25 a statement, where plain tf-idf has 0.76.
///
/// How near two statements are hangs on these two and on the standing of their words alone. So lists that were found
/// before are brought up to date by walks for what is new, and are the same as lists that are made from nothing.
struct CandidateSearch: Sendable {
  /// How many others a statement is compared with.
  var perStatement = 25
  /// What related words count, against 1 for the same word.
  var relatedShare: Float = 0.8
  /// What each doubling of content words counts.
  var lengthShare: Float = 0.035
  /// A stem that more statements hold leads nowhere: so common a word tells little, and the time stays linear.
  static let longestList = 1_500

  /// So many statements are walked for at a time.
  private static let block = 256

  /// The nearest of each statement.
  func lists(in index: StatementIndex, _ space: StatementSpace) -> NearestLists {
    var lists = NearestLists(count: index.numbers.count, limit: perStatement)
    walk(for: Array(index.numbers), in: index, space, telling: nil, into: &lists)
    return lists
  }

  /// Walks for some statements and sets their lists; tells those of others of them, where these are to hear.
  func walk(
    for numbers: [Int], in index: StatementIndex, _ space: StatementSpace, telling: MovedStatements?,
    into lists: inout NearestLists
  ) {
    struct Walked: Sendable {
      var list: [NearestLists.Neighbour]
      var horizon: NearestLists.Neighbour
      var offers: [(statement: Int32, entry: NearestLists.Neighbour)]
    }
    let size = Self.block
    let known = telling.map { (lists, $0) }
    // A walk is as large as the corpus: each core goes on with the one that it made.
    let idle = Mutex<[CandidateWalk]>([])
    let found = Workers.onAllCores.map((numbers.count + size - 1) / size) { block -> [Walked] in
      var walk = idle.withLock { $0.popLast() } ?? CandidateWalk(search: self, space: space)
      defer { idle.withLock { [walk] in $0.append(walk) } }
      var nearest = NearestLists(count: 1, limit: perStatement)
      return numbers[block * size..<min((block + 1) * size, numbers.count)].map { number in
        nearest.clear(0)
        var offers: [(statement: Int32, entry: NearestLists.Neighbour)] = []
        walk.visit(from: number) { entry in
          let other = Int(entry.number)
          if nearest.takes(entry, in: 0), index.areComparable(number, other) { nearest.insert(entry, in: 0) }
          guard let (lists, moved) = known, !moved[other] else { return }
          let back = NearestLists.Neighbour(number: Int32(number), nearness: entry.nearness)
          if lists.takes(back, in: other), index.areComparable(number, other) { offers.append((entry.number, back)) }
        }
        return Walked(list: Array(nearest.held(0)), horizon: nearest.horizons[0], offers: offers)
      }
    }
    for (number, walked) in zip(numbers, found.joined()) {
      lists.set(walked.list, upTo: walked.horizon, of: number)
      for offer in walked.offers where lists.takes(offer.entry, in: Int(offer.statement)) {
        lists.insert(offer.entry, in: Int(offer.statement))
      }
    }
  }

  /// For each statement, whether it is new or stands elsewhere: such ones are walked for themselves and hear of nobody.
  typealias MovedStatements = [Bool]
}
