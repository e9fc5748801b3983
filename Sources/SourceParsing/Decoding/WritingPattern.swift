/// What the characters of running text in one language are, beyond ASCII.
///
/// The letters are the alphabets, in lower case; for the long scripts the commonest characters of running text, put
/// down from general knowledge of the language. They only have to tell a right reading from a wrong one, which hits
/// them by accident one time in ten or twenty.
struct WritingPattern: Sendable {
  /// The encodings that texts of the language come in.
  let encodings: [TextEncoding]
  /// The characters that make up most of such a text.
  let common: Set<Unicode.Scalar>
  /// Other characters of the script, which are no surprise.
  let other: Set<Unicode.Scalar>
  /// How well one of the others fits.
  let otherWeight: Double
  /// The blocks of characters that belong to the script and are too many to name.
  let blocks: [ClosedRange<UInt32>]

  private init(
    _ encodings: [TextEncoding], _ common: String, other: String = "", weighing otherWeight: Double = 0.4,
    blocks: [ClosedRange<UInt32>] = []
  ) {
    self.encodings = encodings
    self.common = Set(common.unicodeScalars)
    self.other = Set(other.unicodeScalars)
    self.otherWeight = otherWeight
    self.blocks = blocks
  }

  /// How well a character, in lower case, fits: 1 for a common one, less than 0 for one that has no place here.
  func weight(of scalar: Unicode.Scalar) -> Double {
    if common.contains(scalar) { return 1 }
    if other.contains(scalar) { return otherWeight }
    return blocks.contains { $0.contains(scalar.value) } ? 0.4 : -0.5
  }

  static let all: [Self] = western + central + others + cyrillic + eastAsian

  private static let western: [Self] = [
    "éèêëàâçîïôùûüœæ", "äöüß", "áéíóúñü", "áàâãéêíóôõúç", "àèéìíòóùú", "ëïéèüöó", "åäöé", "æøåéóö", "áðéíóúýþæö",
    "àçèéíïòóúü",
    // Names of all these languages meet in one page.
  ].map { Self([.windows(1252)], $0, other: "áàâãäåæçðéèêëíìîïñóòôõöøœßþúùûüýÿšž", weighing: 0) }

  private static let central: [Self] =
    ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"]
    .map { Self([.windows(1250), .iso8859(2)], $0) }

  private static let others: [Self] = [
    Self([.windows(1254)], "çğıöşüİ", other: "âîû"),
    Self([.windows(1257)], "ąčęėįšųūž"), Self([.windows(1257)], "āčēģīķļņšūž"), Self([.windows(1257)], "äõöüšž"),
    Self([.windows(1253), .iso8859(7)], "αοιετσνηυρπκμλωςάέήίόύώ", other: "γδβθφχψξζϊϋΐΰ"),
    Self([.windows(1255), .iso8859(8)], "והילאתרבשמנ", other: "גדזחטכסעפצקךםןףץ", blocks: [0x5B0...0x5C7]),
    Self(
      [.windows(1256), .iso8859(6)], "اليمنرتوبعدسهةفقكأح", other: "جخذزشصضطظغثىئءؤآإپچژگک،؟؛",
      blocks: [0x64B...0x652]),
    Self([.windows874], "านรกเองยทมลวดส่้ัีิป", blocks: [0xE01...0xE5B]),
  ]

  private static let cyrillic: [Self] = [
    Self(
      [.windows(1251), .koi8R, .iso8859(5), .ibm866], "оеаинтсрвлкмдпуяыь", other: "гзбчйхжшюцщэфъё№"),
    Self([.windows(1251), .koi8U, .iso8859(5)], "оаниітвресклумпдязь", other: "гбчйхжшюцщфїєґ№"),
    Self([.windows(1251), .iso8859(5)], "аоеинтрсвлкдпмзуяъ", other: "гбчжшщцйфхюь№"),
    Self([.windows(1251), .iso8859(5)], "аоиенјртсвкдупмлз", other: "гбчшцжхфђљњћџѓќѕ№"),
  ]

  private static let eastAsian: [Self] = [
    Self(
      [.shiftJIS, .eucJP],
      """
      あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげごさざじずぜぞだでど\
      ばびぶべぼぱぴぷぺぽっゃゅょアイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモヤユヨラリルレロワン\
      ガギグゲゴザジズゼゾダデドバビブベボパピプペポッャュョァィェォー、。「」・日一人年大中国本月会者上出行分時事社地議東
      """,
      blocks: [0x3041...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0x3000...0x3020]),
    Self(
      [.gb18030],
      """
      的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好\
      都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经面公同三已老从动两长，。、“”：；！？《》（）市月新部员机
      """,
      blocks: [0x4E00...0x9FFF, 0xFF01...0xFF5E, 0x3000...0x3020]),
    Self(
      [.big5, .gb18030],
      """
      的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好\
      都然沒日於起還發成事只作當想看文無開手用主行方又如前所本見經面公同三已老從動兩長，。、「」：；！？《》（）市月新部員機
      """,
      blocks: [0x4E00...0x9FFF, 0xFF01...0xFF5E, 0x3000...0x3020]),
    Self(
      [.eucKR],
      """
      이다의에는을가를은로고하지한기사도자시아어리나서인그해과일대있으부정수전것들라만보스여제했상장원주공구동국면중게\
      조진비니오우유성위선년월용니까지며경계문단연관요았었
      """,
      blocks: [0xAC00...0xD7A3]),
  ]
}
