/// A plot at one width: where its parts stand, and its lines of text.
struct LinePlotLayout {
  private let plot: LinePlot
  private let columns: Int
  private let isUnicode: Bool
  private let y: AxisScale
  private let x: (lower: Double, upper: Double)
  private let leftLabels: Int
  private let canvas: DotCanvas

  /// Told apart by shape alone.
  private static let marks: [Character] = ["*", "o", "+", "x", "#", "@"]

  /// Nil if there is nothing to draw or no room to draw it in.
  init?(_ plot: LinePlot, columns: Int, drawing: Drawing) {
    let points = plot.series.flatMap(\.points).filter { $0.x.isFinite && $0.y.isFinite }
    let heights = points.map(\.y) + [plot.including].compactMap(\.self)
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let low = heights.min(), let high = heights.max()
    else { return nil }
    self.plot = plot
    self.columns = columns
    isUnicode = drawing == .unicode
    x = (left, right)
    // Each number has a row of its own, and most of them one between.
    let scale = AxisScale(over: low...high, atMost: max(1, (plot.height + 1) / 2))
    y = scale
    leftLabels = scale.ticks.map { DisplayWidth.columns(of: scale.label($0)) }.max() ?? 0
    let names = plot.series.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    // A blank, the axis, the names and what stands before them.
    let room = columns - leftLabels - 2 - names - (isUnicode ? 1 : 3)
    guard room >= LinePlot.leastColumns else { return nil }
    var canvas = DotCanvas(columns: room, rows: plot.height, isBraille: isUnicode)
    for (index, series) in plot.series.enumerated() {
      Self.draw(series, mark: Self.marks[index % Self.marks.count], x: x, y: scale, on: &canvas)
    }
    self.canvas = canvas
  }

  private static func draw(
    _ series: LinePlot.Series, mark: Character, x: (lower: Double, upper: Double), y: AxisScale,
    on canvas: inout DotCanvas
  ) {
    var last: (x: Int, y: Int)?
    for point in series.points {
      guard point.x.isFinite, point.y.isFinite else {
        last = nil
        continue
      }
      let across = x.upper > x.lower ? (point.x - x.lower) / (x.upper - x.lower) : 0
      let place = (
        x: Int((across * Double(canvas.width - 1)).rounded()),
        y: Int(((1 - y.share(of: point.y)) * Double(canvas.height - 1)).rounded())
      )
      canvas.line(from: last ?? place, to: place, mark: mark, style: series.style)
      last = place
    }
  }

  var lines: [Styled] {
    let names = self.names
    let heights = Dictionary(
      y.ticks.map { (row(of: $0), y.label($0)) }, uniquingKeysWith: { first, _ in first })
    var lines = [Styled(plot.title, .dim).truncated(to: columns)]
    for row in 0..<plot.height {
      let label = Styled(heights[row] ?? "", .dim).padded(to: leftLabels, align: .right)
      let axis = heights[row] == nil ? (isUnicode ? "│" : "|") : (isUnicode ? "┤" : "+")
      let line = label + Styled(" \(axis)", .dim) + canvas.row(row)
      lines.append(names[row].map { line + " " + $0 } ?? Self.trimmed(line))
    }
    return lines + lowerAxis
  }

  /// The row of characters in which a height is drawn, from the top.
  private func row(of height: Double) -> Int {
    let dot = Int(((1 - y.share(of: height)) * Double(canvas.height - 1)).rounded())
    return dot * canvas.rows / canvas.height
  }

  /// The lines' names, each at the height of its line's end, or next to it where another stands there.
  private var names: [Int: Styled] {
    let ends = plot.series.enumerated().compactMap { index, series in
      series.points.last { $0.x.isFinite && $0.y.isFinite }.map { (index: index, y: $0.y, series: series) }
    }
    let places = Self.spread(
      ends.sorted { ($0.y, -$0.index) > ($1.y, -$1.index) }.map { (row(of: $0.y), $0) }, rows: plot.height)
    return places.mapValues { end in
      let mark = isUnicode ? "" : "\(Self.marks[end.index % Self.marks.count]) "
      return Styled(mark + end.series.label, end.series.style)
    }
  }

  /// One element a row, in the order given, all as near to their rows as they can be: where rows are wanted twice, a
  /// group keeps its middle (isotonic regression of row minus place by pooling adjacent violators, Barlow et al. 1972).
  private static func spread<Element>(
    _ wanted: [(row: Int, element: Element)], rows: Int
  ) -> [Int: Element] {
    var groups: [(sum: Int, count: Int)] = []
    for (index, wish) in wanted.enumerated() {
      var group = (sum: wish.row - index, count: 1)
      while let last = groups.last, last.sum * group.count > group.sum * last.count {
        group = (group.sum + last.sum, group.count + last.count)
        groups.removeLast()
      }
      groups.append(group)
    }
    let shifts = groups.flatMap { group in
      let middle = Int((Double(group.sum) / Double(group.count)).rounded())
      return Array(repeating: min(max(middle, 0), rows - wanted.count), count: group.count)
    }
    // With more lines than rows the first ones have no place.
    let places = shifts.enumerated().map { $0.element + $0.offset }
    return Dictionary(
      zip(places, wanted.map(\.element)).filter { $0.0 >= 0 }, uniquingKeysWith: { first, _ in first })
  }

  private var lowerAxis: [Styled] {
    var axis = Array(repeating: isUnicode ? "─" : "-", count: canvas.columns)
    var below = Styled("")
    for tick in plot.ticks where tick.x >= x.lower && tick.x <= x.upper {
      let across = x.upper > x.lower ? (tick.x - x.lower) / (x.upper - x.lower) : 0
      let column = Int((across * Double(canvas.columns - 1)).rounded())
      let width = DisplayWidth.columns(of: tick.label)
      // In the middle below its place, as far as the edges allow.
      let start = max(0, min(column - (width - 1) / 2, canvas.columns - width))
      guard start > below.columns || below.isEmpty, start + width <= canvas.columns else { continue }
      axis[column] = isUnicode ? "┴" : "+"
      below = below.padded(to: start) + Styled(tick.label, .dim)
    }
    let margin = Styled(String(repeating: " ", count: leftLabels + 1))
    let corner = isUnicode ? "└" : "+"
    let line = margin + Styled(corner + axis.joined(), .dim)
    return below.isEmpty ? [line] : [line, margin + " " + below]
  }

  private static func trimmed(_ line: Styled) -> Styled {
    var result = Styled("")
    var blanks = Styled("")
    for cell in line.cells {
      if cell.character == " " {
        blanks.append(" ", cell.style)
      } else {
        result += blanks
        blanks = ""
        result.append(String(cell.character), cell.style)
      }
    }
    return result
  }
}
