/// Guesses the language of a text from its commonest words and its script.
///
/// The method is counting function words (Ingle, “A language identification table”, 1976): each list below holds words
/// that are frequent in its language and rare in its neighbours; words that two languages share count for both.
public enum LanguageGuess {
  /// Fewer words tell nothing.
  public static let fewestWords = 20
  /// More bytes tell nothing new.
  private static let mostBytes = 48 * 1024

  /// The BCP 47 tag of a text's language; `nil` below 20 words and where no language stands out.
  public static func of(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// The BCP 47 tag of the language of a text in UTF-8; `nil` below 20 words and where no language stands out.
  public static func of(_ text: ArraySlice<UInt8>) -> String? { text.withUnsafeBufferPointer { of($0) } }

  /// The BCP 47 tag of the language of a text in UTF-8; `nil` below 20 words and where no language stands out.
  public static func of(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var counts = [Int](repeating: 0, count: languages.count)
    var scripts = ScriptCount()
    var total = 0
    var hash = FNV1a()
    var length = 0
    for index in 0...min(text.count, mostBytes) {
      let byte = index < text.count && index < mostBytes ? text[index] : 0x20
      if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 {
        if byte >= 0xCD { scripts.note(byte, index + 1 < text.count ? text[index + 1] : 0) }
        hash.add(lower(byte))
        length += 1
        continue
      }
      if length > 0 {
        total += 1
        if length <= longest, let found = words[hash.value] {
          var rest = found
          while rest != 0 {
            counts[rest.trailingZeroBitCount] += 1
            rest &= rest - 1
          }
        }
        hash = FNV1a()
        length = 0
      }
    }
    if let script = scripts.language { return script }
    guard total >= fewestWords, let best = counts.indices.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }) else {
      return nil
    }
    // In running text every third word or so is in such a list; in names and figures hardly one.
    guard counts[best] * 8 >= total else { return nil }
    let second = counts.indices.lazy.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    // Danish and Norwegian share most of their words: a lead of a twelfth will do, two words at least.
    let isClose = isNeighbour(best, counts, second)
    return counts[best] * 4 >= second * 5 || isClose && counts[best] * 12 >= second * 13 && counts[best] >= second + 2
      ? languages[best].tag : nil
  }

  /// Whether the runner-up is the sister language.
  private static func isNeighbour(_ best: Int, _ counts: [Int], _ second: Int) -> Bool {
    guard let other = counts.indices.first(where: { $0 != best && counts[$0] == second }) else { return false }
    let pair = Set([languages[best].tag, languages[other].tag])
    return pair.isSubset(of: ["da", "nb", "sv"]) || pair == ["es", "pt"] || pair == ["cs", "sk"]
      || pair == ["ru", "uk"]
  }

  /// An ASCII letter in lower case.
  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// For each word the languages that have it, a bit each.
  private static let words: [UInt64: UInt32] = {
    var words: [UInt64: UInt32] = [:]
    for (index, language) in languages.enumerated() {
      for word in language.words.split(whereSeparator: \.isWhitespace) {
        words[word.utf8.reduce(into: FNV1a()) { $0.add(lower($1)) }.value, default: 0] |= 1 << UInt32(index)
      }
    }
    return words
  }()

  /// The length of the longest listed word in bytes.
  private static let longest = 16

  private static let languages: [(tag: String, words: String)] = [
    (
      "en",
      """
      the of and to in that is was for with on as by it be at from are this have not which his were has had but they
      their or an he she been would will its more who when there what we you all can one about than into out up
      """
    ),
    (
      "de",
      """
      der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
      sie nach wird bei einer um am sind noch wie einem über einen zum war haben nur oder aber vor zur bis mehr durch
      """
    ),
    (
      "fr",
      """
      le la les de des du et en un une que qui dans pour par sur au aux avec est pas ce il elle ne se plus son sont ses
      cette mais ou comme été nous leur ont était ces être fait il y à où
      """
    ),
    (
      "es",
      """
      el la los las de del y en que un una por con para se su al es lo como más pero sus le ha o este porque esta entre
      cuando muy sin sobre también me hasta hay donde han fue ser son no era
      """
    ),
    (
      "it",
      """
      il di che e la in un una per con del della non si da i le dei nel alla al è sono come più anche ma gli delle lo ha
      dal questo nella essere stato sul ai dalla degli o l
      """
    ),
    (
      "pt",
      """
      o a os as de do da dos das e em que um uma para com por no na não se mais ao foi como mas sua seu ou à pela pelo
      são também nos nas quando muito há está ser já
      """
    ),
    (
      "nl",
      """
      de het een van en in is dat op te zijn met voor niet aan er om ook als bij door nog naar maar uit wordt over heeft
      hij ze dan tot deze was worden kan meer of die geen
      """
    ),
    (
      "sv",
      """
      och i att det som en på är av för med den till inte har de om ett han men var sig från vi så kan när hon eller ska
      hade då efter vid under också skulle kunde kunna vem säga ut nu ingen gjort bara mycket vara blir blev blivit detta
      """
    ),
    (
      "da",
      """
      og i at det som en på er af for med den til ikke har de om et han men var sig fra vi så kan når hun eller skal
      havde da efter ved også blev mig hvad nogle blevet have være meget kun sige jeg ud nu kunne skulle gjort hvem bliver
      """
    ),
    (
      "nb",
      """
      og i at det som en på er av for med den til ikke har de om et han men var seg fra vi så kan når hun eller skal
      hadde da etter ved også ble meg hva noen blitt ha være mye bare si jeg ut nå kunne skulle gjort hvem blir
      """
    ),
    (
      "fi",
      """
      ja on ei se että oli hän mutta ovat joka kun niin myös sen kuin ole mukaan jos tai vain hänen sekä jo olla tämä
      voi ovat mitä kanssa
      """
    ),
    (
      "pl",
      """
      i w na nie z się do że jest to o jak za po od ale przez oraz dla czy tym tak jego już być był które może który
      także są co
      """
    ),
    (
      "cs",
      """
      a v na se je že z s o do i ve k za by ale pro jako jsou podle po které byl jeho která od jen tak při ze už však jsem není bylo kdo kdy
      být jak nebo aby ani byla jejich
      """
    ),
    (
      "sk",
      """
      a v na sa je že z s o do i vo k za by ale pre ako sú podľa po ktoré bol jeho ktorá od len tak pri zo už však som nie bolo kto kedy
      byť ako alebo aby ani bola ich
      """
    ),
    (
      "hu",
      """
      a az és hogy nem is egy volt ez de meg csak már ki mint azt vagy el lesz ha még után szerint magyar mert
      """
    ),
    (
      "ro",
      """
      și de în la cu pe nu că o un este din mai care pentru a se fost sau dar au fi ce al prin după ale
      """
    ),
    (
      "tr",
      """
      ve bir bu da için ile de olarak olan daha gibi çok sonra kadar en ne var ancak olduğu ya tarafından göre ise
      """
    ),
    (
      "ru",
      """
      и в не на что с по как это из у за от к но его для о то был же так все мы при был она они
      """
    ),
    (
      "uk",
      """
      і в не на що з та до як це за у від про але його для є бути був же так він вона вони й
      """
    ),
    (
      "bg",
      """
      и на в за се от да с по не са е като че до при или към само през той след това си бе ще има
      """
    ),
    (
      "sr",
      """
      и у је да на се за са од не су што као који би али из до које која било
      """
    ),
  ]
}

