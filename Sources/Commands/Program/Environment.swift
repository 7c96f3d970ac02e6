import Foundation
package import Practice
package import Terminal

/// All that the program takes from outside, in one value.
package struct Environment {
  /// The time now; `REHEARSE_NOW` shifts it by a fixed offset.
  package var now: () -> Instant
  /// Seconds east of UTC in force at an instant where the person is.
  package var utcOffset: (Instant) -> Int
  /// Where all chance comes from.
  package var seed: UInt64
  /// Where everything is shown and asked.
  package var console: any Console
  /// Where the person's files are.
  package var folders: Folders
  /// The environment variables, as editors and pagers get them.
  package var variables: [String: String]

  /// An environment with every part given.
  package init(
    now: @escaping () -> Instant, utcOffset: @escaping (Instant) -> Int, seed: UInt64,
    console: any Console, folders: Folders, variables: [String: String]
  ) {
    self.now = now
    self.utcOffset = utcOffset
    self.seed = seed
    self.console = console
    self.folders = folders
    self.variables = variables
  }

  /// The moment that `instant` is for the person.
  package func moment(at instant: Instant, dayStart: Duration) -> Moment {
    Moment(instant: instant, utcOffset: utcOffset(instant), dayStart: dayStart)
  }

  /// The instant at which clocks where the person is show that date and time; in the hour that daylight saving
  /// leaves out, the one that would have been.
  package func instant(date: StudyDay, minuteOfDay: Int) -> Instant {
    TimeStamp(date: date, secondOfDay: minuteOfDay * 60).instant(utcOffset: utcOffset)
  }
}

/// The clock of the machine, and the zone the person set it to.
enum SystemClock {
  /// The time now, in milliseconds.
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000)
  }

  /// Seconds east of UTC, from the C library: it knows `TZ` and costs no start-up time.
  static func utcOffset(at instant: Instant) -> Int {
    var seconds = time_t(instant.milliseconds / 1000)
    var broken = tm()
    guard localtime_r(&seconds, &broken) != nil else { return 0 }
    return broken.tm_gmtoff
  }

  /// A clock shifted so that it shows `REHEARSE_NOW` at the start.
  ///
  /// Refused without `REHEARSE_HOME`, so that a real history is never given invented days.
  ///
  /// - Parameter clock: what is shifted.
  static func shifted(
    by variables: [String: String], clock: @escaping () -> Instant = now
  ) throws(Complaint) -> () -> Instant {
    guard let text = variables["REHEARSE_NOW"], !text.isEmpty else { return clock }
    guard variables["REHEARSE_HOME"]?.isEmpty == false else {
      throw Complaint(
        "REHEARSE_NOW needs REHEARSE_HOME as well: invented days belong in a scratch folder, not in your record."
      )
    }
    guard let stamp = TimeStamp(text) else {
      throw Complaint("REHEARSE_NOW is “\(text)”; it takes a time such as 2026-11-23T19:00:00+01:00.")
    }
    let start = stamp.instant(utcOffset: utcOffset)
    let shift = start - clock()
    return { clock() + shift }
  }
}
