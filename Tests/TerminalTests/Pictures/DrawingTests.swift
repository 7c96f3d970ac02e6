import Testing

@testable import Terminal

@Suite struct DrawingTests {
  @Test(
    arguments: [
      ([:], .unicode), (["LANG": "C.UTF-8"], .unicode), (["LANG": "de_DE.utf8"], .unicode),
      (["LANG": "C"], .ascii),
      (["LANG": "de_DE.ISO-8859-1"], .ascii), (["LANG": "C", "LC_ALL": "en_US.UTF-8"], .unicode),
      (["LANG": "en_US.UTF-8", "LC_CTYPE": "POSIX"], .ascii),
      (["LANG": "en_US.UTF-8", "LC_ALL": ""], .unicode),
    ] as [([String: String], Drawing)])
  func `only a locale with another character set rules Unicode out`(
    environment: [String: String], drawing: Drawing
  ) {
    #expect(Drawing.shown(environment: environment) == drawing)
  }

  @Test func `a surface draws unless it is plain`() {
    #expect(Surface().drawing == .none)
    #expect(Surface(isPlain: false).drawing == .unicode)
    #expect(Surface(isPlain: true, drawing: .ascii).drawing == .ascii)
  }
}
