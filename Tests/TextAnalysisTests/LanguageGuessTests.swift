import Testing

import TextAnalysis

@Suite("guessing languages")
struct LanguageGuessTests {
  static let texts: [(tag: String, text: String)] = [
    (
      "en",
      """
      The gauge at the old pier had not been read for two days, and nobody in the office could say who \
      was to have done it or when it would be read again.
      """
    ),
    (
      "de",
      """
      Der Pegel am alten Pier war seit zwei Tagen nicht mehr abgelesen worden, und niemand im Amt konnte \
      sagen, wer das hätte tun sollen oder wann es wieder geschehen wird.
      """
    ),
    (
      "fr",
      """
      Le marégraphe de la vieille jetée n'avait pas été relevé depuis deux jours, et personne au bureau \
      ne pouvait dire qui aurait dû le faire ni quand cela serait fait.
      """
    ),
    (
      "es",
      """
      El mareógrafo del viejo muelle no se había leído desde hacía dos días, y nadie en la oficina podía \
      decir quién lo tenía que hacer ni cuándo se haría otra vez.
      """
    ),
    (
      "it",
      """
      Il mareografo del vecchio molo non era stato letto da due giorni, e nessuno nell'ufficio sapeva \
      dire chi lo doveva fare o quando la cosa sarebbe stata fatta di nuovo.
      """
    ),
    (
      "pt",
      """
      O marégrafo do velho cais não era lido há dois dias, e ninguém no escritório sabia dizer quem o \
      devia fazer ou quando isso seria feito mais uma vez.
      """
    ),
    (
      "nl",
      """
      De peilschaal aan de oude pier was al twee dagen niet meer afgelezen, en niemand op het kantoor kon \
      zeggen wie dat had moeten doen of wanneer het weer zou gebeuren.
      """
    ),
    (
      "sv",
      """
      Mätaren vid den gamla piren hade inte blivit avläst på två dagar, och ingen på kontoret kunde säga \
      vem som skulle ha gjort det eller när det skulle ske igen.
      """
    ),
    (
      "da",
      """
      Måleren ved den gamle mole var ikke blevet aflæst i to dage, og ingen på kontoret kunne sige, hvem \
      der skulle have gjort det, eller hvad der nu skulle ske med den.
      """
    ),
    (
      "nb",
      """
      Måleren ved den gamle moloen hadde ikke blitt avlest på to dager, og ingen på kontoret kunne si \
      hvem som skulle ha gjort det, eller hva som nå skulle skje med den.
      """
    ),
    (
      "fi",
      """
      Vanhan laiturin mittaria ei ollut luettu kahteen päivään, ja kukaan toimistossa ei osannut sanoa, \
      kuka sen olisi tehnyt tai milloin se olisi taas luettu, mutta niin se on.
      """
    ),
    (
      "pl",
      """
      Wodowskaz na starym molo nie był odczytywany od dwóch dni i nikt w biurze nie wiedział, kto to miał \
      zrobić ani kiedy to się stanie, ale jak jest, tak jest.
      """
    ),
    (
      "cs",
      """
      Vodočet na starém molu nebyl už dva dny odečten a nikdo v kanceláři nevěděl, kdo to měl udělat, ani \
      kdy se to zase stane, ale tak to je a není to jen o tom.
      """
    ),
    (
      "ru",
      """
      Уровнемер на старом молу не снимали уже два дня, и никто в конторе не знал, кто это должен был \
      сделать и когда это будет, но так оно и было, как все это знали.
      """
    ),
    (
      "el",
      """
      Ο μετρητής στην παλιά προβλήτα δεν είχε διαβαστεί για δύο ημέρες και κανείς στο γραφείο δεν ήξερε \
      ποιος έπρεπε να το κάνει ούτε πότε θα γινόταν ξανά αυτό.
      """
    ),
    (
      "ja",
      """
      古い桟橋の潮位計は二日前から読まれておらず、事務所の誰もそれを誰が読むはずだったのか、また、いつ読まれるのかを言うことが\
      できなかった。それでも船は出ていった。港は静かだった。
      """
    ),
    (
      "zh",
      """
      旧码头的潮位计已经两天没有人读取，办公室里也没有人说得清本来该由谁来读，什么时候再读。虽然如此，船还是照常出海。港口十分\
      安静。人们都在等待潮水退去，然后才会知道到底发生了什么事情。
      """
    ),
  ]

  @Test("each of these languages by a sentence or two", arguments: texts)
  func known(tag: String, text: String) {
    #expect(LanguageGuess.of(text) == tag)
    #expect(LanguageGuess.of(Array(text.utf8)[...]) == tag)
  }

  @Test(
    "no language where nothing tells",
    arguments: [
      "", "The gauge was read.", String(repeating: "Lindqvist Achebe Dubreuil Tennant ", count: 20),
      String(repeating: "12 34 x7 kPa ", count: 30),
    ])
  func unknown(text: String) {
    #expect(LanguageGuess.of(text) == nil)
  }

  @Test("a quotation in another language does not change the text's")
  func mixed() {
    let text = Self.texts[0].text + " " + Self.texts[0].text + " “" + Self.texts[2].text.prefix(70) + "”"
    #expect(LanguageGuess.of(String(text)) == "en")
  }
}
