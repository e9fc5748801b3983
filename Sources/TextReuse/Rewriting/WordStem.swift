/// The hash of a word without its ending, straight from the bytes of a text.
///
/// A light stemmer after Harman (How effective is suffixing?, 1991): plural, past and progressive endings, `-ly`, and a
/// final `e` or `y` made alike, taken off without making strings, since this runs over every word of every text.
struct WordStem {
  /// Room for the letters of one word.
  private var letters: [UInt8] = []

  /// The stem's hash of the word in `bytes` whose own hash is `whole`: the same hash for words that are short or not
  /// all ASCII letters.
  mutating func hash(_ bytes: UnsafeBufferPointer<UInt8>, whole: UInt64) -> UInt64 {
    guard bytes.count > 3, bytes.count < 40 else { return whole }
    letters.removeAll(keepingCapacity: true)
    for byte in bytes {
      let letter = byte | 0x20
      guard (0x61...0x7A).contains(letter) else { return whole }
      letters.append(letter)
    }
    shorten()
    var hash = WordHash()
    for letter in letters { hash.add(byte: letter) }
    return hash.value
  }

  private mutating func shorten() {
    if ends("sses") || ends("xes") || ends("ches") || ends("shes") || ends("zes") || ends("ies") {
      letters.removeLast(2)
    } else if letters.last == 0x73, !ends("ss"), !ends("us"), !ends("is") {
      letters.removeLast()
    }
    if ends("ied") {
      letters.removeLast(2)
    } else if ends("ed"), hasVowel(before: 2) {
      letters.removeLast(2)
      undouble()
    } else if letters.count > 5, ends("ing"), hasVowel(before: 3) {
      letters.removeLast(3)
      undouble()
    }
    if letters.count > 5, ends("ly") { letters.removeLast(2) }
    if letters.count > 3, letters.last == 0x65 { letters.removeLast() }
    if letters.count > 3, letters.last == 0x79 { letters[letters.count - 1] = 0x69 }
  }

  private func ends(_ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard letters.count > count else { return false }
    var index = 0
    while index < count {
      if letters[letters.count - count + index] != ending.utf8Start[index] { return false }
      index += 1
    }
    return true
  }

  private func hasVowel(before ending: Int) -> Bool {
    let count = letters.count - ending
    guard count >= 2 else { return false }
    for index in 0..<count {
      switch letters[index] {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: return true
      default: continue
      }
    }
    return false
  }

  /// `stopp` to `stop`, but `fall` and `pass` stay.
  private mutating func undouble() {
    let count = letters.count
    guard count > 3, letters[count - 1] == letters[count - 2] else { return }
    switch letters[count - 1] {
    case 0x6C, 0x73, 0x7A: return
    default: letters.removeLast()
    }
  }
}
