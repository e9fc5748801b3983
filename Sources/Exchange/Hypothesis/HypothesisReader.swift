internal import ClaimModel

/// Reads annotations as the Hypothesis service gives them: what `/api/search` answers, an export, or a list.
public enum HypothesisReader {
  /// What the file holds; throws where it is no JSON, or no list of annotations.
  public static func read(_ bytes: [UInt8]) throws(ExchangeError) -> DraftReading {
    let root = try JSONNode(bytes)
    guard let rows = rows(of: root) else {
      throw .malformed(detail: "neither “rows” nor “annotations” nor a list of annotations")
    }
    var reading = DraftReading()
    for (index, row) in rows.enumerated() {
      let one = self.reading(of: row, place: "record \(index + 1)")
      reading.drafts += one.drafts
      reading.refusals += one.refusals
    }
    return reading
  }

  /// The annotations of a file of this form; `nil` where it has none.
  static func rows(of root: JSONNode) -> [JSONNode]? {
    if case .array(let rows) = root { return rows }
    for name in ["rows", "annotations", "results"] {
      if case .array(let rows)? = root[name] {
        // Replies may lie beside the annotations.
        return rows + (root["replies"]?.elements ?? [])
      }
    }
    return root["uri"] != nil && root["target"] != nil ? [root] : nil
  }

  private static func reading(of row: JSONNode, place: String) -> DraftReading {
    let name = row["id"]?.text
    var reading = DraftReading()
    func refused(_ reason: String) -> DraftReading {
      reading.refusals.append(Refusal(place: place, name: name, reason: reason))
      return reading
    }
    guard !row.fields.isEmpty else { return refused("is no object") }
    let targets = row["target"]?.elements ?? []
    guard let words = targets.lazy.compactMap({ Self.words($0["selector"]?.elements ?? []) }).first else {
      if row["references"]?.elements.isEmpty == false {
        return refused("is a reply: it quotes no words; keep it in the note of what it replies to")
      }
      return refused("is a note on the whole page: it quotes no words; annotate the words that it is about")
    }
    var draft = AnnotationDraft(place: place, words: .quote(words))
    draft.name = name
    draft.created = row["created"]?.text.flatMap(RecordTime.milliseconds(iso:))
    let addresses =
      [row["uri"]?.text] + targets.map { $0["source"]?.text }
      + (row["document"]?["link"]?.elements ?? []).map { $0["href"]?.text }
    for address in addresses.compactMap(\.self) where !draft.source.addresses.contains(address) {
      draft.source.addresses.append(address)
    }
    guard !draft.source.addresses.isEmpty else { return refused("names no page: “uri” is missing") }
    let tags = AnnotationTags(row["tags"]?.texts ?? [])
    draft.note = tags.note(row["text"]?.text)
    draft.annotator = annotator(row)
    return tags.drafts(of: draft)
  }

  private static func words(_ selectors: [JSONNode]) -> QuotedWords? {
    var quote: QuotedWords?
    var position: QuotedWords.Position?
    for selector in selectors {
      switch selector["type"]?.text {
      case "TextQuoteSelector":
        if quote == nil, let exact = selector["exact"]?.text, !exact.trimmed.isEmpty {
          quote = QuotedWords(
            exact: exact, prefix: selector["prefix"]?.text ?? "", suffix: selector["suffix"]?.text ?? "")
        }
      case "TextPositionSelector":
        if let start = selector["start"]?.integer, let end = selector["end"]?.integer, start >= 0, start < end {
          position = .utf16(start..<end)
        }
      default: break
      }
    }
    quote?.position = position
    return quote
  }

  /// The name that is shown, or else the account, `jane@example.org` of `acct:jane@example.org`.
  private static func annotator(_ row: JSONNode) -> String? {
    let shown = row["user_info"]?["display_name"]?.text?.trimmed ?? ""
    if !shown.isEmpty { return shown }
    guard let account = row["user"]?.text?.trimmed, !account.isEmpty else { return nil }
    return account.hasPrefix("acct:") ? String(account.dropFirst(5)) : account
  }
}
