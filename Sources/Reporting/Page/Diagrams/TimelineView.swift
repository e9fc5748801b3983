internal import ClaimModel
internal import Mustache

/// When statements were published and of when they speak: a table whose last column draws each row on one line of days.
struct TimelineView {
  /// A statement on the line.
  struct Row {
    let value: HTML
    let number: HTML
    let who: HTML
    let published: HTML
    let described: [HTML]
    /// The day of publication; the middle of the month or year where no more is known.
    let dots: [Dot]
    /// The periods of which the words speak.
    let bars: [Bar]
  }

  struct Dot {
    let x: Int
    let isVague: Bool
  }

  struct Bar {
    let x: Int
    let width: Int
  }

  /// A statement before it is laid out.
  struct Entry {
    var value: String
    var number: Int?
    var evidence: Evidence
  }

  /// A mark of the line of days.
  struct Tick {
    let x: Int
    let label: HTML
  }

  let rows: [Row]
  let ticks: [Tick]
  /// The lines of the marks, as one path.
  let grid: HTML
  let width = Self.length
  /// How the column of values is called.
  let heading: HTML

  private static let length = 360
  private static let margin = 36

  /// A group of conflicting statements; `nil` where it tells no more than the statements themselves do.
  init?(_ group: ConflictGroup, in index: ReportIndex) {
    var number = 0
    let entries = group.positions.enumerated().flatMap { place, position in
      position.statements.map { statement in
        number += 1
        return Entry(value: position.value ?? "Position \(place + 1)", number: number, evidence: statement.evidence)
      }
    }
    let periods = Set(entries.map { index.report.periods[$0.evidence] ?? [] })
    guard entries.count > 2 || periods.count > 1 else { return nil }
    self.init(entries, heading: "Position", in: index)
  }

  /// Statements in order; `nil` where fewer than two of them have a day.
  init?(_ entries: [Entry], heading: String, in index: ReportIndex) {
    let placed = entries.map { entry in
      (
        entry: entry, published: index.document(entry.evidence.source)?.source.published,
        periods: index.report.periods[entry.evidence] ?? []
      )
    }
    guard placed.count(where: { $0.published != nil || !$0.periods.isEmpty }) > 1 else { return nil }
    let days = placed.flatMap { row in
      [row.published?.firstDay, row.published?.lastDay].compactMap(\.self)
        + row.periods.flatMap { [$0.first?.firstDay, $0.last?.lastDay].compactMap(\.self) }
    }
    guard let scale = DayScale(days, width: Self.length, margin: Self.margin) else { return nil }
    self.heading = HTML(heading)
    ticks = scale.ticks.map { Tick(x: $0.x, label: HTML($0.label)) }
    grid = HTML(markup: scale.ticks.map { "M\($0.x) 0V26" }.joined())
    rows = placed.map { row in
      Row(
        value: HTML(row.entry.value), number: row.entry.number.map { HTML(String($0)) } ?? .none,
        who: HTML(index.shortAuthor(row.entry.evidence.source)),
        published: HTML(row.published?.description ?? "not known"), described: row.periods.map { HTML($0.words) },
        dots: row.published.map { Self.dot($0, scale) }.map { [$0] } ?? [],
        bars: row.periods.map { Self.bar($0, scale) })
    }
  }

  private static func dot(_ date: CalendarDate, _ scale: DayScale) -> Dot {
    Dot(x: scale.x((date.firstDay + date.lastDay) / 2), isVague: date.day == nil)
  }

  private static func bar(_ period: DescribedPeriod, _ scale: DayScale) -> Bar {
    let start = period.first.map { scale.x($0.firstDay) } ?? 0
    let end = period.last.map { scale.x($0.lastDay) } ?? length
    let width = max(6, end - start)
    return Bar(x: (start + end - width) / 2, width: width)
  }
}

/// Fields by name; Mustache would reflect otherwise, which takes half the time of a page with thousands of findings.
extension TimelineView.Row: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "value": value
    case "number": number
    case "who": who
    case "published": published
    case "described": described
    case "dots": dots
    case "bars": bars
    default: nil
    }
  }
}
