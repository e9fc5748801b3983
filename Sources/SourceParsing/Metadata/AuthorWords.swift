/// The words that stand in bylines and belong to no name.
enum AuthorWords {
  /// What a word may be in a byline; some words are several things.
  struct Kinds: OptionSet {
    let rawValue: UInt32
    /// Joins two names.
    static let conjunction = Kinds(rawValue: 1)
    /// Stands in front of the name of whoever wrote.
    static let label = Kinds(rawValue: 1 << 1)
    /// Stands in front of the names of those who did not write.
    static let contribution = Kinds(rawValue: 1 << 2)
    /// A title in front of a name.
    static let title = Kinds(rawValue: 1 << 3)
    /// Begins no name.
    static let article = Kinds(rawValue: 1 << 4)
    /// A degree or an honour behind a name.
    static let credential = Kinds(rawValue: 1 << 5)
    /// Part of a name that may stand behind a comma.
    static let generation = Kinds(rawValue: 1 << 6)
    /// Stands inside a name in small letters.
    static let particle = Kinds(rawValue: 1 << 7)
    /// Says what somebody is, not who.
    static let role = Kinds(rawValue: 1 << 8)
    /// Several people together.
    static let group = Kinds(rawValue: 1 << 9)
    /// Belongs to an outlet or institution.
    static let outlet = Kinds(rawValue: 1 << 10)
    /// Stands behind a name where nothing else parts them.
    static let stop = Kinds(rawValue: 1 << 11)
    /// An outlet in capitals.
    static let acronym = Kinds(rawValue: 1 << 12)
    /// A month or a day of the week.
    static let month = Kinds(rawValue: 1 << 13)
    /// Stands between a name and a date.
    static let preposition = Kinds(rawValue: 1 << 14)
  }

  /// The kinds of a word by its folded hash.
  static let kinds: [UInt64: Kinds] = {
    var kinds: [UInt64: Kinds] = [:]
    for (kind, words) in table {
      for word in words.split(separator: " ") { kinds[FoldedBytes.hash(word.utf8), default: []].insert(kind) }
    }
    return kinds
  }()

  /// Whether a word, in any case, is of one of these kinds.
  static func isAny(_ kinds: Kinds, _ word: some StringProtocol) -> Bool {
    self.kinds[FoldedBytes.hash(word.utf8)].map { !$0.isDisjoint(with: kinds) } ?? false
  }

