/// Takes the common English endings off a folded word, so that `links`, `linked` and `link` are one.
///
/// A light stemmer after Harman (How effective is suffixing?, 1991): plural, past and progressive endings, `-ly`, and a
/// final `e` or `y` made alike. Stronger stemmers join words of other meaning (`general`, `generic`).
public enum Stemmer {
  /// The stem of a folded word; words of up to three letters and numbers stay.
  public static func stem(_ word: String) -> String {
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 || $0 == 0x2D }) else { return word }
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard letters.count > count else { return false }
      return (0..<count).allSatisfy { letters[letters.count - count + $0] == ending.utf8Start[$0] }
    }
    if ends("sses") || ends("xes") || ends("ches") || ends("shes") || ends("zes") {
      letters.removeLast(2)
    } else if ends("ies") {
      letters.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      letters.removeLast()
    }
    if ends("ied") {
      letters.removeLast(2)
    } else if ends("ed"), hasVowel(letters.dropLast(2)) {
      letters.removeLast(2)
      undouble(&letters)
    } else if ends("ing"), letters.count > 5, hasVowel(letters.dropLast(3)) {
      letters.removeLast(3)
      undouble(&letters)
    }
    if letters.count > 5, ends("ly") { letters.removeLast(2) }
    if letters.count > 3, ends("e") { letters.removeLast() }
    if letters.count > 3, ends("y") { letters[letters.count - 1] = 0x69 }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func hasVowel(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count >= 2 && letters.contains { "aeiouy".utf8.contains($0) }
  }

  /// `stopp` to `stop`, but `fall` and `pass` stay.
  private static func undouble(_ letters: inout [UInt8]) {
    guard letters.count > 3, letters[letters.count - 1] == letters[letters.count - 2],
      !"lsz".utf8.contains(letters[letters.count - 1])
    else { return }
    letters.removeLast()
  }
}
