import Testing

@testable import QuestionBank

/// HTML between the lines of Markdown.
@Suite struct HTMLInMarkdownTests {
  @Test("headings, line breaks and code in tags")
  func tags() {
    let reading = MarkdownReader.read(
      """
      <h2>Ropes</h2>

      <h3 id="a">1. What is a <code>bight</code>?</h3>

      A bend,<br>or a loop.

      <h3>
        2. What is a
        hitch?
      </h3>

      <pre><code class="language-sh">hitch &amp;&amp; post
      </code></pre>
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Ropes",
          questions: [
            Draft(
              wordings: ["What is a `bight`?"], topics: ["ropes"], answer: "A bend,\nor a loop.", line: 3),
            Draft(
              wordings: ["What is a hitch?"], topics: ["ropes"], answer: "```sh\nhitch && post\n```", line: 10
            ),
          ]))
  }

  @Test("questions with breaks between them")
  func breaks() {
    let reading = MarkdownReader.read(
      """
      ## First

      1) What is Java?<br>2) What is the JVM?

      ## Second

      What is a bean?<br/>
      What is a pod?<br/>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is Java?"], topics: ["first"], line: 3),
            Draft(wordings: ["What is the JVM?"], topics: ["first"], line: 3),
            Draft(wordings: ["What is a bean?"], topics: ["second"], line: 7),
            Draft(wordings: ["What is a pod?"], topics: ["second"], line: 8),
          ]))
  }

  @Test("scripts and styles say nothing, lists and tables do")
  func blocks() {
    let reading = MarkdownReader.read(
      """
      <script>alert("Why?")</script>
      <style>p { color: red }</style>

      ### What floats?

      <ul><li>wood</li><li>cork</li></ul>

      <table><tr><td>oak</td><td>0.7</td></tr></table>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What floats?"], answer: "- wood\n- cork\n\noak | 0.7", line: 4)
          ]))
  }

  @Test("links in questions lose their targets, in answers they keep them")
  func links() {
    let reading = MarkdownReader.read(
      """
      ### What is [Neptune](https://example.org/n)?

      A [god](https://example.org/g), <https://example.org>.

      - What is <b>bold</b> and *`what`* code?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["What is Neptune?"],
              answer: """
                A god (https://example.org/g), https://example.org.

                - What is bold and `what` code?
                """, line: 1)
          ]))
  }
}
