/// Words that take the ground from a story as such: `a hoax`, `made up`, `is false`.
enum Debunking {
  /// The words in a sentence that do so; `nil` where none do.
  static func cue(_ folded: [String]) -> Range<Int>? { cues.first(in: folded) }

  private static let cues = CuePhrases(
    """
    hoax / hoaxes / is a fake / was a fake / is fake / was fake / are fake / fake news / totally fake / is a lie / a lie / pack of lies / fabricated
    fabrication / made it up / made it all up / satirical / bogus
    debunked / debunks / debunk / debunking / disproved / disproves / is false / was false / were false / are false / as false / false story
    false report / false reports / false rumour / false rumor / false claim / false claims / untrue / not true / isn't true / wasn't true
    no truth / a myth / never happened / did not happen / didn't happen / baseless / unfounded / discredited
    misinformation / disinformation / too good to be true / too good to check / hoaxed / was staged / were staged
    """)
}
