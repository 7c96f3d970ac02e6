import FSRS
import Foundation
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Mock interviews that are read aloud and recorded.
@Suite("mock, aloud")
struct MockAloudTests {
  private func desk() throws -> Desk {
    let desk = try Desk.withBlueprint()
    try desk.installRecorder()
    return desk
  }

  /// Lets the person wait for the recorder at these lines of the next run.
  private func waitForRecorder(_ desk: Desk, at lines: Set<Int>) {
    desk.meanwhile(at: lines) { try $0.take("recording") }
  }

  private func recordings(_ desk: Desk) -> [String] { desk.files(in: "recordings") }

  @Test("Sounds wait for their grades over sittings, are played back, and go to their attempts")
  func sittings() throws {
    let desk = try desk()
    try desk.install("aplay", "echo played >> $HERE/played")
    waitForRecorder(desk, at: [3, 5, 7])
    let first = try desk.run(
      "mock --step desk --record",
      [""] + Desk.speaking() + Desk.speaking() + [.line("", after: .seconds(5)), "/quit"])
    #expect(first.transcript.contains("\nrec     1:00 / 2:00     11:55 left   Enter when done  \n"))
    let id = try #require(try desk.session().mockSitting()?.id)
    #expect(recordings(desk) == ["\(id).0.wav", "\(id).1.wav"])
    #expect(
      try desk.run("doctor").output == "All is well: 0 attempts read, everything derived from them agrees.\n")
    // Goes on, without recording; then leaves the debrief after the first grade.
    desk.meanwhile = {}
    let second = try desk.run(
      "mock --no-record",
      [""] + Desk.speaking() + Desk.speaking() + Desk.speaking() + [
        "/play", .waiting, "3", "?", "/play", .waiting, "/quit",
      ])
    #expect(try desk.read("played") == "played\nplayed\n")
    #expect(second.output.contains("  thought 0:05, spoke 1:00 of 2:00; /play plays it back\n"))
    #expect(second.output.contains("  /play          plays your answer back\n"))
    #expect(recordings(desk) == ["\(id).0.wav", "\(id).1.wav"])
    let third = try desk.run("mock", ["3", "3", "/play", "3", "3"])
    #expect(third.messages.contains("There is no recording of this answer; "))
    // The opener is in no bank, so there is nothing that its sound could belong to.
    let attempts = try desk.attempts()
    #expect(attempts.count == 4)
    #expect(recordings(desk) == ["\(attempts[0].id).wav"])
  }

  @Test("The debrief writes answers down and tells how they were given")
  func writtenDown() throws {
    let desk = try desk()
    try desk.install(
      "whisper", "for line in 1 2 3; do echo 'Um, we wrote it, like, down, and then it was there.'; done")
    desk.adjusting = {
      $0.followUpShare = 0
      $0.transcriber = "whisper {file}"
    }
    waitForRecorder(desk, at: [3, 5])
    let run = try desk.run(
      "mock --step desk --record",
      [""] + Desk.speaking() + Desk.speaking() + ["/skip", "/skip", "/skip", "3", "a3", .waiting])
    #expect(run.output.contains("\n33 words, 6 fillers (um 3, like 3), longest pause 1.5 s.\n"))
    let attempt = try #require(try desk.attempts().first)
    let line = "Um, we wrote it, like, down, and then it was there."
    #expect(attempt.answer?.text == [line, line, line].joined(separator: "\n"))
    #expect(recordings(desk) == ["\(attempt.id).wav"])
  }

  @Test("A grade taken back gives the sound back, here and by undo elsewhere")
  func takenBack() throws {
    let desk = try desk()
    waitForRecorder(desk, at: [3, 5, 7])
    let answers = (1...3).flatMap { _ in Desk.speaking() }
    try desk.run(
      "mock --step desk --record",
      [""] + answers + ["/skip", "/skip", "3", "a2", "/undo", "a2", "/quit"])
    let id = try #require(try desk.session().mockSitting()?.id)
    let graded = try #require(try desk.attempts().first?.id)
    let waiting = (0...2).map { "\(id).\($0).wav" }
    #expect(recordings(desk) == (["\(graded).wav", waiting[0], waiting[2]]).sorted())
    try desk.run("undo")
    try desk.run("mock", ["/quit"])
    #expect(recordings(desk) == waiting)
    try desk.run("redo")
    try desk.run("mock", ["/quit"])
    #expect(recordings(desk) == (["\(graded).wav", waiting[0], waiting[2]]).sorted())
  }

  @Test("What is let go or forgotten before its grade is erased")
  func letGo() throws {
    let desk = try desk()
    waitForRecorder(desk, at: [3, 5])
    try desk.run("mock --step desk --record", [""] + Desk.speaking() + Desk.speaking() + ["/quit"])
    #expect(recordings(desk).count == 2)
    let key = try #require(try desk.session().mockSitting()?.questions[1].key)
    #expect(try desk.run("forget \(key) --yes").output.contains("and 1 recording to"))
    #expect(recordings(desk).count == 1)
    try desk.run("mock --drop")
    #expect(recordings(desk) == [])
  }

  @Test("Questions, follow-ups and interruptions are read aloud, the last into the answer")
  func speaks() throws {
    let desk = try Desk.withBlueprint(
      """
      minutes: 13
      opener: What brings you here?
      parts:
        - { kinds: [behavioural], topics: [conflict], count: 1 }
      follow_ups: 1
      interruptions: { share: 1, texts: [Why?] }

      """)
    try desk.install(
      "espeak-ng", "cat >> $HERE/said; echo >> $HERE/said; echo > $HERE/speaking; exec sleep 1000")
    // The opener and the interruption of its answer; the same of the question, and what is asked behind it.
    desk.meanwhile(at: [2, 3, 4, 5, 6]) { try $0.take("speaking") }
    let run = try desk.run(
      "mock --step desk --speak", [""] + Desk.speaking(120) + Desk.speaking(120) + ["", "/quit"])
    #expect(run.remaining == 0)
    #expect(
      try desk.read("said") == """
        What brings you here?
        Why?
        Tell me about a time you disagreed with a peer about a design.
        Why?
        And what would you do differently today?

        """)
  }
}
