import Practice
import Testing

@Suite("People in a line")
struct PersonTextTests {
  private func list(_ text: String) -> [String] {
    PersonText.list(text).map { "\($0.name)|\($0.role ?? "-")" }
  }

  @Test("Commas, semicolons and “and” divide; what stands in brackets is the role")
  func list() {
    #expect(
      list(" Kim  Lee (recruiter), Bo Chan;Ada and Eve (lead, platform)") == [
        "Kim Lee|recruiter", "Bo Chan|-", "Ada|-", "Eve|lead, platform",
      ])
  }

  @Test("A role alone is no name")
  func roles() {
    #expect(list("recruiter, the hiring manager, HR") == ["|recruiter", "|hiring manager", "|hr"])
  }

  @Test("Nothing names nobody, and nobody is named twice")
  func nothing() {
    #expect(list("") == [])
    #expect(list(" , ;; and ") == [])
    #expect(list("Kim, Kim") == ["Kim|-"])
    #expect(list("Kim (((") == ["Kim (((|-"])
  }
}
