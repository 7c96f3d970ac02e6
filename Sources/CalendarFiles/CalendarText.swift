import CICal
package import Practice

/// Writes entries as a calendar's file (RFC 5545).
package enum CalendarText {
  /// A reminder, so many minutes before the start.
  package struct Alarm: Sendable, Hashable {
    /// Before the start, above 0.
    package var minutesBefore: Int
    /// What the reminder says.
    package var text: String

    /// A reminder.
    package init(minutesBefore: Int, text: String) {
      self.minutesBefore = minutesBefore
      self.text = text
    }
  }

  /// The file's text, lines ended and folded as the standard wants them.
  ///
  /// - Parameters:
  ///   - events: with their reminders.
  ///   - version: of the program that writes.
  ///   - now: when it is written.
  package static func text(
    of events: [(event: CalendarEvent, alarms: [Alarm])], version: String, now: Instant
  ) -> String {
    icalerror_set_errors_are_fatal(0)
    guard let calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT) else { return "" }
    defer { icalcomponent_free(calendar) }
    icalcomponent_add_property(calendar, icalproperty_new_version("2.0"))
    icalcomponent_add_property(calendar, icalproperty_new_prodid("-//rehearse//rehearse \(version)//EN"))
    icalcomponent_add_property(calendar, icalproperty_new_calscale("GREGORIAN"))
    for (event, alarms) in events {
      icalcomponent_add_component(calendar, part(of: event, alarms: alarms, now: now))
    }
    guard let text = icalcomponent_as_ical_string_r(calendar) else { return "" }
    defer { icalmemory_free_buffer(text) }
    return String(cString: text)
  }

  private static func part(of event: CalendarEvent, alarms: [Alarm], now: Instant) -> OpaquePointer? {
    let part = icalcomponent_new(ICAL_VEVENT_COMPONENT)
    func add(_ property: OpaquePointer?) { icalcomponent_add_property(part, property) }
    add(icalproperty_new_uid(cleaned(event.uid) ?? ""))
    add(icalproperty_new_dtstamp(utc(now)))
    add(icalproperty_new_sequence(Int32(clamping: event.sequence)))
    switch event.start {
    case .instant(let start):
      add(icalproperty_new_dtstart(utc(start)))
      if let minutes = event.minutes { add(icalproperty_new_dtend(utc(start + .seconds(minutes * 60)))) }
    case .day(let day):
      add(icalproperty_new_dtstart(date(day)))
      add(icalproperty_new_dtend(date(day + 1)))
    case .floating(let day, let minute, _):
      var time = date(day)
      (time.is_date, time.hour, time.minute) = (0, Int32(minute / 60), Int32(minute % 60))
      add(icalproperty_new_dtstart(time))
      if let minutes = event.minutes {
        add(icalproperty_new_duration(icaldurationtype_from_int(Int32(clamping: minutes * 60))))
      }
    }
    add(icalproperty_new_summary(cleaned(event.summary) ?? ""))
    if let location = event.location.flatMap(cleaned) { add(icalproperty_new_location(location)) }
    if let details = event.details.flatMap(cleaned) { add(icalproperty_new_description(details)) }
    if let link = event.link.flatMap(cleaned), !link.contains(where: \.isWhitespace) {
      add(icalproperty_new_url(link))
    }
    switch event.status {
    case .confirmed: add(icalproperty_new_status(ICAL_STATUS_CONFIRMED))
    case .tentative: add(icalproperty_new_status(ICAL_STATUS_TENTATIVE))
    case .cancelled: add(icalproperty_new_status(ICAL_STATUS_CANCELLED))
    }
    for alarm in alarms { icalcomponent_add_component(part, self.part(of: alarm)) }
    return part
  }

  private static func part(of alarm: Alarm) -> OpaquePointer? {
    let part = icalcomponent_new(ICAL_VALARM_COMPONENT)
    icalcomponent_add_property(part, icalproperty_new_action(ICAL_ACTION_DISPLAY))
    let trigger = icaltriggertype_from_int(Int32(clamping: -alarm.minutesBefore * 60))
    icalcomponent_add_property(part, icalproperty_new_trigger(trigger))
    icalcomponent_add_property(part, icalproperty_new_description(cleaned(alarm.text) ?? ""))
    return part
  }

  private static func utc(_ instant: Instant) -> icaltimetype {
    icaltime_from_timet_with_zone(time_t(instant.milliseconds / 1000), 0, icaltimezone_get_utc_timezone())
  }

  private static func date(_ day: StudyDay) -> icaltimetype {
    let (year, month, number) = day.civil
    var date = icaltime_null_date()
    (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(number))
    return date
  }

  /// A text without what could act on a terminal or end a C string; nil if nothing is left.
  static func cleaned(_ text: String) -> String? {
    let kept = text.unicodeScalars.filter { scalar in
      scalar == "\n" || scalar.value >= 0x20 && !(0x7f..<0xa0).contains(scalar.value)
    }
    let trimmed = String(String.UnicodeScalarView(kept)).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { line in line.drop { $0 == " " }.isEmpty ? "" : String(line) }.joined(separator: "\n")
    let bare = trimmed.drop(while: \.isWhitespace)
    guard let last = bare.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(bare[...last])
  }
}
