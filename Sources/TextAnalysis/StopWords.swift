/// Words that say how, not what: articles, pronouns, prepositions, auxiliaries.
public enum StopWords {
  /// Whether a folded word carries no content of its own.
  public static func contains(_ word: String) -> Bool { all.contains(word) }

  /// The words.
  static let all: Set<String> = Set(
    """
    a about above according across actually after again against ago ahead all almost along already also although always am among an and
    another any anyone anything are around as at away back be became because become been before began being below beside besides between
    both but by came can cannot come could did do does doing done don't down during each either else even ever every everyone everything
    few first for from further gave get give given go goes going gone got had has have having he her here hers herself him himself his how
    however i if in indeed instead into is isn't it its itself just last later least less let like made make makes making many may maybe
    me might mine more moreover most much must my myself near nearly need neither never nevertheless next no nobody none nor not nothing
    now of off often on once one only onto or other others our ours out over own per perhaps put quite rather said same say says see seem
    seemed seems several shall she should since so some someone something soon still such take taken than that the their them themselves
    then there therefore these they thing things this those though through thus to together told too took toward towards two under until
    up upon us use used very via was way we well went were what whatever when where whether which while who whoever whole whom whose why
    will with within without would yes yet you your yours it's he's she's they're we're i'm that's there's wasn't weren't didn't doesn't
    hasn't haven't hadn't won't wouldn't couldn't can't shouldn't aren't mr mrs ms dr
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
