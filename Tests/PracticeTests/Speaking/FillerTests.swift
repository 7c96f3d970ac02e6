import Practice
import Testing

@Suite struct FillerTests {
  private static let list = FillerList(
    """
    # a comment
    um
    you know ! do did
    kind of ! a what   # and another

    (like)
    (so)
    """)

  private func fillers(_ text: String) -> [String] {
    FillerCount(in: SpokenWords(text), by: Self.list).counts.map { "\($0.filler) \($0.count)" }
  }

  @Test(
    arguments: [
      ("", []), ("Um, we, um... shipped it. UM!", ["um 3"]), ("The umbrella hums.", []),
      ("It was, you know, late.", ["you know 1"]), ("Do you know him? You, know this.", []),
      ("A kind of magic; what kind of magic? It kind of worked.", ["kind of 1"]),
      ("you know um you know", ["you know 2", "um 1"]),
    ])
  func `words and phrases count where they are said`(text: String, expected: [String]) {
    #expect(fillers(text) == expected)
  }

  @Test(
    arguments: [
      ("It was, like, two days.", ["like 1"]), ("Like, we had no plan.", ["like 1"]),
      ("I like it, and tools like git.", []), ("It felt like a year.", []), ("Things I would like.", []),
      ("It was um like two days.", ["um 1"]), ("It was, um like, two days.", ["um 1", "like 1"]),
      ("So, we left. So we left.", ["so 1"]), ("It was – like – two days.", ["like 1"]),
    ])
  func `ambiguous words count only where they are set off`(text: String, expected: [String]) {
    #expect(fillers(text) == expected)
  }

  @Test func `words keep apostrophes and hyphens, and what a transcriber remarks was not said`() {
    #expect(SpokenWords("Don’t [BLANK_AUDIO] re-write it - now").count == 4)
    #expect(SpokenWords("a [ b").count == 2)
    #expect(SpokenWords(" … — !").count == 0)
  }

  @Test func `lists of a person join the shipped one`() {
    let both = Self.list + FillerList("voilà\n(voilà\n!x\n   \n# nothing")
    #expect(
      FillerCount(in: SpokenWords("Voilà, um."), by: both).counts.map(\.filler) == ["voilà", "um"])
    #expect(FillerCount(in: SpokenWords("Um."), by: FillerList("")).total == 0)
  }
}
