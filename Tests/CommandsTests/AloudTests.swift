import FSRS
import Foundation
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Reading aloud, recording, writing down and playing back, with scripts in the place of the programs.
@Suite("Aloud")
struct AloudTests {
  /// Thinks, speaks, and grades with both points.
  private static let answer: [ScriptedConsole.Step] = [
    .line("", after: .seconds(14)), .line("", after: .seconds(41)),
  ]

  /// A desk that records, with a person who waits until the recorder is at work.
  private func recordingDesk(end: String = "exec sleep 1000") throws -> Desk {
    let desk = try Desk()
    try desk.installRecorder(end: end)
    return desk
  }

  /// Lets the person wait for the recorder while they speak.
  private func speak(
    _ desk: Desk, until wait: @escaping (Desk) throws -> Void = { try $0.wait(for: "recording") }
  ) {
    desk.meanwhile(at: [2], wait)
  }

  private func recordings(_ desk: Desk) -> [String] { desk.files(in: "recordings") }

  /// Whether a recorder was ever started: the folder is made before it.
  private func hasBegunToRecord(_ desk: Desk) -> Bool { TextFile.exists(desk.folders.recordings) }

  @Test("An answer is recorded, written down, measured and kept under its attempt's id")
  func recorded() throws {
    let desk = try recordingDesk()
    try desk.install(
      "whisper",
      """
      [ "$1" = -f ] && [ -s "$2" ] || exit 9
      for line in 1 2 3 4 5; do
        echo "[00:00:00.000 --> 00:00:01.000]   Um, we wrote it, like, down, and then we shipped it."
      done
      """)
    desk.adjusting = {
      $0.followUpShare = 0
      $0.transcriber = "whisper -f {file}"
    }
    speak(desk)
    let run = try desk.run("drill --topic failure --record", Self.answer + ["ab3", .waiting])
    Golden.expect(run.transcript.replacing(#/grade|writing down.*\n/#, with: ""), is: "aloud-recorded")
    let attempt = try #require(try desk.session().store.attempts(limit: 1, withAnswers: true).first)
    #expect(recordings(desk) == ["\(attempt.id).wav"])
    #expect(desk.session(recordings: attempt.id) == Desk.talk)
    let line = "Um, we wrote it, like, down, and then we shipped it."
    #expect(attempt.answer == Answer(text: Array(repeating: line, count: 5).joined(separator: "\n")))
    let json = try desk.run("attempts --answers --json").output
    #expect(json.contains("\"fillers\":10"))
    #expect(json.contains("\"recording\":\"~home/recordings/\(attempt.id).wav\""))
    #expect(
      try desk.run("show last-failure").output.contains(
        "2026-11-23  solid    0:41  2 of 2  80 a minute, 10 fillers, recorded\n"))
  }

  @Test("Without a folder to keep them in nothing is recorded, and that is said")
  func noFolder() throws {
    let desk = try recordingDesk()
    try desk.write("mine", to: "recordings")
    let run = try desk.run("drill --topic failure --record", Self.answer + ["ab3"])
    #expect(
      run.messages.contains(
        "Nothing is recorded. ~home/recordings is no folder, and one is needed there; move it away.\n"))
    #expect(try desk.read("recordings") == "mine")
  }

  @Test("Nothing is recorded of a typed answer, nor of the thinking before")
  func onlyTheAnswer() throws {
    let desk = try recordingDesk()
    try desk.run(
      "drill --topic failure --record",
      [.line("I shipped it blind.", after: .seconds(50), firstKey: .seconds(10)), "", "ab3"])
    #expect(!hasBegunToRecord(desk))
  }

  @Test("A pause makes two takes of one answer, and a follow-up belongs to it")
  func takes() throws {
    let desk = try recordingDesk()
    desk.adjusting = { $0.followUpShare = 1 }
    // Speaking, and speaking again after the pause; the follow-up goes on with the same take.
    desk.meanwhile(at: [2, 4]) { try $0.take("recording") }
    try desk.run(
      "drill --topic conflict --record",
      [
        .line("", after: .seconds(9)), .line("/pause", after: .seconds(9)), "", .line("", after: .seconds(9)),
        .line("", after: .seconds(9)), "abc3",
      ])
    let attempt = try #require(try desk.session().store.attempts(limit: 1).first)
    #expect(desk.session(recordings: attempt.id)?.duration == Desk.talk.duration * 2)
  }

