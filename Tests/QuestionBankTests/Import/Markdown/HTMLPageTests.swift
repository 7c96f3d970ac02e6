import Testing

@testable import QuestionBank

/// A page of HTML is read by its headings, lists and folded parts.
@Suite struct HTMLPageTests {
  @Test("headings ask, what follows answers")
  func headings() {
    let reading = MarkdownReader.read(
      """
      <!DOCTYPE html>
      <html>
      <head><title>No question?</title><style>p { color: red }</style></head>
      <body>
      <nav><a href="/">Where am I?</a></nav>
      <h1>Deck questions</h1>
      <h2>Sails</h2>
      <div><h3>What is a <em>jib</em>?</h3>
          <p>A small sail,
             before the mast &amp; bow.</p></div>
      <h3>What is printed?</h3>
      <pre><code>print(1 &lt; 2)
      </code></pre>
      <!-- <h3>What is hidden?</h3> -->
      <h2>Ropes</h2>
      <ol><li>What is a halyard?<ul><li>It hoists.</li></ul></li>
      <li>What is a sheet?</li></ol>
      <script>alert("why?")</script>
      </body></html>
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Deck questions",
          questions: [
            Draft(
              wordings: ["What is a jib?"], topics: ["sails"],
              answer: "A small sail,\nbefore the mast & bow.", line: 7),
            Draft(wordings: ["What is printed?\n```\nprint(1 < 2)\n```"], topics: ["sails"], line: 10),
            Draft(wordings: ["What is a halyard?"], topics: ["ropes"], answer: "It hoists.", line: 15),
            Draft(wordings: ["What is a sheet?"], topics: ["ropes"], line: 16),
          ],
          remarks: ["It is a page of HTML; what stands around its text was passed over."]))
  }

  @Test("folded parts, bold questions and definitions")
  func others() {
    let reading = MarkdownReader.read(
      """
      <html><body>
      <details><summary>What is a bow?</summary><p>The front.</p></details>
      <p><strong>What is a stern?</strong></p><p>The back.</p>
      <dl><dt>What is aft?</dt><dd>Behind.</dd></dl>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a bow?"], answer: "The front.", line: 1),
            Draft(wordings: ["What is a stern?"], answer: "The back.", line: 3),
            Draft(wordings: ["What is aft?"], answer: "Behind.", line: 3),
          ],
          remarks: ["It is a page of HTML; what stands around its text was passed over."]))
  }
}
