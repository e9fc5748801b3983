internal import ClaimModel
internal import ParallelWork
internal import TextAnalysis

extension Pipeline {
  /// Adds what a page shows beside the findings: who refers to whom, of when statements speak, how often rules were right.
  func tellContext(in report: inout Report, citations: [SourceCitation], links: [SourceLink]) {
    let here = Set(report.documents.map(\.source.id))
    report.citations = citations
    report.links = links.filter { here.contains($0.from) && here.contains($0.to) }.sorted { $0.id < $1.id }
    report.measured = MeasuredRules.all
    let published = Dictionary(report.documents.map { ($0.source.id, $0.source.published) }) { first, _ in first }
    let shown = report.groups.flatMap { $0.statements.map(\.evidence) } + report.annotations.compactMap(\.evidence)
    let distinct = Array(Set(shown))
    let read = Workers.onAllCores.map(distinct.count) { place in
      DescribedPeriod.read(distinct[place].quote, written: published[distinct[place].source] ?? nil)
    }
    for (evidence, periods) in zip(distinct, read) where !periods.isEmpty { report.periods[evidence] = periods }
  }
}

extension DescribedPeriod {
  /// The periods that a text names and that can be told from it and from the day on which it was published.
  static func read(_ text: String, written: CalendarDate?) -> [DescribedPeriod] {
    let day = written.flatMap { date in
      date.month.flatMap { month in
        date.day.flatMap { CalendarDay(year: date.year, month: month, day: $0) }
      }
    }
    var seen: Set<DescribedPeriod> = []
    return TimeExpressions(text, words: Word.words(in: text), reference: day).spans.compactMap { span in
      guard span.days != nil else { return nil }
      return DescribedPeriod(
        words: String(text.utf8Slice(span.range)), first: span.first.flatMap(date), last: span.last.flatMap(date))
    }.filter { seen.insert($0).inserted }
  }

  private static func date(_ number: Int) -> CalendarDate? {
    let day = CalendarDay(number: number)
    return CalendarDate(year: day.year, month: day.month, day: day.day)
  }
}
