import Practice
import Testing

@testable import QuestionBank

@Suite struct TableReaderTests {
  private func read(_ text: String) -> ForeignReading { TableReader().read(text) }

  @Test("columns are known by their names, in whatever case and order")
  func names() {
    let text = """
      Category,Interview Question,Model Answer,Key points,Red_Flags,followUps,Difficulty,Minutes,Prep time (sec),Company,Hint
      "Teams, Conflict",Tell me about a conflict.,We talked.,"- Names it
      - Solves it",blames others; shouts,"1. And then?
      2. What else?",senior,2,30,Acme,think of May

      """
    #expect(
      read(text)
        == ForeignReading(questions: [
          Draft(
            wordings: ["Tell me about a conflict."], topics: ["teams", "conflict"], level: "senior",
            time: .seconds(120),
            prepare: .seconds(30), lookFor: ["Names it", "Solves it"], redFlags: ["blames others", "shouts"],
            followUps: ["And then?", "What else?"], answer: "We talked.\n\nHint: think of May",
            source: "Acme", line: 2)
        ]))
  }

  @Test(
    "names in other languages are known",
    arguments: [
      "Frage;Antwort;Schlagwörter;Schwierigkeit", "question;réponse;catégories;difficulté",
      "Pregunta;Respuesta;Etiquetas;Nivel", "問題;答え;タグ;難易度", "вопрос;ответ;теги;сложность",
    ])
  func languages(header: String) {
    #expect(
      read(header + "\nWhy?;Because.;a;hard\n").questions == [
        Draft(wordings: ["Why?"], topics: ["a"], level: "hard", answer: "Because.", line: 2)
      ])
  }

  @Test("without a header the content tells what asks, answers and labels")
  func content() {
    let rows = (1...8).map {
      "\($0),\($0 % 2 == 0 ? "css" : "html"),\"Because of many things, among them number \($0).\",What is \($0)?,easy"
    }
    let reading = read(rows.joined(separator: "\n"))
    #expect(reading.remarks == [])
    #expect(reading.questions.count == 8)
    #expect(
      reading.questions.first
        == Draft(
          wordings: ["What is 1?"], topics: ["html"], level: "easy",
          answer: "Because of many things, among them number 1.", line: 1))
  }

  @Test("a header in words that nobody knows is no question")
  func unnamedHeader() {
    let reading = read(
      "Prompting\tReply\nWhat is a?\tOne.\nWhat is b?\tTwo.\nWhat is c?\tThree.\nWhat is d?\tFour.")
    #expect(
      reading.questions.map(\.wordings) == [["What is a?"], ["What is b?"], ["What is c?"], ["What is d?"]])
    #expect(reading.questions.first?.answer == "One.")
  }

  @Test("a column alone is a table of questions, commas or not")
  func oneColumn() {
    let reading = read("Question\nWhat is a, b or c?\nWhy?\n\n\"Tell me, \"\"friend\"\".\"\n")
    #expect(
      reading.questions.map(\.wordings) == [["What is a, b or c?"], ["Why?"], ["Tell me, \"friend\"."]])
    #expect(reading.questions.map(\.line) == [2, 3, 5])
  }

  @Test("separators that were not quoted don't cut a question")
  func looseSeparators() {
    let reading = read("question,answer\nIs it a, b or c?,It is b\nWhy?,Because, well, so.\n")
    #expect(reading.questions.map(\.wordings) == [["Is it a, b or c?"], ["Why?"]])
    #expect(reading.questions.map(\.answer) == ["It is b", "Because, well, so."])
  }

  @Test("rows without a question are left out, with their line and the reason")
  func leftOut() {
    let reading = read("My list,,\n\nquestion,answer,tags\n,Because.,a\nWhy?\n")
    #expect(reading.title == "My list")
    #expect(reading.leftOut == [LeftOut(line: 4, text: "Because.", reason: "no question in this row")])
    #expect(reading.questions == [Draft(wordings: ["Why?"], line: 5)])
  }

  @Test("unknown columns and kinds are named once")
  func unknown() {
    let reading = read("question,mood,kind,empty\nWhy?,good,essay,\nWhat?,bad,coding,\nHow?,good,essay,\n")
    #expect(
      reading.remarks == [
        "Unknown columns were passed over: `mood`.", "Kinds that banks don't have were passed over: `essay`.",
      ])
    #expect(reading.questions.map(\.kind) == [nil, .coding, nil])
  }

  @Test(
    "options stay with the question, and the right one becomes the answer",
    arguments: [
      "question,option_a,option_b,option_c,correct\nWhich?,red,green,blue,B",
      "question,a,b,c,answer\nWhich?,red,green,blue,b",
      "question,A,B,C,answer\nWhich?,red,green,blue,green",
      "question,Option 1,Option 2,Option 3,Correct Answer\nWhich?,red,green,blue,2",
      "question,answer1,answer2,answer3,correct\nWhich?,red,green,blue,1\nWhat?,x,y,z,0",
      "question,choices,answer\nWhich?,red;green;blue,B) green",
      "question,choices,correct\nWhich?,\"A) red\nB) green\nC) blue\",option_b",
    ])
  func choices(text: String) {
    let question = read(text).questions.first
    #expect(question?.wordings == ["Which?\n\nA) red\nB) green\nC) blue"])
    #expect(question?.answer == "B) green")
  }

  @Test("an explanation stands behind the right option")
  func explanation() {
    let reading = read(
      "question,a,b,c,correct,explanation\nWhich?,red,green,blue,\"A, C\",A colour is a colour.\n")
    #expect(reading.questions.first?.answer == "A) red\nC) blue\n\nA colour is a colour.")
  }

  @Test("HTML becomes plain text where the table clearly has it")
  func html() {
    let reading = read(
      "front,back\nWhat is <b>x</b> &amp; y?,<p>A letter.</p><pre>x = 1</pre>\nWhat&nbsp;now?,\"a<br>b\"\n")
    #expect(reading.questions.map(\.wordings) == [["What is x & y?"], ["What now?"]])
    #expect(reading.questions.map(\.answer) == ["A letter.\n\n```\nx = 1\n```", "a\nb"])
  }

  @Test("questions about HTML keep their tags")
  func aboutHTML() {
    let text =
      "question,answer\nWhat does <br> do?,It breaks a line.\nIs `<b>x</b>` bold?,\"Yes, but use <strong>.\"\n"
      + "What is &nbsp; for?,A space.\n"
    #expect(
      read(text).questions.map(\.wordings)
        == [["What does <br> do?"], ["Is `<b>x</b>` bold?"], ["What is &nbsp; for?"]])
    #expect(read(text).questions[1].answer == "Yes, but use <strong>.")
  }

  @Test("bare times count minutes or seconds, whichever the column can mean")
  func times() {
    #expect(read("question,time\nWhy?,20\nWhat?,120").questions.map(\.time) == [.seconds(20), .seconds(120)])
    #expect(read("question,time\nWhy?,5\nWhat?,45").questions.map(\.time) == [.seconds(300), .seconds(2700)])
    #expect(
      read("question,time\nWhy?,2m30s\nWhat?,1:30").questions.map(\.time) == [.seconds(150), .seconds(90)])
  }

  @Test("ids that tell something are kept, numbers of rows are not")
  func ids() {
    #expect(
      read("id,question\n1,Why?\nwhy-us,Why?\nno good,Why?").questions.map(\.id) == [nil, "why-us", nil])
  }

  @Test("numbers before the questions go if nearly all have one")
  func numbers() {
    #expect(read("question\n1. Why?\n2. What?\n").questions.map(\.wordings) == [["Why?"], ["What?"]])
    #expect(
      read("question\n3. Why?\nWhat?\nHow?").questions.map(\.wordings) == [["3. Why?"], ["What?"], ["How?"]])
  }

  @Test(
    "the separator is found, named or given",
    arguments: [
      "question;answer\nWhy, oh why?;So.", "sep=|\nquestion|answer\nWhy, oh why?|So.",
      "question\tanswer\r\nWhy, oh why?\tSo.",
    ])
  func separators(text: String) {
    #expect(read(text).questions.map(\.wordings) == [["Why, oh why?"]])
    #expect(read(text).questions.map(\.answer) == ["So."])
    #expect(TableReader(separator: ":").read("question:answer\nWhy?:So.").questions.map(\.answer) == ["So."])
  }

  @Test("nothing, and nothing but spaces and separators, has no questions")
  func empty() {
    #expect(read("") == ForeignReading())
    #expect(read(" \n\n,,\n;").questions == [])
    #expect(read("\u{feff}question\n") == ForeignReading())
  }

  @Test("an answer may be a number, and a table may begin behind many blank lines")
  func numbersAndBlankLines() {
    let text = String(repeating: "\n", count: 2000) + "What is 2 + 2?,4\nWhat is 3 + 3?,6\n"
    #expect(read(text).questions.map(\.answer) == ["4", "6"])
    #expect(read(text).questions.map(\.line) == [2001, 2002])
  }

  @Test(
    "lists of people and things have no questions",
    arguments: [
      "name,email,company\nAnn,a@example.org,Acme\nBob,b@example.org,Bolt\n",
      "title,year,genre\nA film,1999,drama\nAnother,2001,comedy\n", "Ann,31,Berlin\nBob,42,Paris\n",
    ])
  func otherTables(text: String) {
    #expect(read(text).questions == [])
    #expect(read(text).leftOut.first?.reason == "no question in this row")
  }

  @Test("titles ask where what stands beside them does, and pairs are questions in any case")
  func titles() {
    let problems =
      "title,description,difficulty\nTwo sums,Given a list. Find two.,easy\nPaths,Find all of them.,hard\n"
    #expect(
      read(problems).questions.map(\.wordings) == [
        ["Two sums\n\nGiven a list. Find two."], ["Paths\n\nFind all of them."],
      ])
    #expect(
      read("closure\ta function with its scope\nstack\ta list\n").questions.map(\.answer) == [
        "a function with its scope", "a list",
      ])
  }
}
