import Testing

@testable import QuestionBank

/// Collections in other languages, with and without question marks.
@Suite struct LanguagesTests {
  @Test("German")
  func german() {
    let reading = MarkdownReader.read(
      """
      # Fragen im Vorstellungsgespräch

      ## Allgemeines

      1. Erzählen Sie etwas über sich.
      2. Warum haben Sie sich beworben?
      3. Nennen Sie drei Stärken.

      ## Tipps

      - Seien Sie pünktlich.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Fragen im Vorstellungsgespräch",
          questions: [
            Draft(wordings: ["Erzählen Sie etwas über sich."], topics: ["allgemeines"], line: 5),
            Draft(wordings: ["Warum haben Sie sich beworben?"], topics: ["allgemeines"], line: 6),
            Draft(wordings: ["Nennen Sie drei Stärken."], topics: ["allgemeines"], line: 7),
          ],
          leftOut: [
            LeftOut(line: 11, text: "Seien Sie pünktlich.", reason: "no question")
          ]))
  }

  @Test("Spanish")
  func spanish() {
    let reading = MarkdownReader.read(
      """
      ## Sobre ti

      - ¿Puedes hablarme de ti?
      - Háblame de un conflicto
      - Describe tu mayor logro

      ### ¿Qué es un ancla?

      Un objeto pesado.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Sobre ti",
          questions: [
            Draft(wordings: ["¿Puedes hablarme de ti?"], topics: ["sobre-ti"], line: 3),
            Draft(wordings: ["Háblame de un conflicto"], topics: ["sobre-ti"], line: 4),
            Draft(wordings: ["Describe tu mayor logro"], topics: ["sobre-ti"], line: 5),
            Draft(
              wordings: ["¿Qué es un ancla?"], topics: ["sobre-ti"], answer: "Un objeto pesado.", line: 7),
          ]))
  }

  @Test("French")
  func french() {
    let reading = MarkdownReader.read(
      """
      ## Parcours

      1. Pouvez-vous vous présenter ?
      2. Parlez-moi d'un conflit.
      3. Qu'est-ce qui vous motive
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Parcours",
          questions: [
            Draft(wordings: ["Pouvez-vous vous présenter ?"], topics: ["parcours"], line: 3),
            Draft(wordings: ["Parlez-moi d'un conflit."], topics: ["parcours"], line: 4),
            Draft(wordings: ["Qu'est-ce qui vous motive"], topics: ["parcours"], line: 5),
          ]))
  }

  @Test("Russian")
  func russian() {
    let reading = MarkdownReader.read(
      """
      ## Основы

      - Что такое указатель?
      - Расскажите о наследовании
      - Чем стек отличается от кучи
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Основы",
          questions: [
            Draft(wordings: ["Что такое указатель?"], topics: ["основы"], line: 3),
            Draft(wordings: ["Расскажите о наследовании"], topics: ["основы"], line: 4),
            Draft(wordings: ["Чем стек отличается от кучи"], topics: ["основы"], line: 5),
          ]))
  }

  @Test("Chinese")
  func chinese() {
    let reading = MarkdownReader.read(
      """
      # 前端面试题

      ## 网络

      ### 1. 什么是缓存？

      缓存是一份副本。

      ### 2. 请说明三次握手的过程

      先问，再答。

      ### 3. HTTP 和 HTTPS 的区别

      加密。

      ## 算法

      - 如何反转链表
      - 说说快速排序
      """)
    #expect(
      reading
        == ForeignReading(
          title: "前端面试题",
          questions: [
            Draft(wordings: ["什么是缓存？"], topics: ["网络"], answer: "缓存是一份副本。", line: 5),
            Draft(wordings: ["请说明三次握手的过程"], topics: ["网络"], answer: "先问，再答。", line: 9),
            Draft(wordings: ["HTTP 和 HTTPS 的区别"], topics: ["网络"], answer: "加密。", line: 13),
            Draft(wordings: ["如何反转链表"], topics: ["算法"], line: 19),
            Draft(wordings: ["说说快速排序"], topics: ["算法"], line: 20),
          ]))
  }

  @Test("Japanese and Korean")
  func japanese() {
    let reading = MarkdownReader.read(
      """
      <details>
      <summary>自己紹介をしてください</summary>

      私は船を作っています。
      </details>

      <details>
      <summary>なぜ当社を志望しましたか？</summary>

      海が好きだからです。
      </details>

      ### 프로세스와 스레드의 차이를 설명하세요.

      프로세스는 독립적입니다.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["自己紹介をしてください"], answer: "私は船を作っています。", line: 1),
            Draft(wordings: ["なぜ当社を志望しましたか？"], answer: "海が好きだからです。", line: 7),
            Draft(wordings: ["프로세스와 스레드의 차이를 설명하세요."], answer: "프로세스는 독립적입니다.", line: 13),
          ]))
  }

  @Test("Arabic")
  func arabic() {
    let reading = MarkdownReader.read(
      """
      # أسئلة المقابلة

      1. ما هي نقاط قوتك؟
      2. لماذا تريد العمل معنا
      3. حدثنا عن نفسك
      """)
    #expect(
      reading
        == ForeignReading(
          title: "أسئلة المقابلة",
          questions: [
            Draft(wordings: ["ما هي نقاط قوتك؟"], line: 3),
            Draft(wordings: ["لماذا تريد العمل معنا"], line: 4),
            Draft(wordings: ["حدثنا عن نفسك"], line: 5),
          ]))
  }
}
