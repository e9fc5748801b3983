internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// Finds for each statement the few others that may speak of the same thing, without comparing all pairs.
///
/// Cosine of term weights over an inverted index; the words of the sentence before count a little. Stems that stand in
/// very many sentences find nothing: they only add to the weight of what rarer ones found.
struct CandidateSearch: Sendable {
  /// How many others a statement is compared with.
  var perStatement = 20
  /// What a stem of the context weighs, as a share of one of the sentence itself.
  var contextShare: Float = 0.3
  /// What a stem of the rest of the passage weighs.
  var aroundShare: Float = 0.2
  /// What a related stem weighs, times how nearly it is related.
  var relatedShare: Float = 0.5
  /// A list longer than this is not walked.
  var longestList = 2_000

  /// Pairs of statement numbers, the smaller first, in order.
  func pairs(in index: StatementIndex) -> [(Int, Int)] {
    let statements = index.statements
    var postings = [[(Int32, Float)]](repeating: [], count: index.vocabulary.stems.count)
    for (number, statement) in statements.enumerated() {
      let vector = vector(statement, index.vocabulary)
      for (id, weight) in vector { postings[Int(id)].append((Int32(number), weight)) }
    }
    let lists = postings
    let best = Workers.onAllCores.map((statements.count + 255) / 256) { block in
      var scores = [Float](repeating: 0, count: statements.count)
      var found: [[Int32]] = []
      for number in block * 256..<min((block + 1) * 256, statements.count) {
        var touched: [Int32] = []
        for (id, weight) in vector(statements[number], index.vocabulary) where lists[Int(id)].count <= longestList {
          for (other, share) in lists[Int(id)] {
            if scores[Int(other)] == 0 { touched.append(other) }
            scores[Int(other)] += weight * share
          }
        }
        let ranked = touched.filter { Self.isComparable(statements[number], statements[Int($0)]) && Int($0) != number }
          .sorted { (scores[Int($1)], $0) < (scores[Int($0)], $1) }
        found.append(Array(ranked.prefix(perStatement)))
        for other in touched { scores[Int(other)] = 0 }
      }
      return found
    }
    var keys = CueChannels(index).pairs
    for (number, others) in best.joined().enumerated() {
      for other in others {
        let (low, high) = (min(number, Int(other)), max(number, Int(other)))
        keys.insert(UInt64(low) << 32 | UInt64(high))
      }
    }
    return keys.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// How near two statements are by the measure of the search, 0 to 1.
  func similarity(_ one: Int, _ other: Int, in index: StatementIndex) -> Float {
    let a = vector(index.statements[one], index.vocabulary)
    let b = Dictionary(uniqueKeysWithValues: vector(index.statements[other], index.vocabulary))
    return a.reduce(0) { $0 + $1.1 * (b[$1.0] ?? 0) }
  }

  private func vector(_ statement: Statement, _ vocabulary: Vocabulary) -> [(Int32, Float)] {
    var weights: [Int32: Float] = [:]
    for id in statement.ids { weights[id] = vocabulary.weights[Int(id)] }
    for id in statement.figures { weights[id] = vocabulary.weights[Int(id)] }
    for id in statement.context where weights[id] == nil { weights[id] = vocabulary.weights[Int(id)] * contextShare }
    for id in statement.around where weights[id] == nil { weights[id] = vocabulary.weights[Int(id)] * aroundShare }
    // A related word is found too, by as much as it is related.
    for id in statement.ids {
      for relation in vocabulary.related[Int(id)] where relation.strength >= 0.3 {
        let weight = vocabulary.weights[Int(relation.id)] * relation.strength * relatedShare
        if weights[relation.id] ?? 0 < weight { weights[relation.id] = weight }
      }
    }
    let norm = weights.keys.sorted().reduce(Float(0)) { $0 + (weights[$1] ?? 0) * (weights[$1] ?? 0) }.squareRoot()
    return weights.sorted { $0.key < $1.key }.map { ($0.key, $0.value / max(norm, 1)) }
  }

  private static func isComparable(_ one: Statement, _ other: Statement) -> Bool {
    one.document != other.document || abs(one.order - other.order) > 1
      || one.assertion.speech != other.assertion.speech
  }
}
