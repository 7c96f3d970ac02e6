import FSRS
import Practice
import Store
import Terminal

/// The very first start: asks one thing, shows the four grades and what they mean.
struct Welcome {
  let session: Session

  func run() throws {
    session.say(Styled("Welcome to rehearse.", .strong))
    session.console.write("")
    session.say("Preparing for what, and when?  Such as: software engineer, 4 December.")
    session.say(Styled("Enter alone takes what every interview asks, without a date.", .dim))
    var field: String?
    while true {
      let reading = session.console.read(Prompt("> "))
      guard case .line(let text) = reading.outcome else { break }
      guard !["help", "?"].contains(text.trimmingSpaces.lowercased()) else {
        session.say("Write your field, a day, or both; it chooses the banks you are asked from.")
        session.say("`prepare` changes it at any time, and `help` says what you can type after this.")
        continue
      }
      do {
        try accept(text, field: field)
        break
      } catch let complaint as Complaint {
        // Only the day has to be said again.
        field = Aim.field(of: text, today: session.today) ?? field
        session.note(Styled(complaint.description, .warning))
      }
    }
    session.console.write("")
    session.say("After each answer you grade it yourself:")
    for grade in Grade.allCases {
      session.say(
        "  \(String(grade.rawValue), .accent) \(Styled(grade.word, .strong).padded(to: 8)) \(grade.meaning)")
    }
  }

  private func accept(_ text: String, field: String?) throws {
    var aim = try Aim(text, today: session.today)
    aim.field = aim.field ?? field
    try session.prepare(aim, isFirst: true)
    for line in try session.preparationLines() { session.say(line) }
  }
}

/// What somebody prepares for, as they wrote it in one line: a field, a day, or both; or one interview and its day.
struct Aim: Equatable {
  var field: String?
  var date: StudyDay?
  /// An interview that has a day of its own: what stands before the day ends in a step, such as onsite.
  var interview: Occasion?

  /// Takes the longest end of the line that is a day as the date; complains about days that are over, and about
  /// what looks like a day but is none.
  init(_ text: String, today: StudyDay) throws(Complaint) {
    let (words, date) = Self.split(text, today: today)
    field = Self.field(words)
    if date != nil, let field {
      let occasion = Occasion(field)
      if occasion.step != nil { (interview, self.field) = (occasion, nil) }
    }
    if let date { try Self.check(date, today: today) }
    if date == nil, let odd = words.last(where: Self.looksLikeDate) {
      throw Complaint(
        "“\(odd)” is no day that can be understood; write 4 December, 2026-12-04 or “in 10 days”.")
    }
    self.date = date
  }

  /// What is said before the day, whether or not the day can be taken.
  static func field(of text: String, today: StudyDay) -> String? {
    var words = split(text, today: today).words.prefix { !looksLikeDate($0) }
    // The day's number, whose month stood behind it.
    while words.last?.allSatisfy(\.isNumber) == true { words.removeLast() }
    return field(words)
  }

  private static func split(_ text: String, today: StudyDay) -> (words: ArraySlice<String>, date: StudyDay?) {
    let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    for start in words.indices {
      let end = words[start...].joined(separator: " ")
      if let when = WhenText(end, today: today, direction: .future) { return (words[..<start], when.date) }
    }
    return (words[...], nil)
  }

  /// A month's name, or digits with dots, slashes or hyphens between them.
  private static func looksLikeDate(_ word: String) -> Bool {
    let lower = word.lowercased()
    if lower.count > 2,
      StudyDay.months.contains(where: { $0.lowercased() == lower || $0.lowercased().prefix(3) == lower })
    {
      return lower != "may" && lower != "mar"
    }
    return word.first?.isNumber == true && word.contains { "./-".contains($0) }
      && word.allSatisfy { !$0.isLetter }
  }

  static func check(_ date: StudyDay, today: StudyDay) throws(Complaint) {
    guard date >= today else {
      throw Complaint("\(date.short) \(date.civil.year) is over; which day is it?")
    }
  }

  private static func field(_ words: ArraySlice<String>) -> String? {
    var words = words
    while let last = words.last?.lowercased(), ["on", "at", "by", "in", "-"].contains(last) {
      words.removeLast()
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension Session {
  /// Keeps the aim and makes the banks of its field active, as one action.
  func prepare(_ aim: Aim, isFirst: Bool = false) throws {
    let before = try preparation
    let person = Change.Subject(.person)
    var facts: [Event.Fact] = []
    func set(_ field: Preparation.Field, from old: String?, to new: String?) {
      guard old != new else { return }
      facts.append(.change(Change(person, field.rawValue, from: old, to: new)))
    }
    set(.aim, from: before.aim, to: aim.field ?? before.aim)
    if let interview = aim.interview, let day = aim.date {
      let old = try store.field(day.iso, of: Preparation.dates)
      facts.append(.change(Change(Preparation.dates, day.iso, from: old, to: interview.text)))
    } else {
      set(.date, from: before.date?.iso, to: aim.date?.iso ?? before.date?.iso)
    }
    if isFirst { set(.welcomed, from: nil, to: "1") }
    if isFirst || aim.field != nil {
      let shelf = try shelf
      let suiting = Field.banks(for: aim.field, on: shelf)
      let left = try store.fields(of: .bank).filter { $0.value["active"] == "0" }
      let wanted = shelf.files.filter {
        isFirst ? $0.origin == .shipped : suiting.contains($0.name) && left[$0.name] == nil
      }
      facts += changes(
        activating: Dictionary(uniqueKeysWithValues: wanted.map { ($0.name, suiting.contains($0.name)) }),
        on: shelf)
    }
    try act(facts)
  }

  /// What is prepared for now, in full.
  func preparationLines() throws -> [Styled] {
    let preparation = try preparation
    let shelf = try shelf
    var lines: [Styled] = []
    let aim = preparation.aim ?? "interviews of any kind"
    let interviews = preparation.coming(on: today).filter { $0.occasion != nil }
    if let date = preparation.date {
      let passed = date < today ? "; it is over: `prepare` takes the next" : ""
      lines.append(
        "Preparing for \(aim), on \(date.short) \(date.civil.year), \(Days.relative(date, to: today))\(passed)."
      )
    } else if interviews.isEmpty {
      lines.append("Preparing for \(aim), without a date; `prepare` sets one.")
    } else {
      lines.append("Preparing for \(aim).")
    }
    for interview in interviews {
      let day = interview.day
      lines.append(
        "\(Wording.sentence(interview.occasion ?? "")), on \(day.short) \(day.civil.year), \(Days.relative(day, to: today))."
      )
    }
    if preparation.coming(on: today).count > 1 {
      lines.append(Styled("The nearest day counts most, and none is forgotten.", .dim))
    }
    let active = try shelf.files.filter {
      try shelf.active.contains($0.name) && store.questionCount(QuestionFilter(banks: [$0.name])) > 0
    }
    let others = Set(shelf.files.map(\.name)).subtracting(shelf.active)
    lines.append("Asked from: \(active.isEmpty ? "no bank" : active.map(\.title).joined(separator: "; ")).")
    if let general = BankShelf.general.first(where: others.contains) {
      lines.append(Styled("`banks use \(general)` adds another; `banks` lists all.", .dim))
    } else if !others.isEmpty {
      lines.append(Styled("`banks` lists the others.", .dim))
    }
    return lines
  }
}
