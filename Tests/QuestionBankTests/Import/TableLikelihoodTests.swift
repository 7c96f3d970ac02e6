import Testing

@testable import QuestionBank

@Suite struct TableLikelihoodTests {
  @Test(
    "tables are known as such",
    arguments: [
      ("question,answer\nWhy?,So.", 0.97), ("Frage;Antwort;Thema\nWarum?;Darum.;a", 0.97),
      ("#separator:tab\n#html:true\na\tb", 0.97), ("question\nWhy?\nWhat?", 0.7),
      ("question,mood\nWhy?,good\nWhat, or who?,bad", 0.85), ("What is a?\tOne.\nWhat is b?\tTwo.", 0.8),
      ("What is a?,One\nWhat is b?,Two\nWhat is c?,Three", 0.6),
      ("1;What is a?;\"One; or two\"\n2;What is b?;Two", 0.65),
    ])
  func tables(text: String, likelihood: Double) {
    #expect(TableReader.likelihood(of: text) == likelihood)
  }

  @Test(
    "other texts are not",
    arguments: [
      "", "\n", "One line.", "Why us?\nWhy now?\nWhat is a, b, and c?",
      "Once upon a time, in a land far away, there was a list.\nIt had commas, many of them.\nBut no order.",
      "Hello, you.\nThis, too.\nAnd this, again.\nSo, what?",
      "| Question | Answer |\n|---|---|\n| Why? | So. |",
      "{\n  \"question\": \"Why?\",\n  \"answer\": \"So.\"\n}",
      "[\n1,\n2\n]", "questions:\n- ask: Why, oh why?\n  topics: [a, b]\n- ask: What?\n",
      "---\ntitle: x, y\n---\n", "# Title\n\n- one, two\n- three, four\n\nText, and more text.\n",
      "<html><body>a,b\nc,d</body></html>", "a,\nb,\nc,\nd,\n",
    ])
  func others(text: String) {
    #expect(TableReader.likelihood(of: text) < 0.2)
  }
}
