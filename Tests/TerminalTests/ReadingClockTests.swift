import Testing

@testable import Terminal

@Suite struct ReadingClockTests {
  @Test func `stopped time does not count`() {
    let start = SuspendingClock.now
    var clock = ReadingClock(now: start)
    clock.seen(now: start + .seconds(2), wasStopped: false)
    clock.seen(now: start + .seconds(60), wasStopped: true)
    clock.seen(now: start + .seconds(61), wasStopped: false)
    #expect(clock.elapsed == .seconds(3))
  }

  @Test func `the first key is the one that changed the text`() {
    let start = SuspendingClock.now
    var clock = ReadingClock(now: start)
    clock.seen(now: start + .seconds(1), wasStopped: false)
    clock.key(textChanged: false)
    clock.seen(now: start + .seconds(5), wasStopped: false)
    clock.key(textChanged: false)
    #expect(clock.firstKey == nil)
    clock.seen(now: start + .seconds(6), wasStopped: false)
    clock.noteText(changed: true)
    #expect(clock.firstKey == .seconds(5))
  }

  @Test func `an untouched line has no first key`() {
    let start = SuspendingClock.now
    var clock = ReadingClock(now: start)
    clock.seen(now: start + .seconds(4), wasStopped: false)
    clock.key(textChanged: false)
    clock.noteText(changed: false)
    #expect(clock.firstKey == nil)
    #expect(clock.elapsed == .seconds(4))
  }
}
