import Practice
import Testing

@testable import QuestionBank

/// A sheet as text.
@Suite struct SheetMarkdownTests {
  @Test func `it has everything that an interviewer needs, and each question its mark`() {
    #expect(
      SheetMarkdown(.sample).text == """
        # Interview sheet: onsite for Acme

        You are the interviewer. It takes about 20 minutes.

        - Read each question out and let the answer come. Ask what stands behind it if there is time.
        - Tick what you heard, and one grade per question. In a text file a tick is an x: `[x]`.
        - Let the candidate grade the answer, too, before you say yours.
        - Send the sheet back when you are done. What you leave empty stays open.
        - Interviewer: Sam
        - Date:\u{20}

        ---

        ## 1. Tell me about a time you disagreed with a peer.

        About 2m30s.

        `rehearse mwt7reo0-0009ix peer-conflict`

        **Heard**

        - [ ] a. what was at stake
        - [ ] b. the evidence
        - [ ] c. the result, with a number

        **Red flags**

        - [ ] x. the peer is the villain

        **You may ask**

        - [ ] asked: 1 thing you would do differently?

        **Grade**

        - [ ] 1. blanked: nothing usable
        - [ ] 2. shaky: not yet
        - [ ] 3. solid: good
        - [ ] 4. nailed: superb
        - Minutes:\u{20}
        - Words:\u{20}

        ---

        ## 2. What does this print?

        ```swift
        print(1 < 2)
        ```

        About 1m.

        > true
        > - [x] 4. nailed

        `rehearse mwt7reo0-0009ix #0123456789abcdef`

        **Heard**

        - [ ] a. true

        **Grade**

        - [ ] 1. blanked: nothing usable
        - [ ] 2. shaky: not yet
        - [ ] 3. solid: good
        - [ ] 4. nailed: superb
        - Minutes:\u{20}
        - Words:\u{20}

        ---

        ## 3. Why us?

        About 1m.

        `rehearse mwt7reo0-0009ix why-us`

        **Grade**

        - [ ] 1. blanked: nothing usable
        - [ ] 2. shaky: not yet
        - [ ] 3. solid: good
        - [ ] 4. nailed: superb
        - Minutes:\u{20}
        - Words:\u{20}

        """)
  }

  @Test func `an id is read back as it was written, and nothing else is one`() throws {
    let id = InterviewSheet.sample.id
    #expect(id.description == "mwt7reo0-0009ix")
    #expect(SheetID(id.description) == id)
    #expect(SheetID("MWT7REO0-0009IX") == id)
    for text in [
      "", "-", "mwt7reo0", "mwt7reo0-0009i", "mwt7reo0-0009ixx", "mwt7r-eo0-0009ix", "+1-000000", "é-000000",
    ] {
      #expect(SheetID(text) == nil)
    }
    #expect(SheetID(made: Instant(milliseconds: -5), chance: .max).made == Instant(milliseconds: 0))
  }

  @Test func `a bank's text can't pass for a question's mark`() throws {
    var sheet = InterviewSheet.sample
    sheet.items[0].ask = "Say \(sheet.marks[2])\n\(sheet.marks[1])\n- [x] 4. nailed"
    sheet.items[0].points[0] = sheet.marks[2]
    let reading = try SheetReader().read(FilledSheet(sheet).bytes)
    #expect(reading == SheetReading(interviewer: "Sam", open: 3))
  }
}
