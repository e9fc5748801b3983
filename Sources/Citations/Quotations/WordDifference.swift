internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// Where the words of a quotation and of the source's stretch that answers it part.
struct WordDifference {
  /// One place at which they part.
  struct Change: Hashable {
    /// Words of the quotation.
    var quoted: Range<Int>
    /// Words of the source's text.
    var actual: Range<Int>
    /// What changed, the gravest first.
    var kinds: [ChangeKind]
    /// Characters that would have to be changed.
    var cost: Int
  }

  /// The changes in order, without those that are none: another spelling, marked omissions, words of the reporter between two parts.
  private(set) var changes: [Change] = []
  /// The words of the source that a mark of omission stands for.
  private(set) var omissions: [Range<Int>] = []
  /// The words of the source from the first to the last that the quotation has.
  let span: Range<Int>
  /// How many words of the quotation stand there.
  let shared: Int
  let quote: QuotedText
  let source: FoldedWords
  let sourceText: String

  /// Compares along an alignment; `isPassedOver` tells of words of the source whether they are not the speaker's.
  init?(
    _ quote: QuotedText, _ source: FoldedWords, of text: String, along pairs: [(quoted: Int, actual: Int)],
    isPassedOver: (Range<Int>) -> Bool
  ) {
    let pairs = Self.withoutStrays(Self.packed(pairs, of: quote), of: quote)
    guard let first = pairs.first, let last = pairs.last else { return nil }
    (self.quote, self.source, sourceText) = (quote, source, text)
    span = first.actual..<last.actual + 1
    shared = pairs.count
    var (quoted, actual) = (0, first.actual - min(first.quoted, first.actual))
    for pair in pairs {
      if pair.quoted > quoted || pair.actual > actual && quoted > 0 {
        add(quoted..<pair.quoted, actual..<pair.actual, isPassedOver)
      }
      addSymbols(pair)
      (quoted, actual) = (pair.quoted + 1, pair.actual + 1)
    }
    if quoted < quote.words.count {
      let end = min(source.count, actual + quote.words.count - quoted)
      add(quoted..<quote.words.count, actual..<end, isPassedOver)
    }
  }

  /// What changed.
  var kinds: Set<ChangeKind> { Set(changes.flatMap(\.kinds)) }

  /// The characters that would have to be changed, as a share of the quotation's.
  var share: Double { Double(changes.reduce(0) { $0 + $1.cost }) / Double(max(1, quote.length)) }

  /// Where a word stands at both ends of words that only the quotation has, the first is the one that goes on with the run.
  private static func packed(
    _ pairs: [(quoted: Int, actual: Int)], of quote: QuotedText
  ) -> [(quoted: Int, actual: Int)] {
    var packed = pairs
    for index in packed.indices.dropFirst() {
      let (before, here) = (packed[index - 1], packed[index])
      let isSingle = index + 1 == packed.count || packed[index + 1].quoted != here.quoted + 1
      if isSingle, here.actual == before.actual + 1, here.quoted > before.quoted + 1,
        quote.words.hashes[before.quoted + 1] == quote.words.hashes[here.quoted]
      {
        packed[index].quoted = before.quoted + 1
      }
    }
    return packed
  }

  /// Runs of so many shared words are no chance.
  private static let solid = 3

  /// Without the shorter runs that stand by no solid one: chance, in the midst of words that are not shared.
  private static func withoutStrays(
    _ pairs: [(quoted: Int, actual: Int)], of quote: QuotedText
  ) -> [(quoted: Int, actual: Int)] {
    var runs: [ArraySlice<(quoted: Int, actual: Int)>] = []
    var start = 0
    for index in pairs.indices.dropFirst()
    where pairs[index].quoted != pairs[index - 1].quoted + 1 || pairs[index].actual != pairs[index - 1].actual + 1 {
      runs.append(pairs[start..<index])
      start = index
    }
    runs.append(pairs[start...])
    let solids = runs.filter { $0.count >= solid }
    guard runs.count > solids.count, !solids.isEmpty else { return pairs }
    return runs.filter { run in
      run.count >= solid
        || solids.contains { other in
          guard let head = run.first, let tail = run.last, let first = other.first, let last = other.last else {
            return false
          }
          let (joint, skipped) =
            head.quoted > last.quoted
            ? (last.quoted + 1...head.quoted, head.actual - last.actual)
            : (tail.quoted + 1...first.quoted, first.actual - tail.actual)
          let isNear = joint.count <= 3 && (skipped <= 6 || joint.contains { quote.marks[$0] != nil })
          return isNear || run.count == 2 && joint.count <= 6 && abs(joint.count - skipped) <= 1
        }
    }.flatMap { $0 }
  }

