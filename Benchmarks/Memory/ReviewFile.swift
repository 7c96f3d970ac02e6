import FSRS
import Foundation

/// A log of reviews as a CSV file with the columns card_id, review_time_ms and rating, in any order and among others.
struct ReviewFile {
  /// The file's name, for the figures.
  let name: String
  /// Its questions in the order of their first reviews.
  let log: ReviewLog

  /// Study days start at four in the morning, UTC.
  private static let dayStart = 4 * 3_600_000
  private static let day = 86_400_000

  private struct Row {
    var card: Substring
    var milliseconds: Int
    var grade: Grade
  }

  init(_ path: String) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("\(path) can't be read.")
    }
    name = URL(fileURLWithPath: path).lastPathComponent
    let rows = try Self.rows(of: String(decoding: data, as: UTF8.self), path)
    var questions: [Substring: Int] = [:]
    var histories: [[Review]] = []
    var lastDays: [Int] = []
    for row in rows {
      let day = Int((Double(row.milliseconds - Self.dayStart) / Double(Self.day)).rounded(.down))
      let question = questions[row.card] ?? histories.count
      if question == histories.count {
        questions[row.card] = question
        histories.append([])
        lastDays.append(day)
      }
      histories[question].append(
        Review(grade: row.grade, elapsedDays: day - lastDays[question], time: Int64(row.milliseconds)))
      lastDays[question] = day
    }
    log = ReviewLog(histories)
  }

  /// The reviews in the order of time; the file's order for those of one instant.
  private static func rows(of text: String, _ path: String) throws(Failure) -> [Row] {
    let lines = text.split(whereSeparator: \.isNewline)
    let titles = (lines.first ?? "").split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "\u{FEFF}\" "))
    }
    guard let card = titles.firstIndex(of: "card_id"), let time = titles.firstIndex(of: "review_time_ms"),
      let rating = titles.firstIndex(of: "rating")
    else { throw Failure("\(path) has no columns card_id, review_time_ms and rating in its first line.") }
    var rows: [Row] = []
    rows.reserveCapacity(lines.count)
    for (number, line) in lines.enumerated().dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count > max(card, time, rating), let milliseconds = Int(fields[time]),
        abs(milliseconds) < 1 << 50, let value = Int(fields[rating]), let grade = Grade(rawValue: value)
      else { throw Failure("\(path):\(number + 1): no review: \(line.prefix(80))") }
      rows.append(Row(card: fields[card], milliseconds: milliseconds, grade: grade))
    }
    return rows.enumerated()
      .sorted { ($0.element.milliseconds, $0.offset) < ($1.element.milliseconds, $1.offset) }
      .map(\.element)
  }
}
