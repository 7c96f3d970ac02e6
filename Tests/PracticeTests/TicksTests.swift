import FSRS
import Testing

@testable import Practice

struct TicksTests {
  private static let fault = "One grade at the end, please: 1 blanked, 2 shaky, 3 solid, 4 nailed."

  /// A line, the points and red flags it ticks as bits, the grade.
  @Test(arguments: [
    ("", 0, 0, nil as Grade?), ("a", 0b001, 0, nil), ("ac", 0b101, 0, nil), ("ca", 0b101, 0, nil),
    ("a c", 0b101, 0, nil), ("a, c", 0b101, 0, nil), ("AC", 0b101, 0, nil), ("aa", 0b001, 0, nil),
    ("ac3", 0b101, 0, .solid), ("ac 3", 0b101, 0, .solid), ("3", 0, 0, .solid), ("3ac", 0b101, 0, .solid),
    ("x", 0, 0b01, nil), ("abcxy1", 0b111, 0b11, .blanked), ("ay 2", 0b001, 0b10, .shaky),
    ("abc4", 0b111, 0, .nailed), ("\ta\n", 0b001, 0, nil),
  ])
  func `a line ticks points and red flags, and may grade`(
    line: String, points: UInt32, redFlags: UInt32, grade: Grade?
  ) {
    let empty = Coverage(pointsTotal: 3, redFlagsTotal: 2)
    let expected = Ticks(
      coverage: Coverage(points: points, pointsTotal: 3, redFlags: redFlags, redFlagsTotal: 2), grade: grade)
    #expect(Ticks.reading(line, of: empty) == .success(expected))
  }

  @Test func `what was ticked before is forgotten`() {
    let before = Coverage(points: 0b11, pointsTotal: 3, redFlags: 1, redFlagsTotal: 1)
    let expected = Ticks(coverage: Coverage(points: 0b100, pointsTotal: 3, redFlagsTotal: 1), grade: nil)
    #expect(Ticks.reading("c", of: before) == .success(expected))
  }

  /// A line, how many points and red flags there are, the sentence.
  @Test(arguments: [
    (
      "d", 3, 2,
      "There is no d here. There are points a to c and red flags x to y; a digit from 1 to 4 is the grade."
    ),
    (
      "z", 3, 1,
      "There is no z here. There are points a to c and red flag x; a digit from 1 to 4 is the grade."
    ),
    (
      "b", 1, 3,
      "There is no b here. There is point a and red flags x to z; a digit from 1 to 4 is the grade."
    ),
    ("x", 2, 0, "There is no x here. There are points a to b; a digit from 1 to 4 is the grade."),
    ("x", 1, 0, "There is no x here. There is point a; a digit from 1 to 4 is the grade."),
    ("a", 0, 1, "There is no a here. There is red flag x; a digit from 1 to 4 is the grade."),
    ("a", 0, 2, "There is no a here. There are red flags x to y; a digit from 1 to 4 is the grade."),
    ("a", 0, 0, "There is no a here. There is nothing to tick; a digit from 1 to 4 is the grade."),
    ("a-c", 3, 0, "There is no - here. There are points a to c; a digit from 1 to 4 is the grade."),
    ("a٣", 1, 0, "There is no ٣ here. There is point a; a digit from 1 to 4 is the grade."),
    ("a5", 3, 0, fault), ("0", 3, 0, fault), ("a34", 3, 0, fault), ("33", 3, 0, fault),
  ])
  func `anything else is refused with what there is to tick`(
    line: String, points: Int, redFlags: Int, sentence: String
  ) {
    let empty = Coverage(pointsTotal: points, redFlagsTotal: redFlags)
    #expect(Ticks.reading(line, of: empty) == .failure(Ticks.Problem(sentence: sentence)))
  }

  @Test func `all letters of the largest question can be ticked, none twice`() {
    let many = question("many", points: Question.mostPoints + 5, redFlags: Question.mostRedFlags + 5)
    let empty = Coverage(of: many)
    #expect(empty == Coverage(pointsTotal: 23, redFlagsTotal: 3))
    let points = (0..<empty.pointsTotal).map(Coverage.pointLetter)
    let flags = (0..<empty.redFlagsTotal).map(Coverage.redFlagLetter)
    #expect(String(points + flags) == "abcdefghijklmnopqrstuvwxyz")
    let all = Ticks(
      coverage: Coverage(points: (1 << 23) - 1, pointsTotal: 23, redFlags: 0b111, redFlagsTotal: 3),
      grade: .nailed)
    #expect(Ticks.reading(String(points + flags) + "4", of: empty) == .success(all))
  }

  @Test func `what was left out is told by its letters`() {
    #expect(Coverage(points: 0b0101, pointsTotal: 4, redFlagsTotal: 0).missed == ["b", "d"])
    #expect(Coverage(pointsTotal: 0, redFlagsTotal: 0).missed == [])
    #expect(Coverage(points: 0b111, pointsTotal: 3, redFlags: 1, redFlagsTotal: 1).missed == [])
  }
}
