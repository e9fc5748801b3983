internal import ClaimModel
internal import TextAnalysis

/// What two sources share, side by side.
struct PairPrinter {
  let one: Document
  let other: Document
  let columns: SideBySide

  init(_ one: Document, _ other: Document, width: Int) {
    (self.one, self.other) = (one, other)
    columns = SideBySide(width: width)
  }

  /// The two sources at the head, then each stretch with its reason, then how much it comes to.
  func text(_ report: Report) -> String {
    var lines = columns.lines(credit(one), credit(other))
    let findings = report.findings.sorted { place($0) < place($1) }
    for finding in findings {
      lines += [
        "", Console.visible("\(finding.rule)  \(finding.severity.rawValue)  \(finding.id)"),
        Console.visible("  " + finding.message),
      ]
      for index in stride(from: 0, to: finding.evidence.count - 1, by: 2) {
        lines.append("")
        lines += rows(finding.evidence[index], finding.evidence[index + 1])
      }
    }
    lines.append("")
    lines += summary(report.reuse)
    return lines.joined(separator: "\n")
  }

  private func credit(_ document: Document) -> String {
    let source = document.source
    let who = [source.authors.joined(separator: ", "), source.publisher ?? "", source.published?.description ?? ""]
    return Console.visible(([source.id.rawValue] + who.filter { !$0.isEmpty }).joined(separator: "\n"))
  }

  /// Two pieces of evidence with their places, each source in its own half; inside one source in the order of the finding.
  private func rows(_ first: Evidence, _ second: Evidence) -> [String] {
    let isTurned = first.source != second.source && first.source == other.source.id
    let (left, right) = isTurned ? (second, first) : (first, second)
    let marked = WordMarks.marked(left.quote, right.quote)
    return columns.lines("\(path(left)):\(left.line)", "\(path(right)):\(right.line)")
      + columns.lines(Console.visible(marked.left), Console.visible(marked.right))
  }

  private func path(_ evidence: Evidence) -> String {
    Console.visible(evidence.source == one.source.id ? one.source.path : other.source.path)
  }

  /// Findings in the order of the first source; those inside the second source last.
  private func place(_ finding: Finding) -> Int {
    let first = finding.evidence.first { $0.source == one.source.id }
    return first?.range.lowerBound.utf8 ?? Int.max
  }

  private func summary(_ reuse: ReuseOverview) -> [String] {
    guard !reuse.shares.isEmpty else { return ["the two share no text, shared quotations aside"] }
    return reuse.shares.map { share in
      let first = share.origin.map { ", \($0) first" } ?? ""
      return "\(percentage(share.share)) of \(share.source) (\(share.words) words) stands in \(share.other)\(first)"
    }
  }

  private func percentage(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
