internal import TextAnalysis

/// Opposites in general English: states, directions, outcomes. The project's own list.
enum Antonyms {
  private static let pairs = """
    rise/fall rose/fell risen/fallen increase/decrease grow/shrink grew/shrank up/down gain/lose gained/lost gain/loss improve/worsen
    strengthen/weaken strong/weak expand/contract expand/reduce accelerate/slow higher/lower high/low above/below more/fewer
    confirm/refute confirm/deny accept/reject approve/reject agree/refuse admit/deny support/oppose allow/ban permit/forbid permit/ban
    succeed/fail success/failure successful/unsuccessful effective/ineffective win/lose won/lost pass/fail work/failed
    open/close opened/closed start/stop begin/end began/ended continue/stop continue/cease resume/suspend keep/abandon
    guilty/innocent guilty/acquitted convict/acquit legal/illegal lawful/unlawful safe/unsafe safe/dangerous secure/insecure
    alive/dead survive/die survived/died present/absent empty/full intact/damaged intact/broken dry/wet sober/drunk
    public/secret open/secret known/unknown certain/uncertain clear/unclear proven/unproven likely/unlikely possible/impossible
    voluntary/compulsory optional/mandatory permanent/temporary before/after early/late earlier/later first/last inside/outside
    buy/sell bought/sold hire/dismiss employ/dismiss arrive/leave arrived/left enter/leave advance/retreat attack/defend
    majority/minority rich/poor cheap/expensive profit/loss surplus/deficit shortage/surplus scarce/abundant
    genuine/forged authentic/fake real/fake true/false correct/wrong right/wrong accurate/inaccurate complete/incomplete
    healthy/sick benefit/harm helpful/harmful good/bad better/worse best/worst easy/difficult fast/slow quick/slow
    cooperate/obstruct cooperation/obstruction united/divided unite/divide friend/enemy ally/enemy loyal/disloyal
    maintain/neglect maintained/neglected inspected/uninspected protect/expose shelter/expel recruit/expel release/detain
    freed/imprisoned release/arrest trust/distrust transparent/opaque independent/dependent stable/unstable stability/instability
    recover/decline recovery/decline recovered/collapsed boom/slump surge/plunge soar/plummet warn/reassure adequate/inadequate
    sufficient/insufficient enough/insufficient changed/unchanged change/unchanged altered/unchanged reversible/irreversible
    visible/invisible north/south east/west upstream/downstream left/right port/starboard calm/rough
    """

  private static let table: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let sides = pair.split(separator: "/").map { Stemmer.stem(String($0)) }
      guard sides.count == 2, sides[0] != sides[1] else { continue }
      table[sides[0], default: []].insert(sides[1])
      table[sides[1], default: []].insert(sides[0])
    }
    return table
  }()

  /// Whether two stems are opposites, by the list or by `un-`.
  static func areOpposite(_ one: String, _ other: String) -> Bool {
    if table[one]?.contains(other) == true { return true }
    let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    return short.utf8.count > 4 && long == "un" + short
  }
}
