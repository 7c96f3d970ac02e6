import Terminal
import Testing

@Suite struct SurfaceTests {
  @Test func `a style may stand inside a literal`() {
    #expect("due \(3, .strong) today" as Styled == Styled("due ") + Styled("3", .strong) + Styled(" today"))
  }
}
