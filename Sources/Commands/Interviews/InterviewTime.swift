import Practice

/// When an interview is.
struct InterviewTime: Hashable {
  /// The study day.
  var day: StudyDay
  /// Nil if no hour was said.
  var start: Moment?
  /// How long it takes, where an end was written as well.
  var minutes: Int?
  /// What the person should know of it: an hour that comes twice.
  var remark: String?

  /// The facts' values: study day and start.
  var values: KeyValuePairs<String, String?> {
    [Interview.Field.day.rawValue: day.iso, Interview.Field.start.rawValue: start?.iso]
  }
}

/// Reads when an interview is from a person's words.
struct InterviewTimeReader {
  let session: Session

  /// Further ahead, a slip in the year is likelier than an interview.
  private static let farthestDays = 731

  /// - Parameters:
  ///   - words: a day, an hour or both.
  ///   - before: where the interview was; what the words leave out stays as it is there.
  func time(_ words: String, before: Interview? = nil) throws(Complaint) -> InterviewTime {
    if let stamp = TimeStamp(words), stamp.utcOffset != nil {
      return try checked(
        InterviewTime(start: moment(stamp.instant(utcOffset: session.environment.utcOffset))))
    }
    guard let when = session.when(words, direction: .future) else { throw notUnderstood(words) }
    let date = when.isTimeAlone ? before?.start?.local.date ?? before?.day ?? when.date : when.date
    guard let minute = when.minuteOfDay ?? before?.start?.minuteOfDay else {
      return try checked(InterviewTime(day: date))
    }
    var time = try start(on: date, at: minute)
    if let end = when.endMinuteOfDay { time.minutes = try minutes(from: minute, until: end) }
    return try checked(time)
  }

  /// How long from a start to an end on the same day.
  func minutes(from start: Int, until end: Int) throws(Complaint) -> Int {
    guard end > start else {
      throw Complaint(
        "It can't end at \(Self.clock(end)) and begin at \(Self.clock(start)): an interview ends after its start."
      )
    }
    return end - start
  }

  /// The length that an end such as `15:00` says of an interview that begins then.
  func minutes(until end: String, from start: Moment?) throws(Complaint) -> Int {
    guard let start else {
      throw Complaint("An end needs the hour at which it begins; write that as well, as in “thu 14:00”.")
    }
    guard let when = session.when(end, direction: .future), when.isTimeAlone, let minute = when.minuteOfDay
    else {
      throw Complaint("“\(end)” is no time of day; write 15:00 or 3pm.")
    }
    return try minutes(from: start.minuteOfDay, until: minute)
  }

  private func moment(_ instant: Instant) -> Moment {
    session.environment.moment(at: instant, dayStart: session.settings.dayStart)
  }

  private func checked(_ time: InterviewTime) throws(Complaint) -> InterviewTime {
    guard abs(time.day - session.today) <= Self.farthestDays else {
      throw Complaint(
        "\(Days.full(time.day, at: time.start, from: session.today)): is the year right? Write it as 2026-12-04 if it is meant."
      )
    }
    return time
  }

  /// The start at that hour, unless clocks leave it out.
  func start(on date: StudyDay, at minute: Int) throws(Complaint) -> InterviewTime {
    let environment = session.environment
    let start = moment(environment.instant(date: date, minuteOfDay: minute))
    guard start.local.date == date, start.minuteOfDay == minute else {
      let day = Days.full(date, from: session.today)
      throw Complaint(
        "Clocks leave \(Self.clock(minute)) out on \(day): they are put forward. Did you mean \(Self.clock(minute + 60))?"
      )
    }
    // Where clocks are put back the same hour comes again, at most two hours apart.
    let offset = start.utcOffset
    for minutes in [30, 60, 120] {
      let earlier = moment(start.instant + .seconds(-minutes * 60))
      if earlier.local.date == date, earlier.minuteOfDay == minute { return twice(earlier) }
      let later = moment(start.instant + .seconds(minutes * 60))
      if later.utcOffset != offset, later.local.date == date, later.minuteOfDay == minute {
        return twice(start)
      }
    }
    return InterviewTime(start: start)
  }

  private func twice(_ first: Moment) -> InterviewTime {
    var time = InterviewTime(start: first)
    time.remark =
      "\(first.clock) comes twice on that day, since clocks are put back; the first of them is taken."
    return time
  }

  private func notUnderstood(_ words: String) -> Complaint {
    let known = DateWords(variables: session.environment.variables)
    if let date = WhenText.missingDate(in: words) ?? WhenText.missingDate(in: words, words: known) {
      return Complaint("There is no \(date); which day is it?")
    }
    return Complaint(
      "“\(words)” is no time that can be understood; write “thu 14:00”, “4 december 2pm” or 2026-12-04T14:00."
    )
  }

  /// `14:05`.
  private static func clock(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60 % 24, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension InterviewTime {
  /// A day whose hour isn't known.
  init(day: StudyDay) {
    self.day = day
  }

  /// A start, which says its day.
  init(start: Moment) {
    day = start.day
    self.start = start
  }
}

extension Moment {
  /// Minutes since local midnight.
  var minuteOfDay: Int { local.hour * 60 + local.minute }
}
