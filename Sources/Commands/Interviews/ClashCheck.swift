import Practice
import Terminal

/// Sees to it that nobody is in two interviews at once without having been asked.
struct ClashCheck {
  let session: Session
  /// Whether the person wants it whatever there is.
  let anyway: Bool

  /// Whether an interview may be there then: because nothing else is, or because the person says so.
  ///
  /// - Throws: a ``Complaint`` where nobody can be asked.
  func allows(
    _ time: InterviewTime?, minutes: Int, of application: EventID, step: String?, except own: EventID? = nil
  ) throws -> Bool {
    guard !anyway, let time else { return true }
    let jobs = try session.jobSearch
    let twin = jobs.twin(of: application, step: step, day: time.day, hasHour: time.start != nil, except: own)
    if let twin {
      return try agrees(
        "\(twin.title) \(Days.on(twin, from: session.today)) is written down already; `interview edit` changes it."
      )
    }
    let clashes = time.start.map { jobs.clashes(from: $0, minutes: minutes, except: own) } ?? []
    guard !clashes.isEmpty else { return true }
    let others = clashes.map { "\($0.title), \(Days.span($0, from: session.today))" }
    return try agrees("At the same time there is \(Wording.list(others)).")
  }

  private func agrees(_ sentence: String) throws -> Bool {
    guard session.console.surface.inputIsTerminal else {
      throw Complaint("\(sentence) With `--anyway` it is taken all the same.")
    }
    session.note(Styled(sentence, .warning))
    return session.asks("Take it all the same?", usual: false) ?? false
  }
}

extension Days {
  /// `on Thursday 26 November 2026, 14:00, in 3 days`.
  static func on(_ interview: Interview, from today: StudyDay) -> String {
    interview.day == nil ? "without a day" : "on \(interview.fullTime(from: today))"
  }

  /// `Thu 26 Nov 14:00 to 15:00`.
  static func span(_ interview: Interview, from today: StudyDay) -> String {
    guard let short = interview.shortTime(from: today) else { return "no day yet" }
    return [short, interview.endClock].compactMap { $0 }.joined(separator: " to ")
  }
}

extension Interview {
  /// The hour at which it ends, local; nil if no hour is known.
  var endClock: String? {
    guard let start, let day, let end else { return nil }
    return Moment(instant: end, utcOffset: start.utcOffset, day: day).clock
  }
}