  private static let table: [(Kinds, String)] = [
    (
      .conjunction,
      """
      and und et y e og och en ja i with mit con avec met com
      """
    ),
    (
      .label,
      """
      publiziert gespeichert eingestellt veröffentlicht \
      by von vom par por di da door av af przez written posted published text texte texto testo tekst words story \
      author authors autor autoren autorin auteur auteurs autore autori autores interview review analysis opinion \
      submitted contributed article report reporting reported compiled commentary essay source from geschrieben \
      verfasst verfasser ein eine beitrag artikel kommentar gastbeitrag bericht foto fotos column profile researched \
      updated created contributor contributors writer publié publicado scritto écrit rédigé escrito propos \
      recueillis guest post redaktion name
      """
    ),
    (
      .contribution,
      """
      contributions contribution additional edited editing photography photographs photos photo illustrations \
      illustration produced video translated translation übersetzung übersetzt fotos foto bild bilder image images \
      grafik fact-checked reviewed medically picture pictures symbolbild titelbild credit filed presented hosted
      """
    ),
    (
      .title,
      """
      dr prof professor professorin sir dame lord lady mr mrs ms miss rev reverend lt gen maj col capt cmdr sgt hon \
      ing dipl.-ing mag med phil jur herr frau père mme m dott dott.ssa pd priv.-doz rer nat h.c don doña
      """
    ),
    (
      .article,
      """
      auf im mit für über nach bei unter wie was wer warum so wir ich sie es ist alles alle mehr zwischen gegen ohne \
      the der die das la le les el los il our your all view read follow about more see sign log share get this a an \
      in on at no how why what when who contact meet full main latest related last
      """
    ),
    (
      .credential,
      """
      phd ph.d md m.d rn mph mba msc m.sc bsc b.sc ma m.a ba b.a cfa cpa cfp esq jd j.d rd rdn ldn dds d.d.s dvm \
      d.v.m do d.o facs facp pharmd pharm.d lcsw lmft psyd psy.d edd ed.d np pa-c cnm ms m.s bs frcp obe cbe mbe kbe \
      qc kc mp mep pe pt dpt cscs cissp llb ll.b llm ll.m dabom foma faap ccc-slp aprn bsn msn rph
      """
    ),
    (
      .generation,
      """
      jr sr ii iii iv
      """
    ),
    (
      .particle,
      """
      de van von der den la al bin ibn da di du le del el dos das do zu zur zum ter ten te st d' della af av bint \
      abu vom ben
      """
    ),
    (
      .role,
      """
      gründer gründerin geschäftsführer geschäftsführerin leiter leiterin pressesprecher pressesprecherin ärztin arzt \
      staff editor editors editorial correspondent correspondents reporter reporters writer writers columnist \
      columnists contributor contributors contributing journalist producer director manager fellow intern analyst \
      specialist expert columna redaktion redakteur redakteurin chefredakteur chefredakteurin chefreporter \
      reporterin korrespondent autorin volontär volontärin rédaction rédacteur rédactrice journaliste redacción \
      redactor redactora periodista redazione redattore giornalista redactie redacteur verslaggever team desk chief \
      senior junior associate assistant managing deputy freelance freelancer photographer photojournalist critic \
      host anchor president ceo cto cfo founder co-founder cofounder vice head lead author autor strategist \
      consultant coach researcher scientist engineer attorney lawyer officer commentator blogger admin administrator \
      moderator newsroom bureau redakcja redaktør copywriter experte expertin gastautor gastautorin mitarbeiter \
      mitarbeiterin secretary minister partner gardener meteorologist publisher webmaster content marketing \
      contribution special
      """
    ),
    (
      .group,
      """
      team desk newsroom redaktion editors board bureau redacción rédaction redazione redactie redakcja staffers
      """
    ),
    (
      .outlet,
      """
      news press agency agencies university institute times magazine media journal today daily weekly post tribune \
      gazette herald telegraph chronicle observer guardian network digital online tv radio ministry department \
      school college company inc ltd llc gmbh corporation foundation association group studio studios services \
      service blog reuters afp dpa ap bloomberg zeitung nachrichten magazin verlag subscribe newsletter minutes min \
      read comments comment updated published twitter facebook linkedin instagram email e-mail follow share photo \
      photos image images getty sponsored advertisement center centre council library museum government bank club \
      type menu home page search login sign policy privacy rankings website world international stories story \
      articles article posts more icon plus business copy link url copied
      """
    ),
    (
      .stop,
      """
      last updated published posted on follow about share read view see more here click email e-mail bio contact \
      mehr zur zum am vom publiziert veröffentlicht aktualisiert symbolbild uhr edited medically reviewed fact \
      checked listen subscribe founder co-founder ceo journalist journalistin join today yesterday publié mis alle \
      artikel for
      """
    ),
    (
      .acronym,
      """
      usa fox espn msnbc cnbc bbc cnn nbc abc cbs npr pbs ndr ard zdf today
      """
    ),
    (
      .month,
      """
      january february march july september october november december monday tuesday wednesday thursday friday \
      saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun januar \
      februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
      """
    ),
    (.preposition, "am on at in um le el den der il op"),
  ]

  /// German roles are written in one word with their place: `Wirtschaftsredakteur`, `FOCUS-Online-Experte`.
  static let roleEndings: [StaticString] = [
    "redakteur", "redakteurin", "reporter", "reporterin", "korrespondent", "korrespondentin", "-experte",
    "-expertin", "-autor", "-autorin", "redaktion", "chefin",
  ]

  /// What content systems put where nobody was named.
  static let nobody: Set<UInt64> = Set(
    [
      "admin", "administrator", "webmaster", "root", "user", "guest", "unknown", "anonymous", "none", "null",
      "n/a", "na", "undefined", "editor", "author", "default", "wordpress", "test", "noreply", "site admin",
      "super user", "superuser", "no author", "false", "true", "name", "by", "staff", "autor", "-", "wp admin",
      "webredaktion", "index", "nobody",
    ].map { FoldedBytes.hash($0.utf8) })
}
