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
  /// Milliseconds; thirty thousand years either way, far from where sums would overflow.
  private static let times = -(1 << 50)...(1 << 50)

  private struct Row {
    var card: String
    var milliseconds: Int
    var grade: Grade
  }

  init(_ path: String) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("\(path) can't be read.")
    }
    // Ids in some other encoding still tell the cards apart when each byte is a character.
    guard let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: .isoLatin1) else {
      throw Failure("\(path) is no text.")
    }
    name = path
    var questions: [String: Int] = [:]
    var histories: [[Review]] = []
    var lastDays: [Int] = []
    for (place, row) in try Self.rows(of: text, path).enumerated() {
      let day = Int((Double(row.milliseconds - Self.dayStart) / Double(Self.day)).rounded(.down))
      let question = questions[row.card] ?? histories.count
      if question == histories.count {
        questions[row.card] = question
        histories.append([])
        lastDays.append(day)
      }
      // The place stands for the time, so that items of one instant stay in the file's order.
      histories[question].append(
        Review(grade: row.grade, elapsedDays: day - lastDays[question], time: Int64(place)))
      lastDays[question] = day
    }
    log = ReviewLog(histories)
  }

  /// The reviews in the order of time; the file's order for those of one instant.
  private static func rows(of text: String, _ path: String) throws(Failure) -> [Row] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let titles = (lines.first.map(fields) ?? []).map { $0.trimmingPrefix("\u{FEFF}") }
    func column(_ title: String) throws(Failure) -> Int {
      let places = titles.indices.filter { titles[$0] == title }
      guard let place = places.first, places.count == 1 else {
        throw Failure(
          "\(path) has \(places.isEmpty ? "no column" : "two columns") \(title); its first line must name card_id, review_time_ms and rating."
        )
      }
      return place
    }
    let (card, time, rating) = (try column("card_id"), try column("review_time_ms"), try column("rating"))
    var rows: [Row] = []
    rows.reserveCapacity(lines.count)
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let fields = fields(line)
      guard fields.count > max(card, time, rating), let milliseconds = Int(fields[time]),
        times.contains(milliseconds), let value = Int(fields[rating]), let grade = Grade(rawValue: value)
      else { throw Failure("\(path):\(number + 1): no review: \(line.prefix(80))") }
      rows.append(Row(card: fields[card], milliseconds: milliseconds, grade: grade))
    }
    return rows.enumerated()
      .sorted { ($0.element.milliseconds, $0.offset) < ($1.element.milliseconds, $1.offset) }
      .map(\.element)
  }

  /// The cells of a line, without the quotes around them; a comma inside quotes is none of a log's.
  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
    }
  }
}
