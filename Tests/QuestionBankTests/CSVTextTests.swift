import Testing

@testable import QuestionBank

/// Cells that a spreadsheet would take for formulas.
struct CSVTextTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49 30 12", "'+49 30 12"), ("-point", "'-point"), ("@sum", "'@sum"),
    ("\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\""), ("=a,b", "\"'=a,b\""), ("'=1", "''=1"), ("-", "'-"), ("-inf", "'-inf"),
    ("=\"x\"", "\"'=\"\"x\"\"\""),
  ])
  func `formulas get an apostrophe in front`(cell: String, written: String) {
    #expect(CSVText.record([cell]) == written + "\r\n")
    #expect(CSVText.withoutGuard("'" + cell) == cell)
  }

  @Test(arguments: ["", "-5", "+1.5", "-2e3", "3", "what's = 1", "'tis", "'", "a-b", " =1", "é"])
  func `numbers and other texts stay as they are`(cell: String) {
    #expect(CSVText.record([cell]) == cell + "\r\n")
    #expect(CSVText.withoutGuard(cell) == cell)
  }

  @Test func `what is guarded reads back as it was`() {
    let cells = ["=1", "''@x", "- one", "-3", "'quoted'", "+"]
    var scanner = TableScanner(Array(CSVText.record(cells).utf8), separator: UInt8(ascii: ","))
    #expect(scanner.next()?.cells.map(CSVText.withoutGuard) == cells)
  }
}