/// Letters of scripts that one language alone, or nearly alone, is written in.
private struct ScriptCount {
  private var letters = 0
  private var greek = 0
  private var hebrew = 0
  private var arabic = 0
  private var persian = 0
  private var kana = 0
  private var han = 0
  private var hangul = 0
  private var thai = 0

  /// Counts a letter by the first two bytes of its UTF-8.
  mutating func note(_ first: UInt8, _ second: UInt8) {
    letters += 1
    switch (first, second) {
    case (0xCD...0xCF, _): greek += 1
    case (0xD7, _): hebrew += 1
    case (0xD8...0xDB, _):
      arabic += 1
      // Letters of Persian and Urdu: U+067E, U+0686, U+0698, U+06A9, U+06AF, U+06CC
      if (first, second) == (0xD9, 0xBE) || first == 0xDA || first == 0xDB { persian += 1 }
    case (0xE3, 0x81...0x83): kana += 1
    case (0xE4...0xE9, _): han += 1
    case (0xEA, 0xB0...0xBF), (0xEB...0xED, _): hangul += 1
    case (0xE0, 0xB8...0xB9): thai += 1
    default: break
    }
  }

  /// The language of the script that most letters beyond ASCII belong to.
  var language: String? {
    // Sixty letters are twenty short words, or a sentence or two of Chinese.
    guard letters >= 60 else { return nil }
    func isMost(_ count: Int) -> Bool { count * 2 > letters }
    if isMost(greek) { return "el" }
    if isMost(hebrew) { return "he" }
    if isMost(arabic) { return persian * 50 > arabic ? nil : "ar" }
    if isMost(hangul) { return "ko" }
    if isMost(thai) { return "th" }
    // Chinese has no kana.
    if isMost(kana + han) { return kana * 20 > han ? "ja" : "zh" }
    return nil
  }
}
