import Practice
import Testing

@testable import QuestionBank

@Suite struct SectionTitleTests {
  @Test(
    "a title becomes a topic",
    arguments: [
      ("Networks & DNS (12)", "networks-dns"), ("The C++ questions", "c++"), ("C# interview questions", "c#"),
      ("🔥 Hot :fire: topics", "hot-topics"), ("3. What's new", "whats-new"),
      ("Questions about ropes", "ropes"),
      ("网络", "网络"), ("  A   ship ", "ship"), ("#tag", "tag"), ("Ropes/Sails", "ropes-sails"),
    ])
  func topic(title: String, topic: String) {
    #expect(SectionTitle.topic(title) == topic)
  }

  @Test(
    "a title of nothing but fillers is none",
    arguments: ["", "Questions", "Interview Questions", "🔥", "(12)", "Q&A"])
  func noTopic(title: String) {
    #expect(SectionTitle.topic(title) == nil)
  }

  @Test("a topic is at most 48 characters long and ends in none of its hyphens")
  func long() {
    let topic = SectionTitle.topic(String(repeating: "abcdefg ", count: 20))
    #expect(topic == "abcdefg-abcdefg-abcdefg-abcdefg-abcdefg-abcdefg")
  }

  @Test("titles tell what has no questions, what is prose, what announces them")
  func kinds() {
    for title in ["Contributors ✨", "LICENSE", "Table of Contents", "📚 Resources", "Índice"] {
      #expect(SectionTitle.isStop(title), "\(title)")
    }
    for title in ["Introduction", "Conclusion!", "总结"] { #expect(SectionTitle.isPlain(title), "\(title)") }
    for title in ["30 interview questions", "Fragen", "Preguntas", "面试题"] {
      #expect(SectionTitle.announcesQuestions(title), "\(title)")
    }
    for title in ["Ropes", "", "Quest"] {
      #expect(!SectionTitle.isStop(title) && !SectionTitle.isPlain(title), "\(title)")
      #expect(!SectionTitle.announcesQuestions(title), "\(title)")
    }
  }

  @Test("titles tell levels and kinds")
  func levels() {
    #expect(SectionTitle.level("For beginners") == "junior")
    #expect(SectionTitle.level("Senior engineers") == "senior")
    #expect(SectionTitle.level("Junior and senior") == nil)
    #expect(SectionTitle.level("Basics") == nil)
    #expect(SectionTitle.kind("Behavioral interview questions") == .behavioural)
    #expect(SectionTitle.kind("System Design") == .systemDesign)
    #expect(SectionTitle.kind("Questions to ask us") == .askThem)
    #expect(SectionTitle.kind("Coding questions") == .coding)
    #expect(SectionTitle.kind("Memory management") == nil)
  }
}
