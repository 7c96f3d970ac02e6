/// Lines over two axes, each with its name at its right end.
///
/// Legible without colour: in braille a line is known by the name at its end, in plain characters also by a mark of
/// its own. None of its lines is wider than asked for.
package struct LinePlot: Sendable, Hashable {
  /// A point in the units of the axes; one that is not finite leaves a gap.
  package struct Point: Sendable, Hashable {
    /// Along the lower axis.
    package var x: Double
    /// Along the axis on the left.
    package var y: Double

    /// A point.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// One line.
  package struct Series: Sendable, Hashable {
    /// Its name, short.
    package var label: String
    /// From left to right.
    package var points: [Point]
    /// What it means to the reader.
    package var style: Styled.Style

    /// A line with its name.
    package init(_ label: String, _ points: [Point], style: Styled.Style = .plain) {
      self.label = label
      self.points = points
      self.style = style
    }
  }

  /// A place on the lower axis that has a name.
  package struct Tick: Sendable, Hashable {
    /// In the units of the axis.
    package var x: Double
    /// What stands below it.
    package var label: String

    /// A named place.
    package init(_ x: Double, _ label: String) {
      self.x = x
      self.label = label
    }
  }

  /// What the axis on the left counts, and along what; stands above it.
  package var title: String
  /// Drawn in this order, later ones over earlier ones.
  package var series: [Series]
  /// Left to right; those that would run into each other are left out.
  package var ticks: [Tick]
  /// A value that the axis on the left has to show, such as 0.
  package var including: Double?
  /// Characters from the highest line to the lower axis.
  package var height: Int

  /// A plot, 10 characters high unless told otherwise: with its axes, a table and a heading it fits a small terminal.
  package init(
    title: String, series: [Series], ticks: [Tick] = [], including: Double? = nil, height: Int = 10
  ) {
    self.title = title
    self.series = series
    self.ticks = ticks
    self.including = including
    self.height = max(3, height)
  }

  /// The picture, made of what `drawing` allows and at most `columns` wide; empty where nothing may be drawn, there
  /// is nothing to draw, or it would be narrower than ``leastColumns``.
  package func lines(columns: Int, drawing: Drawing) -> [Styled] {
    guard drawing != .none, let layout = LinePlotLayout(self, columns: columns, drawing: drawing) else {
      return []
    }
    return layout.lines
  }

  /// Columns between the axes' names and the lines' names; with fewer, no line can be followed.
  package static let leastColumns = 12
}
