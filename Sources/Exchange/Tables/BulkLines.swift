internal import ClaimModel

/// Annotations as the lines that `gainsay annotate --bulk` reads.
public enum BulkLines {
  /// A JSON object a line: source, quote, claim, stance, and where there is one place, speaker, anonymous, note and
  /// annotator; annotations without a quote are left out.
  public static func text(_ annotations: [PlacedAnnotation]) -> String {
    annotations.compactMap { placed in
      let annotation = placed.annotation
      guard let quote = placed.quote else { return nil }
      var fields: [String: JSONNode?] = [
        "source": .string(annotation.source.rawValue), "quote": .string(quote.exact),
        "claim": .string(annotation.claim.rawValue), "stance": .string(annotation.stance.rawValue),
        "place": placed.place.map(JSONNode.integer), "note": annotation.note.map(JSONNode.string),
        "annotator": annotation.annotator.map(JSONNode.string),
      ]
      switch annotation.attribution {
      case .author: break
      case .speaker(let name, _): fields["speaker"] = .string(name)
      case .anonymous(let cue): fields["anonymous"] = .string(cue)
      }
      return JSONNode.object(present: fields).written(.compact) + "\n"
    }.joined()
  }
}
