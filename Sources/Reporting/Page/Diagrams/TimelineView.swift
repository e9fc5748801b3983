internal import ClaimModel

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
    let dots: HTML
    /// The periods of which the words speak.
    let bars: HTML
    let width = TimelineView.length
    /// The lines of the marks.
    let grid: HTML
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

  let rows: HTML
  let ticks: HTML
  let width = Self.length
  /// How the column of values is called.
  let heading: HTML

  private static let length = 360
  private static let margin = 36

  /// A group of conflicting statements; `nil` where it tells no more than the statements themselves do.
  init?(_ group: ConflictGroup, in index: ReportIndex, _ template: PageTemplate) {
    var number = 0
    let entries = group.positions.enumerated().flatMap { place, position in
      position.statements.map { statement in
        number += 1
        return Entry(value: position.value ?? "Position \(place + 1)", number: number, evidence: statement.evidence)
      }
    }
    let periods = Set(entries.map { index.report.periods[$0.evidence] ?? [] })
    guard entries.count > 2 || periods.count > 1 else { return nil }
    self.init(entries, heading: "Position", in: index, template)
  }

  /// Statements in order; `nil` where fewer than two of them have a day.
  init?(_ entries: [Entry], heading: String, in index: ReportIndex, _ template: PageTemplate) {
    let placed = entries.map { entry in
      (
        entry: entry, published: index.source(entry.evidence.source)?.published,
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
    ticks = template.markup(scale.ticks.map { Tick(x: $0.x, label: HTML($0.label)) })
    let grid = HTML(markup: scale.ticks.map { "M\($0.x) 0V26" }.joined())
    let rows = placed.map { row in
      Row(
        value: HTML(row.entry.value), number: row.entry.number.map { HTML(String($0)) } ?? .none,
        who: HTML(index.shortAuthor(row.entry.evidence.source)),
        published: HTML(row.published?.description ?? "not known"), described: row.periods.map { HTML($0.words) },
        dots: row.published.map { template.markup(Self.dot($0, scale)) } ?? .none,
        bars: template.markup(row.periods.map { Self.bar($0, scale) }), grid: grid)
    }
    self.rows = template.markup(rows)
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

extension TimelineView: PagePart {
  static let template = "timeline"

  var fields: KeyValuePairs<String, PartField> {
    ["heading": .markup(heading), "width": .number(width), "ticks": .markup(ticks), "rows": .markup(rows)]
  }
}

extension TimelineView.Row: PagePart {
  static let template = "moment"

  var fields: KeyValuePairs<String, PartField> {
    [
      "value": .markup(value), "number": .markup(number), "who": .markup(who), "published": .markup(published),
      "described": .list(described), "dots": .markup(dots), "bars": .markup(bars), "width": .number(width),
      "grid": .markup(grid),
    ]
  }
}

extension TimelineView.Tick: PagePart {
  static let template = "tick"

  var fields: KeyValuePairs<String, PartField> { ["x": .number(x), "label": .markup(label)] }
}

extension TimelineView.Dot: PagePart {
  static let template = "dot"

  var fields: KeyValuePairs<String, PartField> { ["x": .number(x), "isVague": .flag(isVague)] }
}

extension TimelineView.Bar: PagePart {
  static let template = "bar"

  var fields: KeyValuePairs<String, PartField> { ["x": .number(x), "width": .number(width)] }
}
