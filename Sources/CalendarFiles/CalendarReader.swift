import CICal
import Foundation
import Practice

/// Reads the entries of a calendar's file (RFC 5545), whoever wrote it.
package enum CalendarReader {
  /// The entries of a file.
  ///
  /// - Throws: ``CalendarFault`` for what can't be an invitation.
  package static func read(_ bytes: [UInt8]) throws(CalendarFault) -> CalendarDocument {
    let lines = try CalendarLines(bytes)
    // Otherwise the library ends the program at its first doubt.
    icalerror_set_errors_are_fatal(0)
    guard let root = icalparser_parse_string(lines.text) else { throw .unreadable }
    defer { icalcomponent_free(root) }
    var document = CalendarDocument(method: .request, events: [])
    var place = 0
    // Several calendars in one file stand under a root without a name.
    for calendar in root.calendars {
      if icalcomponent_get_method(calendar) == ICAL_METHOD_CANCEL { document.method = .cancel }
      for event in calendar.parts(ICAL_VEVENT_COMPONENT) {
        defer { place += 1 }
        // The exceptions of an entry that repeats have its UID, and come after it.
        guard event.property(ICAL_RECURRENCEID_PROPERTY) == nil || place == 0 else { continue }
        guard let event = Self.event(event, isRepeated: lines.repeated.contains(place)) else { continue }
        document.events.append(event)
      }
    }
    guard !document.events.isEmpty else { throw .noEvent }
    return document
  }

  private static func event(_ part: OpaquePointer, isRepeated: Bool) -> CalendarEvent? {
    guard let property = part.property(ICAL_DTSTART_PROPERTY), let start = part.time(property) else {
      return nil
    }
    let organizer = part.property(ICAL_ORGANIZER_PROPERTY).flatMap(person)
    let attendees = part.properties(ICAL_ATTENDEE_PROPERTY).compactMap(person)
    let links = ["X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"]
    let meeting = part.properties(ICAL_X_PROPERTY).first { property in
      icalproperty_get_x_name(property).map { links.contains(String(cString: $0).uppercased()) } ?? false
    }
    return CalendarEvent(
      uid: part.text(ICAL_UID_PROPERTY) ?? "", sequence: part.number(ICAL_SEQUENCE_PROPERTY), start: start,
      minutes: part.minutes(from: property), summary: part.text(ICAL_SUMMARY_PROPERTY) ?? "",
      location: part.text(ICAL_LOCATION_PROPERTY), details: part.text(ICAL_DESCRIPTION_PROPERTY),
      link: meeting.flatMap { value(of: $0) } ?? part.text(ICAL_URL_PROPERTY),
      status: status(of: part), organizer: organizer, attendees: attendees, isRepeated: isRepeated)
  }

  private static func status(of part: OpaquePointer) -> CalendarEvent.Status {
    switch part.property(ICAL_STATUS_PROPERTY).map({ icalproperty_get_status($0) }) {
    case ICAL_STATUS_CANCELLED: .cancelled
    case ICAL_STATUS_TENTATIVE: .tentative
    default: .confirmed
    }
  }

  /// Somebody who takes part; nil for a room, and for who has neither name nor address.
  private static func person(_ property: OpaquePointer) -> CalendarPerson? {
    func parameter(_ name: String) -> String? {
      icalproperty_get_parameter_as_string(property, name).map { String(cString: $0) }
    }
    if let kind = parameter("CUTYPE")?.uppercased(), kind == "ROOM" || kind == "RESOURCE" { return nil }
    let address = value(of: property) ?? ""
    let email = address.lowercased().hasPrefix("mailto:") ? String(address.dropFirst("mailto:".count)) : nil
    let quotes = CharacterSet(charactersIn: "\"'").union(.whitespaces)
    let name = parameter("CN")?.trimmingCharacters(in: quotes)
    // Many calendars write the address for the name.
    let shown = name.flatMap { $0.isEmpty || $0.contains("@") ? nil : CalendarText.cleaned($0) }
    let mail = email.flatMap { $0.contains("@") && !$0.contains(where: \.isWhitespace) ? $0 : nil }
    guard shown != nil || mail != nil else { return nil }
    return CalendarPerson(
      name: shown, email: mail, owesAnswer: parameter("PARTSTAT")?.uppercased() == "NEEDS-ACTION")
  }

  /// A property's value as it stands in the file.
  fileprivate static func value(of property: OpaquePointer) -> String? {
    guard let text = icalproperty_get_value_as_string_r(property) else { return nil }
    defer { icalmemory_free_buffer(text) }
    return CalendarText.cleaned(String(cString: text))
  }
}

