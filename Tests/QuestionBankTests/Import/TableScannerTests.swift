import Testing

@testable import QuestionBank

@Suite struct TableScannerTests {
  private func rows(_ text: String, separator: Character = ",") -> [TableRow] {
    var scanner = TableScanner(Array(text.utf8), separator: separator.asciiValue ?? 0)
    var rows: [TableRow] = []
    while let row = scanner.next() { rows.append(row) }
    return rows
  }

  private func cells(_ text: String, separator: Character = ",") -> [[String]] {
    rows(text, separator: separator).map(\.cells)
  }

  @Test("rows are read as RFC 4180 has them")
  func standard() {
    #expect(cells("a,b\n\"c,\"\"d\"\"\",\"\"\r\n,\n") == [["a", "b"], ["c,\"d\"", ""], ["", ""]])
    #expect(cells("") == [])
    #expect(cells("a") == [["a"]])
    #expect(cells("a,") == [["a", ""]])
    #expect(cells("\"\"\"\"") == [["\""]])
    #expect(cells("a;\"b;c\";,|", separator: ";") == [["a", "b;c", ",|"]])
    #expect(cells(" a , b ") == [[" a ", " b "]])
  }

  @Test("line ends inside quotes are part of the cell, and rows know their first line")
  func lines() {
    #expect(
      rows("\"a\r\nb\rc\nd\",x\r\re\n") == [
        TableRow(line: 1, cells: ["a\nb\nc\nd", "x"]), TableRow(line: 5, cells: [""]),
        TableRow(line: 6, cells: ["e"]),
      ])
  }

  @Test("stray quotes stay where they are")
  func strayQuotes() {
    #expect(cells("say \"hi\" now,6\"\nx,y") == [["say \"hi\" now", "6\""], ["x", "y"]])
    #expect(cells("\"say \"hi\" now\",y\n") == [["say \"hi\" now", "y"]])
    #expect(cells("\"hi\" is said,y\nx,z") == [["\"hi\" is said", "y"], ["x", "z"]])
    #expect(cells("\"say \"hi\" to\nme\",y") == [["say \"hi\" to\nme", "y"]])
    #expect(cells("a, \"b, c\" , d") == [["a", "b, c", " d"]])
    #expect(cells("a, \"b\" c, d") == [["a", " \"b\" c", " d"]])
  }

  @Test("a quote that is never closed costs its own row at most")
  func openQuotes() {
    #expect(cells("\"a,b\nc,d\ne,f") == [["\"a", "b"], ["c", "d"], ["e", "f"]])
    #expect(cells("\"a,b\n\"c\",d\n") == [["\"a", "b"], ["c", "d"]])
    #expect(cells("1,\"a\n2,\"x, y\",z\n3,b") == [["1", "\"a"], ["2", "x, y", "z"], ["3", "b"]])
    #expect(cells("\"a\n\"b\n\"c\n") == [["\"a"], ["\"b"], ["\"c"]])
    #expect(cells("a, \"b\nc, d") == [["a", " \"b"], ["c", " d"]])
  }

  @Test("quotes behind backslashes are read where none is doubled")
  func backslashes() {
    #expect(cells("\"say \\\"hi\\\"\",b\n") == [["say \"hi\"", "b"]])
    #expect(cells("\"C:\\\",b\n") == [["C:\\", "b"]])
  }

  @Test(
    "hostile quotes are read in a time that grows with the text's length only",
    arguments: [
      "\"a\n", "\"a,", "\"\"a\n", "\"\"\"a\n", " \"a,", "\"a\n\"\"b\n", "\"\n", "\"", "\" ", "x\"\n",
      "\",\n\"\"x",
    ])
  func hostile(unit: String) {
    let text = String(repeating: unit, count: 400_000 / unit.utf8.count)
    let rows = rows(text)
    #expect(rows.reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.utf8.count } } <= text.utf8.count)
  }
}
