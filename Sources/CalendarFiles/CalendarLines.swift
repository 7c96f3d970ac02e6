/// The lines of a calendar's file that tell of entries and time zones, and no others.
///
/// What a file can be made of to harm its reader (parts in parts, rules that repeat each second, attachments) is gone
/// before a library sees it.
struct CalendarLines {
  /// For the library: one line each, unfolded.
  private(set) var text = ""
  /// Which of the entries, counted from 0, come again and again.
  private(set) var repeated: Set<Int> = []

  /// An invitation with a picture or two.
  private static let largestSize = 4 << 20
  /// Calendars have three levels.
  private static let deepest = 8
  /// More entries than anybody can be asked about.
  private static let mostEvents = 200
  /// Of a line that tells more, nothing is lost that anybody reads.
  private static let longestLine = 16_384
  /// Rules of all time zones together; a zone has two, or some dozens for past decades.
  private static let mostRules = 500
  /// Who is asked to a whole meeting.
  private static let mostPeople = 100

  private static let properties: [String: Set<String>] = [
    "VCALENDAR": ["VERSION", "PRODID", "METHOD"],
    "VEVENT": [
      "UID", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "URL",
      "STATUS",
      "ORGANIZER", "ATTENDEE", "RECURRENCE-ID", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    ],
    "VTIMEZONE": ["TZID"],
    "STANDARD": ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE"],
    "DAYLIGHT": ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE"],
  ]

  /// Which part may be in which.
  private static let parents = [
    "VCALENDAR": "", "VEVENT": "VCALENDAR", "VTIMEZONE": "VCALENDAR", "STANDARD": "VTIMEZONE",
    "DAYLIGHT": "VTIMEZONE",
  ]

  private var parts: [String] = []
  private var events = 0
  private var rules = 0
  private var people = 0

  /// Reads a file's bytes.
  init(_ bytes: [UInt8]) throws(CalendarFault) {
    guard bytes.count <= Self.largestSize else { throw .tooLarge(megabytes: Self.largestSize >> 20) }
    guard !bytes.contains(0) else { throw .noText }
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    for line in Self.unfolded(body) {
      guard let line = String(validating: line, as: UTF8.self) else { throw .noText }
      try take(line)
    }
    guard !text.isEmpty else { throw .noCalendar }
    // A file that was cut off ends here.
    while let open = parts.last {
      if isWanted { text += "END:\(open)\r\n" }
      parts.removeLast()
    }
    guard events > 0 else { throw .noEvent }
  }

  /// A line that begins with a blank goes on with the one before it; also within a character.
  private static func unfolded(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for line in bytes.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
      if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(Array(line))
      }
    }
    return lines
  }

  private mutating func take(_ line: String) throws(CalendarFault) {
    let name = line.prefix { $0 != ":" && $0 != ";" }.uppercased()
    if name == "BEGIN" || name == "END" {
      return try bound(name, line.dropFirst(name.count + 1).filter { !$0.isWhitespace }.uppercased())
    }
    guard let part = parts.last else {
      if line.contains(where: { !$0.isWhitespace }) { throw .noCalendar }
      return
    }
    if part == "VEVENT", name == "RRULE" || name == "RDATE" { repeated.insert(events - 1) }
    guard isWanted, Self.properties[part]?.contains(name) ?? false, line.utf8.count <= Self.longestLine else {
      if name == "DESCRIPTION", isWanted { text += String(line.prefix(Self.longestLine / 4)) + "\r\n" }
      return
    }
    if name == "RRULE", !isYearly(line) { return }
    if name == "ATTENDEE" {
      people += 1
      guard people <= Self.mostPeople else { return }
    }
    text += line + "\r\n"
  }

  private mutating func bound(_ bound: String, _ part: String) throws(CalendarFault) {
    if bound == "BEGIN" {
      guard parts.count < Self.deepest else { throw .tooDeep }
      guard !parts.isEmpty || part == "VCALENDAR" else { throw .noCalendar }
      parts.append(part)
      guard isWanted else { return }
      if part == "VEVENT" {
        events += 1
        guard events <= Self.mostEvents else { throw .tooMany(events: Self.mostEvents) }
      }
      text += "BEGIN:\(part)\r\n"
    } else if parts.last == part {
      if isWanted { text += "END:\(part)\r\n" }
      parts.removeLast()
    }
  }

  /// Whether the part that is open is one that is read, in the place where it belongs.
  private var isWanted: Bool {
    var outer = ""
    for part in parts {
      guard Self.parents[part] == outer else { return false }
      outer = part
    }
    return true
  }

  /// Clocks are changed once a year by a rule; one that repeats more often would be followed for decades, second by second.
  private mutating func isYearly(_ line: String) -> Bool {
    rules += 1
    let rule = line.uppercased()
    return rules <= Self.mostRules && rule.utf8.count <= 200 && rule.contains("FREQ=YEARLY")
      && !["BYHOUR", "BYMINUTE", "BYSECOND", "BYSETPOS", "RSCALE", "BYYEARDAY", "BYWEEKNO"].contains {
        rule.contains($0)
      }
  }
}
