package import Practice

/// One entry of a calendar, as far as an interview needs it.
package struct CalendarEvent: Sendable, Hashable {
  /// Whether it takes place.
  package enum Status: Sendable, Hashable {
    case confirmed
    /// Proposed, not agreed on.
    case tentative
    case cancelled
  }

  /// By which calendars know it again; empty if it has none.
  package var uid: String
  /// Rises with each change that matters to those who take part.
  package var sequence: Int
  /// Where it begins.
  package var start: CalendarTime
  /// How long it takes; nil if it says nothing, 0 or less, or takes whole days.
  package var minutes: Int?
  /// Its title; may be empty.
  package var summary: String
  /// An address, a room or a link.
  package var location: String?
  /// Whatever else it says.
  package var details: String?
  /// A link of its own, such as that of a video call.
  package var link: String?
  /// Whether it takes place.
  package var status: Status
  /// Who called it.
  package var organizer: CalendarPerson?
  /// Who is asked to come; rooms and the like are left out.
  package var attendees: [CalendarPerson]
  /// Whether it comes again and again; only its first time is read.
  package var isRepeated: Bool

  /// An entry; what isn't given is unknown.
  package init(
    uid: String, sequence: Int = 0, start: CalendarTime, minutes: Int? = nil, summary: String,
    location: String? = nil, details: String? = nil, link: String? = nil, status: Status = .confirmed,
    organizer: CalendarPerson? = nil, attendees: [CalendarPerson] = [], isRepeated: Bool = false
  ) {
    self.uid = uid
    self.sequence = sequence
    self.start = start
    self.minutes = minutes
    self.summary = summary
    self.location = location
    self.details = details
    self.link = link
    self.status = status
    self.organizer = organizer
    self.attendees = attendees
    self.isRepeated = isRepeated
  }
}

/// When an entry begins, as exactly as it says.
package enum CalendarTime: Sendable, Hashable {
  /// The same for everybody, wherever they are.
  case instant(Instant)
  /// By whatever clock the reader has; with the name of a time zone that nobody knows, if it named one.
  case floating(StudyDay, minuteOfDay: Int, unknownZone: String?)
  /// The whole day.
  case day(StudyDay)
}

/// Somebody whom an entry names.
package struct CalendarPerson: Sendable, Hashable {
  /// Nil if there is only an address.
  package var name: String?
  /// Nil if it is no mail address.
  package var email: String?
  /// Whether they haven't answered yet.
  package var owesAnswer: Bool

  /// A person with a name, an address or both.
  package init(name: String?, email: String?, owesAnswer: Bool = false) {
    self.name = name
    self.email = email
    self.owesAnswer = owesAnswer
  }
}

/// A calendar's file: its entries, and what they are sent for.
package struct CalendarDocument: Sendable, Hashable {
  /// What is done with the entries (RFC 5546).
  package enum Method: Sendable, Hashable {
    /// Told, or asked to come: they are new or changed.
    case request
    /// They don't take place.
    case cancel
  }

  /// A file that says nothing is a request.
  package var method: Method
  /// In the order of the file; at least one.
  package var events: [CalendarEvent]
}
