import QuestionBank

typealias QuestionDraft = QuestionBank.Draft
