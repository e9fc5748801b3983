internal import ClaimModel

/// Who shares how much text with whom, as Markdown.
enum MarkdownShares {
  /// The table of shares, the sources that are one text, and the set phrases; nothing where nothing is shared.
  static func blocks(_ reuse: ReuseOverview) -> [String] {
    var blocks: [String] = []
    if !reuse.shares.isEmpty {
      let rows = reuse.shares.map { share in
        [
          MarkdownText.code(share.source.rawValue), MarkdownText.code(share.other.rawValue), String(share.words),
          MarkdownText.escaped(percent(share.share)),
          share.origin.map { MarkdownText.code($0.rawValue) } ?? "not known",
        ]
      }
      blocks.append(MarkdownText.table(["Source", "stands in", "Words", "Share", "Published first"], rows))
    }
    for cluster in reuse.clusters {
      blocks.append("One text to a large part: " + listed(cluster.map { MarkdownText.code($0.rawValue) }) + ".")
    }
    if !reuse.boilerplate.isEmpty {
      blocks.append("Set phrases that many sources hold, not counted as reuse:")
      blocks.append(
        reuse.boilerplate.map { "- \(MarkdownText.escaped($0.quote)) (\(counted($0.sources.count, "source")))" }
          .joined(separator: "\n"))
    }
    return blocks
  }
}
