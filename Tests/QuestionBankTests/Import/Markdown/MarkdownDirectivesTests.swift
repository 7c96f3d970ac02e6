import Testing

@testable import QuestionBank

/// What the makers of sites put between the lines says nothing.
@Suite struct MarkdownDirectivesTests {
  @Test("imports, exports, components and comments of MDX")
  func mdx() {
    let reading = MarkdownReader.read(
      """
      import Tabs from '@theme/Tabs';
      import { Callout } from '../components';

      export const meta = {
        level: 'junior',
      };

      # Streams

      ## What is a stream?

      <Tabs>
      <TabItem
        value="js"
      >

      A sequence of drops of type `List<Drop>`.

      </TabItem>
      </Tabs>

      ## Which import does what?

      import one from two is Python.

      {/* What is
      hidden? */}

      <Question id={3} />

      ```jsx
      import x from 'y';
      <Tabs>
      ```
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Streams",
          questions: [
            Draft(
              wordings: ["What is a stream?"], answer: "A sequence of drops of type `List<Drop>`.", line: 10),
            Draft(
              wordings: ["Which import does what?"],
              answer: """
                import one from two is Python.

                ```jsx
                import x from 'y';
                <Tabs>
                ```
                """, line: 22),
          ]))
  }

  @Test("boxes with titles")
  func boxes() {
    let reading = MarkdownReader.read(
      """
      ## What is a compiler?

      :::tip Answer
      A translator.
      :::

      ## What is a linker?

      !!! note "Answer"
          It joins objects.

          ```sh
          ld a.o
          ```

      ## What is a loader?

      :::details Why not ask me?
      It loads.
      :::
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a compiler?"], answer: "A translator.", line: 1),
            Draft(
              wordings: ["What is a linker?"], answer: "It joins objects.\n\n```sh\nld a.o\n```", line: 7),
            Draft(wordings: ["What is a loader?"], answer: "Why not ask me?\n\nIt loads.", line: 16),
          ]))
  }

  @Test("boxes that unfold are questions")
  func unfold() {
    let reading = MarkdownReader.read(
      """
      ??? question "What is fog?"
          Low cloud.

      ???+ note "What is mist?"
          Less of it.

      Behind them.

      ::: details What is haze?
      Dust.
      :::
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is fog?"], answer: "Low cloud.", line: 1),
            Draft(wordings: ["What is mist?"], answer: "Less of it.", line: 4),
            Draft(wordings: ["What is haze?"], answer: "Dust.", line: 9),
          ],
          leftOut: [
            LeftOut(line: 7, text: "Behind them.", reason: "prose without a question of its own")
          ]))
  }

  @Test("templates and headings of wikis")
  func wiki() {
    let reading = MarkdownReader.read(
      """
      {% include toc.html %}

      == Gardens ==

      {% raw %}
      === What is mulch? ===

      A cover of `{% bark %}`.
      {% endraw %}

      === When do you prune?

      In winter.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Gardens",
          questions: [
            Draft(
              wordings: ["What is mulch?"], topics: ["gardens"], answer: "A cover of `{% bark %}`.", line: 6),
            Draft(wordings: ["When do you prune?"], topics: ["gardens"], answer: "In winter.", line: 11),
          ]))
  }
}
