import FSRS
import Testing

@testable import Practice

struct LeechTests {
  /// Attempts a week apart, one letter each: b, s (shaky), S (solid), N; an i before it puts it into an interview, and
  /// a + before it on the same day as the one before.
  private func leech(_ letters: String) -> Leech {
    let grades: [Character: Grade] = ["b": .blanked, "s": .shaky, "S": .solid, "N": .nailed]
    var day = monday
    var setting = Setting.drill
    var attempts: [(day: StudyDay, grade: Grade, setting: Setting)] = []
    for letter in letters {
      switch letter {
      case "i": setting = .interview
      case "+": day = day - 7
      default:
        attempts.append((day, grades[letter] ?? .solid, setting))
        day = day + 7
        setting = .drill
      }
    }
    return Leech(attempts)
  }

  @Test(arguments: [
    ("", 0, false), ("b", 0, false), ("bbbb", 3, false), ("bbbbb", 4, true), ("SbSbSbSb", 4, true),
    ("SbSbSbS", 3, false), ("SbbbbS", 4, true), ("SbbbbSS", 4, false), ("SbbbbSsS", 4, true),
    ("SbbbbSN", 4, false), ("SbbbbSSb", 5, true), ("SbbbbSSSSSSSSSb", 5, false),
  ])
  func `four lapses in ten tries make a leech, and two solid ones in a row end it`(
    letters: String, lapses: Int, isLeech: Bool
  ) {
    let leech = leech(letters)
    #expect(leech.lapses == lapses)
    #expect(leech.isLeech == isLeech)
  }

  @Test func `what is said once more on the same day counts for nothing`() {
    #expect(leech("Sb+Sb+Sb+Sb+S").isLeech)
    #expect(leech("Sb+bb+b").lapses == 2)
    #expect(leech("Sbbbb+S+S").isLeech)
    #expect(!leech("SbbbbS+bS").isLeech)
  }

  @Test func `a blank in an interview makes no leech, a solid answer there helps to end one`() {
    #expect(leech("Sibibibib").lapses == 0)
    #expect(!leech("Sbbbib").isLeech)
    #expect(leech("SbbbibSb").isLeech)
    #expect(!leech("SbbbbiSS").isLeech)
  }

  @Test func `advice is due when it begins, and at every second lapse after`() {
    let told = (1...12).filter { leech("S" + String(repeating: "b", count: $0)).isNews }
    #expect(told == [4, 6, 8, 10, 12])
    #expect(!leech("SbbbbS").isNews)
    #expect(!leech("Sbbbb+S").isNews)
  }

  @Test func `coming back soon after it ended is no news at the first lapse`() {
    #expect(!leech("SbbbbSSb").isNews)
    #expect(leech("SbbbbSSbb").isNews)
  }

  @Test func `a hundred tries that go as the target says are seldom a leech`() {
    var generator = SeededGenerator(seed: 7)
    let count = (0..<1000).count { _ in
      let letters = (0..<100).map { _ in Double.random(in: 0..<1, using: &generator) < 0.1 ? "b" : "S" }
      return leech(letters.joined()).isLeech
    }
    #expect(count < 15)
  }
}
