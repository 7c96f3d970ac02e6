import Practice

/// A sheet as a page that works without a network: what is ticked and written there is saved as the Markdown sheet.
package struct SheetPage: Sendable {
  private let sheet: InterviewSheet
  private let markdown: SheetMarkdown

  /// The page of a sheet.
  package init(_ sheet: InterviewSheet) {
    self.sheet = sheet
    markdown = SheetMarkdown(sheet)
  }

  /// The document.
  ///
  /// - Parameters:
  ///   - template: the page around it, with `@TITLE@`, `@BODY@`, `@SOURCE@`, `@SHEET@` and `@NONCE@` in it.
  ///   - chance: by which the page's own style and script are told from any that a text might bring.
  package func text(template: String, chance: UInt64) -> String {
    let parts = [
      "TITLE": Self.escaped(title), "BODY": body, "SOURCE": Self.escaped(markdown.text),
      "SHEET": Self.escaped(sheet.id.description), "NONCE": String(chance, radix: 36),
    ]
    // In one pass: what a text says must not be taken for another place.
    var result = ""
    var rest = template[...]
    while let start = rest.firstRange(of: "@"), let end = rest[start.upperBound...].firstIndex(of: "@") {
      result += rest[..<start.lowerBound]
      if let part = parts[String(rest[start.upperBound..<end])] {
        result += part
        rest = rest[rest.index(after: end)...]
      } else {
        result += "@"
        rest = rest[start.upperBound...]
      }
    }
    return result + rest
  }

  private var title: String { "Interview sheet" + (sheet.occasion.map { ": \($0)" } ?? "") }

  private var body: String {
    var body = Body()
    for (element, line) in zip(sheet.elements, markdown.places) { body.add(element, line: line) }
    return body.closed
  }

  /// The text with what HTML would take for its own replaced, and without control characters, which it forbids.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value): result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// The page's body as it grows: groups are opened and closed around what belongs together.
private struct Body {
  private var html = ""
  private var question = 0
  private var isInList = false
  private var isInGroup = false
  private var isInQuestion = false

  /// The body with everything closed.
  var closed: String {
    var copy = self
    copy.closeQuestion()
    return copy.html
  }

  mutating func add(_ element: SheetElement, line: Int) {
    if case .step = element {} else { closeList() }
    switch element {
    case .title(let text): put("<h1 dir=\"auto\">\(SheetPage.escaped(text))</h1>")
    case .paragraph(let text): put("<p>\(SheetPage.escaped(text))</p>")
    case .step(let text):
      if !isInList { put("<ul>") }
      isInList = true
      put("<li>\(SheetPage.escaped(text))</li>")
    case .field(let field, let value): add(field, value, line)
    case .question(let number, let ask):
      closeQuestion()
      (question, isInQuestion) = (number, true)
      put("<section aria-labelledby=\"q\(number)\">")
      put("<h2 id=\"q\(number)\" dir=\"auto\">\(number). \(SheetPage.escaped(ask))</h2>")
    case .time(let time): put("<p class=\"aside\">About \(time.written)</p>")
    case .outline(let text):
      put("<details><summary>An outline of an answer</summary>")
      put("<p class=\"outline\" dir=\"auto\">\(SheetPage.escaped(text))</p></details>")
    case .mark: break
    case .label(let text):
      closeGroup()
      isInGroup = true
      put("<fieldset><legend>\(text)</legend>")
      if text == "Grade" { put(radio("", "not graded", isChecked: true)) }
    case .box(let sign, let text):
      let isGrade = sign?.isNumber ?? false
      let shown = (sign.map { "\($0). " } ?? "") + text
      put(isGrade ? radio(" data-line=\"\(line)\"", shown) : checkbox(line, shown))
    case .plain(let text): put("<p dir=\"auto\">\(SheetPage.escaped(text))</p>")
    }
  }

  private mutating func add(_ field: SheetElement.Field, _ value: String, _ line: Int) {
    closeGroup()
    // Where the value begins in its line, behind `- Minutes: `.
    let place = "data-line=\"\(line)\" data-start=\"\(field.label.count + 4)\""
    let id = "f\(line)"
    let value = SheetPage.escaped(value)
    put("<p class=\"field\"><label for=\"\(id)\">\(Self.label(field))</label>")
    switch field {
    case .interviewer:
      put("<input id=\"\(id)\" \(place) value=\"\(value)\" autocomplete=\"name\" dir=\"auto\">")
    case .date: put("<input id=\"\(id)\" \(place) type=\"date\">")
    case .minutes: put("<input id=\"\(id)\" \(place) inputmode=\"decimal\" size=\"6\">")
    case .words: put("<textarea id=\"\(id)\" \(place) rows=\"3\" dir=\"auto\"></textarea>")
    }
    put("</p>")
  }

  private static func label(_ field: SheetElement.Field) -> String {
    switch field {
    case .interviewer: "Your name"
    case .date: "Date of the interview"
    case .minutes: "Minutes the answer took"
    case .words: "A word on it"
    }
  }

  private func checkbox(_ line: Int, _ text: String) -> String {
    "<label dir=\"auto\"><input type=\"checkbox\" data-line=\"\(line)\"> \(SheetPage.escaped(text))</label>"
  }

  private func radio(_ place: String, _ text: String, isChecked: Bool = false) -> String {
    let checked = isChecked ? " checked" : ""
    return
      "<label><input type=\"radio\" name=\"grade\(question)\"\(place)\(checked)> \(SheetPage.escaped(text))</label>"
  }

  private mutating func closeQuestion() {
    closeList()
    closeGroup()
    if isInQuestion { put("</section>") }
    isInQuestion = false
  }

  private mutating func closeGroup() {
    if isInGroup { put("</fieldset>") }
    isInGroup = false
  }

  private mutating func closeList() {
    if isInList { put("</ul>") }
    isInList = false
  }

  private mutating func put(_ text: String) { html += text + "\n" }
}
