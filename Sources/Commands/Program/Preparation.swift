import Practice
import Store

/// A day for which the person wants to be ready.
struct PreparedDate: Hashable {
  var day: StudyDay
  /// The company, where the person named one.
  var name: String?
  /// Where in its process the interview stands, if that is known.
  var step: InterviewStep?

  /// A date as it is called within a sentence: `Acme`, `today`, else `Thu 26 Nov`.
  func title(from today: StudyDay) -> String {
    name ?? (day == today ? "today" : day.short(from: today))
  }

  /// What is on that day: `Acme, onsite`; nil if nothing is known but the day.
  var occasion: String? {
    let parts = [name, step?.name].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// What the person prepares for, and when.
struct Preparation {
  /// In the person's words.
  var aim: String?
  /// The day said together with the aim, or alone.
  var date: StudyDay?
  /// Interviews with a day of their own; there may be several on one day.
  var others: [PreparedDate] = []

  /// The fields of the person that keep it.
  enum Field: String { case aim, date, welcomed }

  /// Of this subject each field is a day, and its value what is on that day.
  static let dates = Change.Subject(.person, "dates")

  /// All days that are not over, nearest first.
  func coming(on today: StudyDay) -> [PreparedDate] {
    var dates = others
    if let date, !others.contains(where: { $0.day == date }) { dates.append(PreparedDate(day: date)) }
    return dates.enumerated().filter { $0.element.day >= today }
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// The nearest day that is not over.
  func next(on today: StudyDay) -> PreparedDate? { coming(on: today).first }

  /// The nearest day that is still to come.
  func planned(after today: StudyDay) -> PreparedDate? { coming(on: today).first { $0.day > today } }

  /// The last day on which questions may come back: the day before the nearest that is still to come.
  func cap(on today: StudyDay) -> StudyDay? { planned(after: today).map { $0.day - 1 } }
}

extension Session {
  var preparation: Preparation {
    get throws {
      let fields = try store.fields(of: .person)
      let person = fields[""] ?? [:]
      let jobs = try jobSearch
      var others = jobs.worthPreparing(at: now).compactMap { interview in
        interview.day.map {
          PreparedDate(day: $0, name: interview.application?.company, step: interview.knownStep)
        }
      }
      for (iso, words) in (fields[Preparation.dates.id] ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let day = StudyDay(iso: iso) else { continue }
        let occasion = Occasion(words)
        if let name = occasion.name, jobs.decides(on: name, day) { continue }
        others.append(PreparedDate(day: day, name: occasion.name, step: occasion.step))
      }
      return Preparation(
        aim: person[Preparation.Field.aim.rawValue],
        date: person[Preparation.Field.date.rawValue].flatMap(StudyDay.init(iso:)),
        others: others)
    }
  }
}

extension JobSearch {
  /// Whether it knows better than a date noted in a few words what is with a company on that day: an interview there is or
  /// was on it, whatever became of it, or nothing there is worth preparing for.
  func decides(on company: String, _ day: StudyDay) -> Bool {
    if let application = application(at: company),
      !application.isLive || !(application.want?.isWorthPreparing ?? true)
    {
      return true
    }
    return interviews(at: company).contains { interview in
      interview.day == day
        || interview.earlierStarts.contains { StudyDay(iso: $0.prefix(Self.dateLength)) == day }
    }
  }

  /// The characters of 2026-11-26.
  private static let dateLength = 10
}

/// An interview as people write it in a few words: `Acme onsite`.
struct Occasion: Equatable {
  var name: String?
  /// Nil if the words don't end in one.
  var step: InterviewStep?

  /// As it is kept: `Acme onsite`.
  var text: String { [name, step?.rawValue].compactMap { $0 }.joined(separator: " ") }

  /// What follows a step without saying more, and what precedes one.
  private static let trailing = ["interview", "round", "call"]
  private static let preceding = ["phone", "telephone", "video"]

  init(_ text: String) {
    self.init(words: text.split { $0.isWhitespace || $0 == "," }.map(String.init)[...])
  }

  init(words: ArraySlice<String>) {
    var rest = words
    while let last = rest.last?.lowercased(), Self.trailing.contains(last) { rest.removeLast() }
    guard let step = rest.last.flatMap({ InterviewStep(word: $0) }) else {
      name = words.isEmpty ? nil : words.joined(separator: " ")
      return
    }
    self.step = step
    rest.removeLast()
    while let last = rest.last?.lowercased(), Self.preceding.contains(last) { rest.removeLast() }
    name = rest.isEmpty ? nil : rest.joined(separator: " ")
  }
}