  @Test("A recorder that fails in the middle is told, and what it has is kept")
  func middle() throws {
    let desk = try recordingDesk(end: "echo first >&2; echo 'the microphone was pulled out' >&2; exit 1")
    speak(desk) { try $0.waitForEnd(of: "recording") }
    let run = try desk.run("drill --topic failure --record", Self.answer + ["ab3"])
    #expect(
      run.messages.contains(
        "\narecord stopped in the middle: the microphone was pulled out. What it recorded until then, 0:07, is kept.\n"
      ))
    #expect(run.remaining == 0)
    #expect(recordings(desk).count == 1)
  }

  @Test("A recorder that fails at the start gives way to the next")
  func start() throws {
    let desk = try Desk()
    try desk.install(
      "arecord", "echo 'audio open error: No such file' >&2; echo $PPID > $HERE/failed; exit 1")
    try desk.installRecorder(name: "parecord")
    desk.meanwhile([2: { try $0.waitForEnd(of: "failed") }, 5: { try $0.wait(for: "recording") }])
    let run = try desk.run("drill --count 2 --record", Self.answer + ["a3"] + Self.answer + ["a3"])
    #expect(
      run.messages.contains(
        "\narecord can't record: audio open error: No such file. parecord is tried next.\n"))
    #expect(recordings(desk).count == 1)
    #expect(try desk.session().store.attempts(limit: 9).count == 2)
  }

  @Test(
    "A recorder that writes nothing, or no sound, costs no answer", arguments: ["", "echo noise > $file;"])
  func nothing(script: String) throws {
    let desk = try Desk()
    try desk.install(
      "arecord", "for file; do :; done; \(script) echo $PPID > $HERE/recording; exec sleep 1000")
    speak(desk)
    let run = try desk.run("drill --topic failure --record", Self.answer + ["ab3"])
    #expect(run.messages.contains("\narecord wrote no sound, so nothing of this is recorded.\n"))
    #expect(run.remaining == 0)
    #expect(recordings(desk) == [])
    #expect(try desk.session().store.attempts(limit: 9).count == 1)
  }

  @Test("An answer that is dropped, skipped or left leaves no sound and no process")
  func dropped() throws {
    let desk = try recordingDesk()
    speak(desk)
    try desk.run("drill --topic failure --record", [.line("", after: .seconds(9)), .interrupted(), "/skip"])
    #expect(recordings(desk) == [])
    desk.remove("recording")
    speak(desk)
    try desk.run("drill --fresh --topic failure --record", [.line("", after: .seconds(9)), "/quit"])
    #expect(recordings(desk) == [])
    let recorder = try #require(pid_t(try desk.wait(for: "recording")))
    #expect(kill(recorder, 0) == -1)
  }

  @Test("/play plays the answer, at the points and again after the grade")
  func play() throws {
    let desk = try recordingDesk()
    try desk.install("aplay", "echo \"$@\" >> $HERE/played; sed -n 1p \"$2\" | head -c 4 >> $HERE/played")
    speak(desk)
    let run = try desk.run(
      "drill --topic failure --record",
      [.line("", after: .seconds(14)), "/play", .line("", after: .seconds(39))] + [
        "?", "/play", .waiting, "ab", "/play", .waiting, "3",
      ])
    #expect(run.remaining == 0)
    #expect(run.messages.contains("Answer first; then /play plays your answer back.\n"))
    #expect(run.output.contains("  /play          plays your answer back\n"))
    #expect(run.transcript.contains("covered> /play\nplay   0:00 / 0:07   Enter stops  \n"))
    let draft = #/-q .*/recordings/\.answer-\d+-answer1\.wav\nRIFF/#
    #expect(try desk.read("played").matches(of: draft).count == 2)
  }

  @Test("/play without a recording, and a player that can't")
  func noPlay() throws {
    let desk = try recordingDesk()
    let none = try desk.run("drill --topic failure", Self.answer + ["/play", "ab3"])
    #expect(
      none.messages.contains(
        "There is no recording of this answer; `drill --record` keeps the sound.\n"))
    desk.pass(days: 9)
    speak(desk)
    let missing = try desk.run("drill --topic failure --record", Self.answer + ["/play", "/play", "ab3"])
    let advice =
      "No program is installed that plays sound: install alsa-utils, pulseaudio-utils or sox.\n"
    #expect(missing.messages.ranges(of: advice).count == 1)
    try desk.install("aplay", "exit 1")
    desk.pass(days: 9)
    desk.remove("recording")
    speak(desk)
    let failing = try desk.run(
      "drill --topic failure --record", Self.answer + ["/play", .waiting, "ab3"])
    #expect(failing.messages.contains("aplay can't play it here; the file is ~home/recordings/.answer-"))
  }

  @Test("A grade taken back and given again keeps the sound")
  func regraded() throws {
    let desk = try recordingDesk()
    speak(desk)
    try desk.run(
      "drill --count 2 --record", Self.answer + ["a2", .line("/undo", after: .seconds(1)), "ab3", "/quit"])
    let attempt = try #require(try desk.session().store.attempts(limit: 9).first)
    #expect(attempt.attempt.grade == .solid)
    #expect(recordings(desk) == ["\(attempt.id).wav"])
  }

  @Test(
    "A transcriber's failures are one sentence each",
    arguments: [
      ("exit 3", "The transcriber failed with status 3; `config transcriber` shows the command.\n"),
      ("echo '[00:00:00.000 --> 00:00:01.000]  '", "The transcriber found no words in the recording.\n"),
    ])
  func transcriberFails(script: String, sentence: String) throws {
    let desk = try recordingDesk()
    try desk.install("whisper", script)
    desk.adjusting = {
      $0.followUpShare = 0
      $0.transcriber = "whisper {file}"
    }
    speak(desk)
    let run = try desk.run("drill --topic failure --record", Self.answer + ["ab3", .waiting])
    #expect(run.messages.contains(sentence))
    #expect(run.output.contains("\n0:07 recorded, longest pause 1.5 s.\n"))
    #expect(recordings(desk).count == 1)
  }

  @Test("A transcriber that hangs is left by Enter, and one that isn't there is named once")
  func transcriberHangs() throws {
    let desk = try recordingDesk()
    try desk.install("whisper", "echo $$ > $HERE/writing; exec sleep 1000")
    desk.adjusting = {
      $0.followUpShare = 0
      $0.transcriber = "whisper {file}"
    }
    desk.meanwhile([2: { try $0.wait(for: "recording") }, 4: { try $0.wait(for: "writing") }])
    let run = try desk.run("drill --topic failure --record", Self.answer + ["ab3", ""])
    #expect(run.messages.hasSuffix("Not written down.\n"))
    #expect(kill(try #require(pid_t(try desk.wait(for: "writing"))), 0) == -1)
    desk.remove("bin/whisper")
    let missing = try desk.run("drill --fresh --count 1 --record", ["/quit"])
    #expect(
      missing.messages.contains(
        "The transcriber “whisper {file}” can't be found; `config transcriber` sets another.\n"))
  }

  @Test("What a hostile transcriber writes is text, and no more of it than anybody says")
  func hostile() throws {
    let desk = try recordingDesk()
    try desk.install(
      "whisper",
      "printf '\\033[31mred\\033[0m \\033]0;title\\007\\033c\\007bell\\n'; yes word | head -c 50000000")
    desk.adjusting = {
      $0.followUpShare = 0
      $0.transcriber = "whisper {file}"
    }
    speak(desk)
    try desk.run("drill --topic failure --record", Self.answer + ["ab3", .waiting])
    let answer = try #require(
      try desk.session().store.attempts(limit: 1, withAnswers: true).first?.answer?.text)
    #expect(answer.hasPrefix("red bell\nword\nword\n"))
    #expect(answer.utf8.count <= 1 << 18)
    #expect(recordings(desk).count == 1)
  }

  @Test("Questions and follow-ups are read in their language; a key ends it, and the recording waits for it")
  func speaks() throws {
    let desk = try recordingDesk()
    try desk.install(
      "espeak-ng",
      "echo \"$@\" >> $HERE/said; cat >> $HERE/said; echo >> $HERE/said; echo > $HERE/speaking; exec sleep 1000"
    )
    desk.adjusting = { $0.followUpShare = 1 }
    desk.meanwhile([
      1: { try $0.take("speaking") }, 2: { try $0.wait(for: "recording") }, 3: { try $0.take("speaking") },
    ])
    try desk.run(
      "drill --topic conflict --speak --record", Self.answer + [.line("", after: .seconds(9)), "abc3"])
    #expect(
      try desk.read("said") == """
        -v en --stdin
        Tell me about a time you disagreed with a peer about a design.
        -v en --stdin
        And what would you do differently today?

        """)
    // The person pressed Enter while the follow-up was still read, so only the answer itself is there.
    let attempt = try #require(try desk.session().store.attempts(limit: 1).first)
    #expect(desk.session(recordings: attempt.id) == Desk.talk)
  }

  @Test("The recording of an answer waits for the end of what is read")
  func silence() throws {
    let desk = try recordingDesk()
    try desk.install("espeak-ng", "until [ -e \"$HERE/silence\" ]; do sleep 0.01; done")
    let voice = Voice(session: try desk.session(), wish: .init(speaks: true, records: true))
    voice.read("Why this team?")
    voice.answerBegins()
    let prompt = voice.attending(Prompt("> "))
    #expect(prompt.whileWaiting?() == false)
    #expect(!hasBegunToRecord(desk))
    try desk.write("", to: "silence")
    try waiting(for: "the recorder") {
      #expect(prompt.whileWaiting?() == false)
      return hasBegunToRecord(desk)
    }
    try desk.wait(for: "recording")
    voice.answerEnds()
    #expect(voice.hasSound)
  }

  @Test("A speaker that can't read is told once, with what shows why")
  func failingSpeaker() throws {
    let desk = try Desk()
    try desk.install("espeak-ng", "echo $PPID > $HERE/failed; exit 1")
    desk.meanwhile(at: [1, 4]) {
      try $0.waitForEnd(of: "failed")
      $0.remove("failed")
    }
    let run = try desk.run("drill --count 2 --speak", Self.answer + ["a3"] + Self.answer + ["a3"])
    #expect(
      run.messages.hasPrefix(
        "espeak-ng can't read aloud here; try it in the shell: espeak-ng hello\n"))
    #expect(run.messages.ranges(of: "read aloud").count == 1)
    #expect(run.remaining == 0)
  }

  @Test("A speaker that hangs and refuses to end holds nothing up, and doesn't stay")
  func hangingSpeaker() throws {
    let desk = try Desk()
    try desk.install("espeak-ng", "trap '' TERM; echo $$ > $HERE/speaking; while :; do sleep 0.05; done")
    desk.meanwhile(at: [1]) { try $0.wait(for: "speaking") }
    let run = try desk.run("drill --topic failure --speak", Self.answer + ["ab3"])
    #expect(run.remaining == 0)
    #expect(kill(try #require(pid_t(try desk.wait(for: "speaking"))), 0) == -1)
  }

  @Test("What isn't installed is said once, with what to install")
  func missing() throws {
    let desk = try Desk()
    let run = try desk.run("drill --topic failure --speak --record", Self.answer + ["ab3"])
    #expect(
      run.messages.hasPrefix(
        """
        No program is installed that reads aloud: install espeak-ng (or speech-dispatcher).
        No program is installed that records, so nothing is: install alsa-utils, pulseaudio-utils or sox.

        """))
    #expect(run.remaining == 0)
    desk.surface.inputIsTerminal = false
    #expect(
      try desk.run("drill --fresh --count 1 --speak").messages.contains(
        "Reading aloud and recording are for a terminal; input isn't one.\n"))
  }

  @Test("A typed answer of some length has its words and fillers counted, the person's own too")
  func typed() throws {
    let desk = try Desk()
    try desk.write("shipped ! we", to: "fillers/mine.txt")
    try desk.write("we", to: "fillers/de.txt")
    let text =
      "Um, we shipped it, basically, and I shipped it again. "
      + Array(repeating: "word", count: 15).joined(separator: " ")
    let run = try desk.run(
      "drill --topic failure", [.line(text, after: .seconds(50), firstKey: .seconds(10)), "", "ab3"])
    #expect(run.output.contains("\n25 words, 3 fillers (um 1, basically 1, shipped 1).\n"))
  }

  @Test("forget erases the sound, backup leaves it out, doctor finds what belongs to nothing")
  func care() throws {
    let desk = try recordingDesk()
    speak(desk)
    try desk.run("drill --topic failure --record", Self.answer + ["ab3"])
    try desk.run("undo")
    #expect(recordings(desk).count == 1)
    #expect(
      try desk.run("backup ~/copy.sqlite").messages
        == "Recordings are not in it; they are in ~home/recordings\n")
    try desk.write([1, 2], to: "recordings/01a20e0a-c9d2-7f30-b697-23b939350a1c.wav")
    try desk.write([1, 2], to: "recordings/.answer-999999999-1.wav")
    #expect(
      try desk.run("doctor").output.hasPrefix(
        "2 recordings belong to no attempt; `doctor --erase-strays` erases them: ~home/recordings\n"))
    #expect(recordings(desk).count == 3)
    #expect(
      try desk.run("doctor --erase-strays").output.hasPrefix("Erased: 2 recordings without an attempt.\n"))
    #expect(recordings(desk).count == 1)
    #expect(
      try desk.run("forget last-failure --yes").output
        == "Erased: 0 answers and 1 recording to last-failure. Grades and times stay.\n")
    #expect(recordings(desk) == [])
  }

  @Test("Recordings are the person's alone")
  func modes() throws {
    let desk = try recordingDesk()
    speak(desk)
    try desk.run("drill --topic failure --record", Self.answer + ["ab3"])
    let file = try #require(recordings(desk).first)
    func mode(_ path: String) -> mode_t? {
      var status = stat()
      return stat(desk.home + "/" + path, &status) == 0 ? status.st_mode & 0o777 : nil
    }
    #expect(mode("recordings") == 0o700)
    #expect(mode("recordings/\(file)") == 0o600)
  }
}

extension Desk {
  /// What was recorded of an attempt.
  fileprivate func session(recordings id: EventID) -> Sound? {
    let recordings = Recordings(folder: folders.recordings)
    return recordings.sound(at: recordings.path(of: id))
  }
}