  private mutating func add(_ quoted: Range<Int>, _ actual: Range<Int>, _ isPassedOver: (Range<Int>) -> Bool) {
    if let mark = quote.marks[quoted.lowerBound] ?? quote.marks[quoted.upperBound],
      quoted.lowerBound > 0 || !quoted.isEmpty
    {
      if quoted.isEmpty {
        if mark == .omission {
          omissions.append(actual)
          return
        }
        // A bracket stands for a few words.
        if actual.count <= 12 { return }
      }
    }
    if quoted.isEmpty, actual.isEmpty || isPassedOver(actual) { return }
    let (quoted, actual) = quoted.isEmpty ? settled(quoted, actual) : (quoted, actual)
    let (mine, yours) = (quote.slice(quoted), sourceText.utf8Slice(source.textRange(actual)))
    let before = quoted.lowerBound > 0 ? joint(before: quoted, actual) : ""
    let changed = ChangedWords(quoted: mine, actual: yours, before: before)
    let kinds = changed.kinds
    if !kinds.isEmpty { changes.append(Change(quoted: quoted, actual: actual, kinds: kinds, cost: changed.cost)) }
  }

  /// A gap moved to where a sentence or a clause ends, if the same words stand at both of its ends.
  private func settled(_ quoted: Range<Int>, _ actual: Range<Int>) -> (Range<Int>, Range<Int>) {
    func rank(_ shift: Int) -> Int {
      let word = quoted.lowerBound + shift
      guard word > 0, word < quote.words.count else { return 0 }
      let joint = quote.text.utf8Slice(Int(quote.words.ends[word - 1])..<Int(quote.words.starts[word]))
      return joint.contains { ".!?".contains($0) } ? 2 : joint.contains { ",;:".contains($0) } ? 1 : 0
    }
    var best = 0
    var shift = 0
    while shift > -4, actual.lowerBound + shift > 0, quoted.lowerBound + shift > 0,
      source.hashes[actual.lowerBound + shift - 1] == source.hashes[actual.upperBound + shift - 1]
    {
      shift -= 1
      if rank(shift) > rank(best) { best = shift }
    }
    shift = 0
    while shift < 4, actual.upperBound + shift < source.count, quoted.upperBound + shift < quote.words.count,
      source.hashes[actual.lowerBound + shift] == source.hashes[actual.upperBound + shift]
    {
      shift += 1
      if rank(shift) > rank(best) { best = shift }
    }
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + best..<range.upperBound + best }
    return (moved(quoted), moved(actual))
  }

  /// What stands between a place and the word before it.
  private func joint(before quoted: Range<Int>, _ actual: Range<Int>) -> Substring {
    if quoted.isEmpty {
      guard actual.lowerBound > 0 else { return "" }
      return sourceText.utf8Slice(Int(source.ends[actual.lowerBound - 1])..<Int(source.starts[actual.lowerBound]))
    }
    return quote.text.utf8Slice(
      Int(quote.words.ends[quoted.lowerBound - 1])..<Int(quote.words.starts[quoted.lowerBound]))
  }

  /// Notes another currency, or a per cent sign more or less, at a figure that both have.
  private mutating func addSymbols(_ pair: (quoted: Int, actual: Int)) {
    let (mine, yours) = (
      Self.symbols(at: pair.quoted, of: quote.words, in: quote.text),
      Self.symbols(at: pair.actual, of: source, in: sourceText)
    )
    guard mine != yours,
      mine.before != yours.before && mine.before != nil && yours.before != nil || mine.after != yours.after
    else { return }
    changes.append(
      Change(
        quoted: pair.quoted..<pair.quoted + 1, actual: pair.actual..<pair.actual + 1, kinds: [.unit], cost: 1))
  }

  private static func symbols(at index: Int, of words: FoldedWords, in text: String) -> (before: UInt8?, after: Bool) {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: Int(words.starts[index]))
    guard (0x30...0x39).contains(utf8[start]) else { return (nil, false) }
    let end = utf8.index(utf8.startIndex, offsetBy: Int(words.ends[index]))
    // The last byte of `£`, `€` and `¥`, or `$`.
    let before = start > utf8.startIndex ? utf8[utf8.index(before: start)] : nil
    let isCurrency = before.map { [0x24, 0xA3, 0xAC, 0xA5].contains($0) } == true
    if isCurrency { return (before, hasPercent(utf8[end...])) }
    return (nil, hasPercent(utf8[end...]))
  }

  private static func hasPercent(_ rest: Substring.UTF8View) -> Bool {
    if rest.first == 0x25 { return true }
    let words = String(Substring(rest.prefix(12))).lowercased()
    return words.hasPrefix(" per cent") || words.hasPrefix(" percent") || words.hasPrefix("-percent")
      || words.hasPrefix(" %")
  }
}