extension OpaquePointer {
  /// The calendars of a file, or the only one.
  fileprivate var calendars: [OpaquePointer] {
    icalcomponent_isa(self) == ICAL_VCALENDAR_COMPONENT ? [self] : parts(ICAL_VCALENDAR_COMPONENT)
  }

  /// The parts of that kind.
  fileprivate func parts(_ kind: icalcomponent_kind) -> [OpaquePointer] {
    var parts: [OpaquePointer] = []
    var next = icalcomponent_get_first_component(self, kind)
    while let part = next {
      parts.append(part)
      next = icalcomponent_get_next_component(self, kind)
    }
    return parts
  }

  fileprivate func properties(_ kind: icalproperty_kind) -> [OpaquePointer] {
    var properties: [OpaquePointer] = []
    var next = icalcomponent_get_first_property(self, kind)
    while let property = next {
      properties.append(property)
      next = icalcomponent_get_next_property(self, kind)
    }
    return properties
  }

  fileprivate func property(_ kind: icalproperty_kind) -> OpaquePointer? {
    icalcomponent_get_first_property(self, kind)
  }

  /// A text without its escapes; nil if there is none, or only blanks.
  fileprivate func text(_ kind: icalproperty_kind) -> String? {
    guard let property = property(kind), let value = icalproperty_get_value(property) else { return nil }
    let text = icalvalue_get_text(value).map { String(cString: $0) } ?? CalendarReader.value(of: property)
    return text.flatMap(CalendarText.cleaned)
  }

  fileprivate func number(_ kind: icalproperty_kind) -> Int {
    guard let property = property(kind), let value = icalproperty_get_value(property) else { return 0 }
    return max(0, Int(icalvalue_get_integer(value)))
  }

  /// When the property says; nil if that is no time.
  fileprivate func time(_ property: OpaquePointer) -> CalendarTime? {
    let time = icalproperty_get_datetime_with_component(property, self)
    guard icaltime_is_null_time(time) == 0, icaltime_is_valid_time(time) != 0,
      let day = StudyDay(year: Int(time.year), month: Int(time.month), day: Int(time.day)),
      (0..<24).contains(time.hour), (0..<60).contains(time.minute)
    else { return nil }
    if icaltime_is_date(time) != 0 { return .day(day) }
    if let zone = icaltime_get_timezone(time) {
      return .instant(Instant(milliseconds: Int(icaltime_as_timet_with_zone(time, zone)) * 1000))
    }
    let parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)
    let zone = parameter.flatMap { icalparameter_get_tzid($0) }.map { String(cString: $0) }
    return .floating(
      day, minuteOfDay: Int(time.hour) * 60 + Int(time.minute),
      unknownZone: zone.flatMap(CalendarText.cleaned))
  }

  /// How long an entry takes that begins at that property, by its end or its duration.
  fileprivate func minutes(from start: OpaquePointer) -> Int? {
    if let property = property(ICAL_DURATION_PROPERTY) {
      let duration = icalproperty_get_duration(property)
      guard icaldurationtype_is_bad_duration(duration) == 0 else { return nil }
      let minutes = Int(icaldurationtype_as_int(duration)) / 60
      return minutes > 0 ? minutes : nil
    }
    guard let property = property(ICAL_DTEND_PROPERTY), let from = time(start), let to = time(property) else {
      return nil
    }
    switch (from, to) {
    case (.instant(let from), .instant(let to)):
      let minutes = (to - from).milliseconds / 60_000
      return minutes > 0 ? minutes : nil
    case (.floating(let day, let from, _), .floating(let last, let to, _)):
      let minutes = (last - day) * 24 * 60 + to - from
      return minutes > 0 ? minutes : nil
    default: return nil
    }
  }
}
