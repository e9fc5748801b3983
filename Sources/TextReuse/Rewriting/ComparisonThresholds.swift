/// What counts as a shared stretch.
///
/// The figures were set on one half of the open pairs of the PAN 2013 text alignment corpus (by a hash of the
/// suspicious text's name) and checked on the other; where nothing else is said, PlagDet of all classes on the first
/// half follows, as it was when the figure was set.
struct ComparisonThresholds: Sendable {
  /// The least cosine of two sentences that start a stretch: .930 at 0.27, .936 at 0.30, .934 at 0.33 (PAN 2014's
  /// winner: 0.30).
  var cosine: Float = 0.30
  /// The least Dice coefficient of the same: .9370 at 0.30, .9375 at 0.33 (the winner: 0.33).
  var dice: Float = 0.33
  /// The least share of the cosine of the best pair that either of two sentences is in: .941 without, .9455 at 0.6,
  /// .9472 at 0.7, .9479 at 0.8, .9486 at 1, which loses one of two copies that were edited differently.
  var rival: Float = 0.8
  /// Cosine and Dice coefficient of two sentences that widen a stretch they touch: .923 at 0.15, .928 at 0.2, .931 at
  /// 0.25, .930 without.
  var weak: Float = 0.25
  /// The most sentences in a row inside a stretch that match nothing: .9375 at 3, .9362 at 4; in another
  /// run .9311 at 4, .9265 at 6.
  var gap = 3
  /// The least cosine of the two whole sides: .9311 at 0.30 and 0.34, .930 at 0.38 (the winner: 0.34).
  var validation: Float = 0.34
  /// The least product of the weighted Dice coefficient and the root of the words in common: a long stretch may be
  /// edited more than a short one. .905 at 0, .922 at 1.8, .923 at 2.2, .920 at 2.6; once stretches were widened, .9315
  /// at 1.8, .9316 at 2, .9311 at 2.2.
  var strength: Float = 2
  /// The least share of the two sides in common, rare words counting more. Strict only.
  var share: Float = 0
  /// The least UTF-8 length of each side, of chains of runs as well: .927 at 100, .931 at 150, .929 at 180.
  var leastLength = 150

  /// A run word for word has at least so many words: .9276 at 6, .9295 at 8, .9299 at 12.
  var leastRun = 8
  /// The most words, on either side, that lie between two runs of a chain, .9300 at 0, .9295 at 4, .9297 at 8, and that
  /// a run is carried over, .9412 at 2, .9410 at 4: the borders of edited sentences are found better.
  var runGap = 4
  /// A chain with this share of the shorter side of a stretch takes its place, and gives exact borders: .9287 at 0.4,
  /// .9295 at 0.6, .9275 at 0.8.
  var verbatimShare = 0.6
  /// A stretch with several chains stays whole if it has this share of the two sides in common: .9384 when it never
  /// does, .9410 when it always does.
  var joinShare: Float = 0
  /// How much of a stretch in the first text may lie in a stronger one: nothing changes between 0 and 0.3, .9293 at
  /// 0.6, .923 without a limit.
  var overlap = 0.3

  /// Whether one side may tell in short what the other tells at length.
  var summaries = true
  /// The longer side of a summary has at least so many times the words of the shorter one: .9484 at 2.2, .9487 at 2.5,
  /// .9479 at 3.
  var summaryRatio = 2.5
  /// The most sentences in a row on the shorter side that match nothing: .940 at 4, .939 at 8, .937 at 12.
  var summaryGap = 4
  /// The same on the longer side: .9401 at 40, .9402 at 80, .9400 at 1,000.
  var summaryReach = 80
  /// The least cosine of the two sides of a summary: PlagDet of summaries .770 at 0.34, .801 at 0.30 and 0.25; of
  /// random obfuscation .926, .924, .921.
  var summaryValidation: Float = 0.30
  /// A summary starts from at least so many pairs of sentences: PlagDet of summaries .720 at 3, .696 at 4.
  var summarySeeds = 3
  /// A stretch without far-off sentences that has this share of the shorter side is no summary: .9401 at 0.85, .9402 at
  /// 0.9, .9398 at 0.95.
  var compactness = 0.9
  /// A summary of this share of a text is one of the whole text: PlagDet of summaries .670 at 0.5, .691 at 0.3, the
  /// same at 0.2.
  var wholeShare = 0.3

  /// Finds as much as possible: rewritten, translated, summarised text as well.
  static let thorough = ComparisonThresholds()

  /// Leaves out whatever different authors could have written by themselves.
  ///
  /// Set on the seven topics of `Tests/Corpora`, at first with a strength of 0.8 and no least share: of what was found,
  /// stretches labelled as reuse had a share of 0.62 or more or a run of 8 words; those that were not, a share of 0.52 at
  /// most and runs of up to 7 words.
  static let strict: ComparisonThresholds = {
    var strict = ComparisonThresholds()
    strict.gap = 1
    strict.share = 0.57
    strict.strength = 2.8
    strict.joinShare = 0.75
    strict.leastLength = 40
    strict.summaries = false
    return strict
  }()
}
