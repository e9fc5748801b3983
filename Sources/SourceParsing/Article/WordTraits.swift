internal import TextAnalysis

/// What single words tell of the block that holds them.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let function = Self(rawValue: 1 << 0)
  static let count = 13

  /// The traits in the order of their bits, with the words that have them.
  static let table: [(trait: String, words: String)] = [
    (
      "function",
      """
      the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which
      we been has their were would who will more no if out so said what its about into than them can only other
      der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
      nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch
      de la le les et des en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec son sa aux
      el los las del y un una por con para como su al lo más pero sus ha este sin
      il di che e per non una sono con del della dei le gli alla ma anche più nel
      het een van dat niet te zijn op aan met voor er maar om ook naar bij uit
      o os as do da dos das em no na um uma com não mais se por foi ao
      и в не на что с по как это из за от для
      """
    ),
    (
      "subscribe",
      "subscribe subscriber subscribers newsletter newsletters inbox signup abonnieren abonnement abo suscríbete"
    ),
    ("rights", "copyright © rights reserved privacy impressum datenschutz terms disclaimer agb"),
    (
      "picture",
      "photo photos image images credit getty reuters courtesy foto fotos bild bilder afp shutterstock picture quelle dpa caption photograph photographer photographs epa istock imago alamy"
    ),
    ("published", "published updated posted min veröffentlicht aktualisiert publié stand uhr read modified"),
    (
      "comment",
      "comment comments reply replies login register kommentar kommentare kommentieren anmelden registrieren moderated logged"
    ),
    (
      "share",
      "share tweet facebook twitter email e-mail whatsapp teilen linkedin instagram print drucken pinterest reddit telegram follow"
    ),
    ("technical", "cookie cookies consent javascript browser adblock adblocker settings einstellungen"),
    (
      "advertisement",
      "advertisement advertising anzeige sponsored werbung publicité publicidad sponsor affiliate commission"
    ),
    ("offer", "click here download buy order cart shop price klicken hier app free join apply donate support sale"),
    (
      "biography",
      "author writer journalist editor reporter correspondent professor autor redakteur freelance contributor columnist blogger"
    ),
    (
      "related",
      "related recommended trending popular latest lesen mehr auch weitere weiterlesen mehrere lire aussi leer también story stories headlines news top articles"
    ),
    ("correction", "correction corrected clarification amended note update erratum editor's korrektur"),
  ]

  /// The words by their hash.
  private static let traits: WordHashTable = {
    var entries: [(UInt64, UInt16)] = []
    for (bit, row) in table.enumerated() {
      for word in row.words.split(whereSeparator: \.isWhitespace) {
        entries.append((WordHash.of(word.utf8), 1 << UInt16(bit)))
      }
    }
    return WordHashTable(entries)
  }()

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The traits of the word with this hash.
  init(hash: UInt64) { rawValue = Self.traits[hash] }
}

/// A hash of words whose ASCII capitals count as small letters.
struct WordHash {
  private var hash = FNV1a()

  var value: UInt64 { hash.value }

  mutating func add(_ byte: UInt8) { hash.add(FoldedBytes.lower(byte)) }

  /// The hash of a whole word.
  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return hash.value
  }
}

/// Bits by the hash of a word: open addressing, at most half full.
struct WordHashTable: Sendable {
  private var keys: [UInt64]
  private var bits: [UInt16]
  private let mask: Int

  init(_ entries: [(UInt64, UInt16)]) {
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    bits = Array(repeating: 0, count: size)
    for (key, bit) in entries {
      var place = Int(truncatingIfNeeded: key >> 20) & mask
      while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
      keys[place] = key
      bits[place] |= bit
    }
  }

  subscript(key: UInt64) -> UInt16 {
    var place = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[place] != 0 {
      if keys[place] == key { return bits[place] }
      place = (place + 1) & mask
    }
    return 0
  }
}
