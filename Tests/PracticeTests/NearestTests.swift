import Testing

@testable import Practice

struct NearestTests {
  private static let verbs = [
    "drill", "mock", "debrief", "today", "stats", "import", "banks", "undo", "due", "next", "attempts",
    "questions",
  ]

  @Test(arguments: [
    ("dril", "drill"), ("drlil", "drill"), ("dirll", "drill"), ("drilll", "drill"), ("DRILL", "drill"),
    ("bnaks", "banks"), ("bank", "banks"), ("stat", "stats"), ("unod", "undo"), ("tody", "today"),
    ("debreif", "debrief"), ("deb", "debrief"), ("att", "attempts"), ("question", "questions"),
    ("imprt", "import"),
    ("mok", "mock"), ("deu", "due"), ("du", "due"), ("nxet", "next"), ("quesitons", "questions"),
  ])
  func `a slip of the finger finds what was meant`(wanted: String, expected: String) {
    #expect(nearest(to: wanted, among: Self.verbs) == expected)
  }

  @Test(arguments: ["", "x", "d", "coffee", "salary", "zzzzz", "dr", "q", "undoundo"])
  func `what is far from everything finds nothing`(wanted: String) {
    #expect(nearest(to: wanted, among: Self.verbs) == nil)
  }

  @Test func `among equals the first is taken, and none among none`() {
    #expect(nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(nearest(to: "cat", among: []) == nil)
  }

  @Test func `the text itself is nearer than any it begins`() {
    #expect(nearest(to: "drill", among: ["drills", "Drill"]) == "Drill")
    #expect(nearest(to: "de", among: ["de"]) == "de")
  }

  @Test func `a swap of neighbours is one edit, two replaced letters are two`() {
    #expect(nearest(to: "abc", among: ["acb"]) == "acb")
    #expect(nearest(to: "abc", among: ["ayz"]) == nil)
    #expect(nearest(to: "abcdef", among: ["abXYef"]) == "abXYef")
    #expect(nearest(to: "abcdef", among: ["aXYZef"]) == nil)
  }
}
