import Practice
import Terminal

/// What to do on which day, and what other lengths of practice would come to, as tables.
struct PlanDays {
  let figures: PlanFigures
  let wording: PlanWording

  /// Days of one row in the short table.
  private struct Row {
    var days: ClosedRange<Int>
    var minutes: Double
    var new: Double
    var again: Double
    var note: String
  }

  /// Rows between today and the evening before: more would be a calendar.
  private static let middleRows = 3

  /// A few rows: today with its questions, the days between in groups, the evening before, the day itself.
  func summary(questions: [String], columns: Int) -> [Styled] {
    var lines: [Styled] = []
    let rows = self.rows
    let labels = rows.map { label($0.days) } + (hasMorning ? [morningLabel] : [])
    let width = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    lines.append(
      Styled("Day", .dim).padded(to: width) + Styled("  Minutes  New  Again", .dim))
    for (row, label) in zip(rows, labels) {
      let head = line(
        label, width, Wording.rounded(row.minutes), Wording.rounded(row.new), Wording.rounded(row.again))
      let isToday = row.days.lowerBound == 0
      let room = columns - head.columns - 2
      let note = isToday ? named(questions, room: room) : row.note
      let told = note.isEmpty ? head : head + "  " + Styled(note, isToday ? .plain : .dim)
      lines.append(told.truncated(to: columns))
    }
    if hasMorning {
      let minutes = min(figures.minutes, MorningRound.minutes)
      // Who never answered anything has nothing known to go over.
      let isKnown = rows.isEmpty ? figures.ground.subjects.contains { $0.memory != nil } : true
      let head =
        line(morningLabel, width, "\(minutes)", isKnown ? "0" : "a few", isKnown ? "a few" : "0") + "  "
      let note = Styled("in the morning; end on a strength", .dim)
      lines.append((head + note).truncated(to: columns))
    }
    return lines
  }

  /// As many of them as there is room for, the others counted.
  private func named(_ questions: [String], room: Int) -> String {
    guard !questions.isEmpty else { return "done for today" }
    let width = max(Self.titleColumns.lowerBound, min(Self.titleColumns.upperBound, room / 2 - 10))
    var shown = ""
    for taken in questions.indices {
      let titles = questions[...taken].map { "“\(Styled($0).truncated(to: width).plainText)”" }
      let more = questions.count - taken - 1
      let text = titles.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      guard taken == 0 || DisplayWidth.columns(of: text) <= room else { break }
      shown = text
    }
    return shown
  }

  /// Beside the numbers of a terminal of 80 columns there is room for one short title; nobody needs long ones.
  private static let titleColumns = 22...40

  private func line(_ label: String, _ width: Int, _ minutes: String, _ new: String, _ again: String)
    -> Styled
  {
    Styled(label).padded(to: width) + Styled("  ") + Styled(minutes).padded(to: 7, align: .right)
      + Styled("  ")
      + Styled(new).padded(to: 3, align: .right) + Styled("  ") + Styled(again).padded(to: 5, align: .right)
  }

  private var hasMorning: Bool { !figures.dates.isEmpty }
  private var morningLabel: String { figures.nearest.short }

  private func label(_ days: ClosedRange<Int>) -> String {
    let first = figures.today + days.lowerBound
    let last = figures.today + days.upperBound
    if days.lowerBound == 0 { return Wording.sentence(wording.tonight) }
    guard first != last else { return first.short }
    let isOneMonth = first.civil.month == last.civil.month
    return "\(isOneMonth ? String(first.short.dropLast(4)) : first.short) – \(last.short)"
  }

  private var rows: [Row] {
    let evenings = figures.own.evenings
    guard !evenings.isEmpty else { return [] }
    var groups: [ClosedRange<Int>] = [0...0]
    let hasLast = hasMorning && evenings.count > 1
    let middle = 1..<(evenings.count - (hasLast ? 1 : 0))
    let parts = min(middle.count, Self.middleRows)
    for part in 0..<max(0, parts) {
      let start = middle.lowerBound + part * middle.count / parts
      let end = middle.lowerBound + (part + 1) * middle.count / parts - 1
      groups.append(start...end)
    }
    if hasLast { groups.append(evenings.count - 1...evenings.count - 1) }
    return groups.map { group in
      let days = evenings[group]
      func mean(_ value: (PlanProjection.Evening) -> Double) -> Double {
        days.reduce(0) { $0 + value($1) } / Double(days.count)
      }
      let isLast = hasLast && group.upperBound == evenings.count - 1
      return Row(
        days: group, minutes: mean(\.minutes), new: mean(\.new), again: mean(\.again),
        note: isLast ? "nothing new" : group.count > 1 ? "each day" : "")
    }
  }

  /// Every day before the nearest date.
  var everyDay: Table {
    var table = Table(
      .init(title: "Day"), .init(title: "Minutes", align: .right), .init(title: "New", align: .right),
      .init(title: "Again", align: .right), .init(title: "Solid if you stop then", align: .right))
    table.rows = figures.own.evenings.enumerated().map { index, evening in
      let day = figures.today + index
      return [
        Styled(index == 0 ? Wording.sentence(wording.tonight) : day.short(from: figures.today)),
        Styled(Wording.rounded(evening.minutes)), Styled(Wording.rounded(evening.new)),
        Styled(Wording.rounded(evening.again)),
        Styled("\(Wording.rounded(evening.standing.solid)) of \(figures.likelyQuestions)"),
      ]
    }
    return table
  }

  /// What other lengths would come to, side by side.
  var byMinutes: Table {
    var table = Table(.init(title: "Minutes a day"))
    for projection in figures.projections {
      let isOwn = projection.minutesPerDay == figures.minutes
      table.columns.append(
        .init(title: "\(projection.minutesPerDay)\(isOwn ? " (planned)" : "")", align: .right))
    }
    table.rows = [
      [Styled("Solid of \(figures.likelyQuestions) likely questions")]
        + figures.projections.map { Styled(Wording.rounded($0.endings.first?.solid.mean ?? 0)) },
      [Styled("Not reached")]
        + figures.projections.map {
          Styled("\($0.notReached(among: figures.simulation.subjects).count)")
        },
    ]
    return table
  }
}
