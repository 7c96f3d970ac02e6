/// Why a file is not taken as a calendar's.
package enum CalendarFault: Error, Sendable, Hashable {
  /// It doesn't begin as calendars do.
  case noCalendar
  /// It is in another encoding than UTF-8, or no text at all.
  case noText
  /// It is larger than any invitation.
  case tooLarge(megabytes: Int)
  /// Parts within parts, more than any calendar has.
  case tooDeep
  /// It has more entries than anybody can be asked about.
  case tooMany(events: Int)
  /// It has no entry with a start.
  case noEvent
  /// Its lines can't be understood.
  case unreadable
}

extension CalendarFault {
  /// What stands behind the file's name in a sentence.
  package var reason: String {
    switch self {
    case .noCalendar: "is no calendar file: it doesn't begin with BEGIN:VCALENDAR"
    case .noText: "is no text in UTF-8, as calendar files are"
    case .tooLarge(let megabytes): "is over \(megabytes) MB, more than any invitation"
    case .tooDeep: "has parts within parts without end, as no calendar has"
    case .tooMany(let events): "has over \(events) entries; save the invitation alone"
    case .noEvent: "has no entry with a time"
    case .unreadable: "has lines that no calendar has"
    }
  }
}
