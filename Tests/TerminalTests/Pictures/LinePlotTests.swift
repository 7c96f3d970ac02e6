import Testing

@testable import Terminal

@Suite struct LinePlotTests {
  /// Two lines of which one falls and one stays level, and their names.
  private var plot: LinePlot {
    LinePlot(
      title: "minutes a day",
      series: [
        .init("80 %", (1...8).map { .init(x: Double($0), y: 20 / Double($0)) }),
        .init("95 %", (1...8).map { .init(x: Double($0), y: 12) }, style: .accent),
      ],
      ticks: (1...8).map { .init(Double($0), "\($0)") }, including: 0, height: 8)
  }

  private func text(_ plot: LinePlot, columns: Int = 50, _ drawing: Drawing = .unicode) -> String {
    plot.lines(columns: columns, drawing: drawing).map(\.plainText).joined(separator: "\n")
  }

  @Test func `in braille`() {
    #expect(
      text(plot) == """
        minutes a day
        20 ┤⠑⡄
           │ ⠈⢢
        15 ┤   ⠑⡄
           │⠉⠉⠉⠉⠉⢫⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉ 95 %
        10 ┤      ⠉⠒⠤⣀
         5 ┤          ⠉⠒⠒⠤⠤⠤⣀⣀⣀
           │                   ⠉⠉⠉⠒⠒⠒⠒⠤⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀⣀⣀ 80 %
         0 ┤
           └┴─────┴────┴─────┴─────┴─────┴────┴─────┴
            1     2    3     4     5     6    7     8
        """)
  }

  @Test func `in plain characters, each line with a mark of its own`() {
    #expect(
      text(plot, .ascii) == """
        minutes a day
        20 +*
           | *
        15 +  **
           |ooooooooooooooooooooooooooooooooooooooo o 95 %
        10 +     ***
         5 +        ***********
           |                   ******************** * 80 %
         0 +
           ++----+-----+----+-----+----+-----+----+
            1    2     3    4     5    6     7    8
        """)
  }

  @Test func `nothing where nothing may be drawn, there is nothing or no room`() {
    #expect(text(plot, Drawing.none) == "")
    #expect(text(plot, columns: 20) == "")
    #expect(text(LinePlot(title: "t", series: [])) == "")
    #expect(text(LinePlot(title: "t", series: [.init("a", [.init(x: .nan, y: 1)])])) == "")
  }

  @Test(arguments: [22, 30, 47, 80, 200], [Drawing.unicode, .ascii])
  func `no line is wider than asked for`(columns: Int, drawing: Drawing) {
    var plot = plot
    plot.series[0].label = "日本語"
    #expect(plot.lines(columns: columns, drawing: drawing).allSatisfy { $0.columns <= columns })
  }

  @Test func `wide characters in names take their columns`() {
    var plot = plot
    plot.series[0].label = "目標"
    plot.ticks = [.init(1, "今日"), .init(8, "八週")]
    #expect(
      text(plot, columns: 40) == """
        minutes a day
        20 ┤⠱⡀
           │ ⠱⡀
        15 ┤  ⠘⡄
           │⠉⠉⠉⠙⡍⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉ 95 %
        10 ┤    ⠈⠒⢄⡀
         5 ┤       ⠈⠑⠒⠤⠤⣀⣀⡀
           │              ⠈⠉⠑⠒⠒⠒⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀ 目標
         0 ┤
           └┴─────────────────────────────┴
            今日                       八週
        """)
  }

  @Test func `a single point and a level line at nought are drawn`() {
    let plot = LinePlot(title: "t", series: [.init("a", [.init(x: 3, y: 0)])], height: 3)
    #expect(
      text(plot, columns: 24, .ascii) == """
        t
        0.5 +
            |
        0.0 +*               * a
            +---------------
        """)
  }

  @Test func `lines that end at one height have their names one below the other`() {
    let series = ["a", "b", "c"].map { LinePlot.Series($0, [.init(x: 0, y: 0), .init(x: 1, y: 0)]) }
    #expect(
      text(LinePlot(title: "t", series: series, height: 4), columns: 24, .ascii) == """
        t
        0.5 +
            |                * a
            |                o b
        0.0 ++++++++++++++++ + c
            +---------------
        """)
  }

  @Test func `names keep the order of the lines' ends, each as near to its own as there is room`() {
    func names(_ ends: [Double]) -> [String] {
      let series = ends.enumerated().map {
        LinePlot.Series("L\($0.offset)", [.init(x: 0, y: 0), .init(x: 1, y: $0.element)])
      }
      let lines = LinePlot(title: "t", series: series, including: 8, height: 8).lines(
        columns: 40, drawing: .ascii)
      return lines.dropFirst().prefix(8).map { line in
        line.plainText.split(separator: "L").dropFirst().last.map(String.init) ?? ""
      }
    }
    #expect(names([0, 0.3, 0.2, 8]) == ["3", "", "", "", "", "1", "2", "0"])
    #expect(names([4, 4, 4, 0]) == ["", "", "", "0", "1", "2", "", "3"])
  }

  @Test func `a gap is left where a value is missing`() {
    let points = [1, 1, .nan, 1, 1].enumerated().map { LinePlot.Point(x: Double($0.offset), y: $0.element) }
    let plot = LinePlot(title: "t", series: [.init("a", points)], including: 0, height: 3)
    #expect(
      text(plot, columns: 24, .ascii) == """
        t
        1.0 +*****      **** * a
        0.5 +
        0.0 +
            +---------------
        """)
  }

  @Test func `enormous and equal values give a picture`() {
    for value in [0, 1e-6, 1e12, -3] {
      let plot = LinePlot(title: "t", series: [.init("a", [.init(x: 0, y: value), .init(x: 1, y: value)])])
      #expect(plot.lines(columns: 80, drawing: .unicode).count == 12)
    }
  }
}
