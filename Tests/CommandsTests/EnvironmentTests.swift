import Practice
import Testing

@testable import Commands

/// Clocks, zones and folders.
@Suite("Environment")
struct EnvironmentTests {
  /// Berlin: summer time from 29 March 2026 01:00 UTC to 25 October 2026 01:00 UTC.
  private static func berlin(_ instant: Instant) -> Int {
    let summer = Instant(milliseconds: 1_774_746_000_000)..<Instant(milliseconds: 1_792_890_000_000)
    return summer.contains(instant) ? 7200 : 3600
  }

  private func iso(_ date: String, _ minute: Int) throws -> String {
    let desk = try Desk(bank: nil)
    desk.utcOffset = Self.berlin
    let environment = desk.environment(desk.console())
    let day = try #require(StudyDay(iso: date))
    return environment.moment(
      at: environment.instant(date: day, minuteOfDay: minute), dayStart: .seconds(4 * 3600)
    ).iso
  }

  @Test(
    "A local time is the instant at which clocks show it, across daylight saving",
    arguments: [
      ("2026-03-28", 12 * 60, "2026-03-28T12:00:00+01:00"), ("2026-03-29", 60, "2026-03-29T01:00:00+01:00"),
      ("2026-03-29", 119, "2026-03-29T01:59:00+01:00"), ("2026-03-29", 180, "2026-03-29T03:00:00+02:00"),
      ("2026-03-29", 12 * 60, "2026-03-29T12:00:00+02:00"),
      ("2026-10-24", 12 * 60, "2026-10-24T12:00:00+02:00"),
      ("2026-10-25", 60, "2026-10-25T01:00:00+02:00"), ("2026-10-25", 180, "2026-10-25T03:00:00+01:00"),
      ("2026-10-25", 12 * 60, "2026-10-25T12:00:00+01:00"), ("2026-07-01", 0, "2026-07-01T00:00:00+02:00"),
    ])
  func localTime(date: String, minute: Int, text: String) throws {
    #expect(try iso(date, minute) == text)
  }

  @Test("The hour that is left out is the one that would have been")
  func leftOut() throws {
    #expect(try iso("2026-03-29", 150) == "2026-03-29T03:30:00+02:00")
  }

  @Test("The study day changes at four, on the nights of daylight saving too")
  func studyDay() throws {
    let desk = try Desk(bank: nil)
    desk.utcOffset = Self.berlin
    let environment = desk.environment(desk.console())
    for date in ["2026-03-29", "2026-10-25"] {
      let day = try #require(StudyDay(iso: date))
      func at(_ minute: Int) -> StudyDay {
        environment.moment(
          at: environment.instant(date: day, minuteOfDay: minute), dayStart: .seconds(4 * 3600)
        ).day
      }
      #expect(at(239) == day - 1)
      #expect(at(240) == day)
    }
  }

  @Test("REHEARSE_NOW is refused without REHEARSE_HOME")
  func refused() {
    #expect(
      throws: Complaint(
        "REHEARSE_NOW needs REHEARSE_HOME as well: invented days belong in a scratch folder, not in your record."
      )
    ) { try SystemClock.shifted(by: ["REHEARSE_NOW": "2026-11-23T19:00:00Z"]) }
  }

  @Test("REHEARSE_NOW that is no time is refused")
  func bad() {
    #expect(
      throws: Complaint("REHEARSE_NOW is “soon”; it takes a time such as 2026-11-23T19:00:00+01:00.")
    ) { try SystemClock.shifted(by: ["REHEARSE_NOW": "soon", "REHEARSE_HOME": "/h"]) }
  }

  @Test("REHEARSE_NOW shifts the clock by a fixed offset")
  func shifted() throws {
    var machine = Instant(milliseconds: 1_000_000)
    let clock = try SystemClock.shifted(
      by: ["REHEARSE_NOW": "2031-05-01T19:00:00+01:00", "REHEARSE_HOME": "/h"], clock: { machine })
    #expect(clock() == Instant(milliseconds: 1_935_424_800_000))
    machine = machine + .seconds(90)
    #expect(clock() == Instant(milliseconds: 1_935_424_890_000))
  }

  @Test("Folders follow XDG, relative paths ignored, or are all REHEARSE_HOME")
  func folders() {
    let plain = Folders(variables: ["HOME": "/people/jo"])
    #expect(plain.database == "/people/jo/.local/share/rehearse/rehearse.sqlite")
    #expect(plain.banks == "/people/jo/.local/share/rehearse/banks")
    #expect(plain.ownNotes == "/people/jo/.local/share/rehearse/mine.yaml")
    #expect(plain.backups == "/people/jo/.local/share/rehearse/backups")
    #expect(plain.settings == "/people/jo/.config/rehearse/config.yaml")
    #expect(plain.history == "/people/jo/.local/state/rehearse/history")
    let set = Folders(
      variables: ["HOME": "/people/jo", "XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "c", "XDG_STATE_HOME": ""])
    #expect(set.data == "/d/rehearse")
    #expect(set.config == "/people/jo/.config/rehearse")
    #expect(set.state == "/people/jo/.local/state/rehearse")
    let home = Folders(variables: ["HOME": "/people/jo", "REHEARSE_HOME": "/r", "XDG_DATA_HOME": "/d"])
    #expect([home.data, home.config, home.state] == ["/r", "/r", "/r"])
  }

  @Test(
    "A tilde is the person's home",
    arguments: [("~", "/h"), ("~/x", "/h/x"), ("~jo/x", "~jo/x"), ("/x~", "/x~")])
  func tilde(text: String, path: String) throws {
    let desk = try Desk(bank: nil)
    var environment = desk.environment(desk.console())
    environment.variables = ["HOME": "/h"]
    #expect(environment.path(text) == path)
  }
}
