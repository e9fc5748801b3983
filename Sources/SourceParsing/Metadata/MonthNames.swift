/// The names of the months, whole and shortened, in the languages that dates are read in.
enum MonthNames {
  private static let names: [String] = [
    "january jan januar jänner jän janvier janv enero ene gennaio gen januari janeiro stycznia styczeń januára leden ledna",
    "february feb februar feber février févr fév fevrier febrero febbraio febr februari fevereiro fev lutego luty února",
    "march mar märz mrz maerz mär mars marzo maart mrt março marca marzec března",
    "april apr avril avr abril abr aprile kwietnia kwiecień dubna",
    "may mai mayo mei maggio mag maio maja maj května",
    "june jun juni juin junio giugno giu junho czerwca czerwiec června",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec července",
    "august aug août aout agosto ago augustus augusti sierpnia sierpień srpna",
    "september sep sept septembre septiembre setiembre settembre setembro set września wrzesień září",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik října",
    "november nov novembre noviembre novembro listopada listopad",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia grudzień prosince",
  ]

  /// The number of a month by the folded hash of its name.
  static let numbers: [UInt64: Int] = {
    var numbers: [UInt64: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { numbers[FoldedBytes.hash(name.utf8)] = index + 1 }
    }
    return numbers
  }()

  /// What may stand between the parts of a date.
  static let fillers: Set<UInt64> = Set(
    "st nd rd th of the de del den le er º".split(separator: " ").map { FoldedBytes.hash($0.utf8) })
}
