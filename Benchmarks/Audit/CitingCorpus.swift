import Foundation
import SeededRandom

/// Made-up sources that cite one another in all the ways that the audit reads.
struct CitingCorpus {
  /// What the sources are known by.
  private struct Work {
    var given: String
    var family: String
    var outlet: String
    var title: String
    var day: Int
    var month: Int
    var year: Int
    var address: String
    /// Sentences that others may quote, without their points.
    var telling: [String]
  }

  private let works: [Work]
  private let seed: UInt64
  private let words: Int

  /// So many sources of so many words each.
  init(sources: Int, words: Int, seed: UInt64) {
    (self.seed, self.words) = (seed, words)
    var prose = Prose(seed: seed, -1)
    let outlets = (0..<max(1, sources / 8)).map { _ in
      prose.name(of: 2) + " "
        + prose.one(["Courier", "Herald", "Institute", "Post", "Review", "Ledger", "Council", "Wire"])
    }
    works = (0..<sources).map { number in
      let (given, family, outlet) = (prose.name(of: 1), prose.name(of: 2), prose.one(outlets))
      let host = outlet.lowercased().replacing(" ", with: "-")
      return Work(
        given: given, family: family, outlet: outlet,
        title: prose.sentence().split(separator: " ").prefix(8).joined(separator: " ").replacing(",", with: ""),
        day: 1 + prose.random.below(28), month: 1 + prose.random.below(12), year: prose.year(),
        address: "https://\(host).example/news/\(number)", telling: (0..<6).map { _ in prose.sentence() })
    }
  }

  /// A source as Markdown; gives how many citations stand in it.
  func write(_ number: Int, citations: Int, to path: URL) throws -> Int {
    var (prose, own) = (Prose(seed: seed, number), works[number])
    var (sentences, list) = (own.telling.map { $0 + "." }, [String]())
    for _ in 0..<citations { sentences.append(citing(&prose, except: number, &list)) }
    var count = (sentences + list).reduce(0) { $0 + $1.split(separator: " ").count }
    while count < words {
      sentences.append((prose.happens(0.2) ? prose.figure() : prose.sentence()) + ".")
      count += sentences[sentences.count - 1].split(separator: " ").count
    }
    sentences.shuffle(using: &prose.random)
    if number % 50 == 0 {
      sentences.append("Correction: An earlier version of this report said that \(prose.figure()).")
    }
    own.title = own.title.replacing("\"", with: "")
    var text = """
      ---
      title: "\(own.title)"
      author: \(own.given) \(own.family)
      publisher: \(own.outlet)
      date: \(own.year)-\(String(format: "%02d-%02d", own.month, own.day))
      url: \(own.address)
      ---

      """
    for start in stride(from: 0, to: sentences.count, by: 4) {
      text += "\n" + sentences[start..<min(sentences.count, start + 4)].joined(separator: " ") + "\n"
    }
    if !list.isEmpty { text += "\n## References\n\n" + list.joined(separator: "\n\n") + "\n" }
    try text.write(to: path, atomically: false, encoding: .utf8)
    return citations
  }

  /// A sentence that cites another source; of ten three quote, two link, and one or two are of each other kind.
  private func citing(_ prose: inout Prose, except own: Int, _ list: inout [String]) -> String {
    var other = prose.random.below(works.count)
    if other == own { other = (other + 1) % works.count }
    let work = works[other]
    switch prose.random.below(20) {
    case 0..<6: return quoting(work, &prose)
    case 6..<10:
      let target =
        prose.happens(0.8) ? work.address : "https://\(prose.name(of: 3).lowercased()).example/\(own)?utm_source=x"
      return "\(prose.sentence()), as [a report of \(work.year)](\(target)) shows."
    case 10..<13: return "\(prose.sentence()) (\(work.family), \(work.year))."
    case 13..<16:
      let initial = work.given.prefix(1)
      list.append(
        "[\(list.count + 1)] \(work.family), \(initial). (\(work.year)). \(work.title). \(work.outlet). \(work.address)"
      )
      return "\(prose.sentence()) [\(list.count)]."
    case 16..<18:
      return "According to the \(work.outlet) of \(work.day) \(Self.months[work.month - 1]) \(work.year), "
        + "\(prose.sentence().lowercased())."
    default: return "\(prose.figure()), according to \(work.given) \(work.family) of the \(work.outlet)."
    }
  }

  /// Words of another source, or of nobody, with their speaker; some of them altered.
  private func quoting(_ work: Work, _ prose: inout Prose) -> String {
    var words = prose.one(work.telling)
    if prose.happens(0.2) {
      words = prose.sentence()
    } else if prose.happens(0.2) {
      var parts = words.split(separator: " ").map(String.init)
      parts[prose.random.below(parts.count)] = prose.one(["never", "twelve", "costly", "harbour"])
      words = parts.joined(separator: " ")
    }
    let name = "\(work.given) \(work.family)"
    switch prose.random.below(4) {
    case 0: return "“\(words),” \(name) told the \(work.outlet)."
    case 1: return "\(work.family) wrote in the \(work.outlet) that “\(words)”."
    case 2: return "“\(words),” said \(name), who knows the \(prose.name(of: 2)) board."
    default: return "\(name) wrote in \(work.year): “\(words).”"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
