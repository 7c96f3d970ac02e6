/// What is wrong with a file, in words; where it is wrong stands in a ``Diagnostic``.
package struct Problem: Sendable, Hashable {
  /// What a problem does to what is read.
  package enum Severity: String, Sendable, Hashable {
    /// Something could not be used.
    case fault
    /// Everything is used, but probably not as it was meant.
    case warning
  }

  /// Every sort of problem there is; the raw value names its broken file among the tests.
  package enum Sort: String, Sendable, Hashable, CaseIterable {
    case tooLarge = "too-large"
    case notUTF8 = "not-utf8"
    case forbiddenCharacter = "forbidden-character"
    case syntax
    case tab
    case smartQuotes = "smart-quotes"
    case severalDocuments = "several-documents"
    case tooDeep = "too-deep"
    case tooManyAliases = "too-many-aliases"
    case unknownAlias = "unknown-alias"
    case aliasInItself = "alias-in-itself"
    case tag
    case mergeKey = "merge-key"
    case duplicateKey = "duplicate-key"
    case notABank = "not-a-bank"
    case unknownKey = "unknown-key"
    case wrongType = "wrong-type"
    case missingAsk = "missing-ask"
    case emptyAsk = "empty-ask"
    case emptyItem = "empty-item"
    case badID = "bad-id"
    case duplicateID = "duplicate-id"
    case duplicateText = "duplicate-text"
    case longDefaults = "long-defaults"
    case badDuration = "bad-duration"
    case longTime = "long-time"
    case unknownKind = "unknown-kind"
    case tooManyPoints = "too-many-points"
    case badSetting = "bad-setting"
    case noPoints = "no-points"
    case longAsk = "long-ask"
    case repeatedWording = "repeated-wording"
    case longAnswer = "long-answer"
    case topicSlip = "topic-slip"
    case takenID = "taken-id"
    case nearID = "near-id"
    case nearDuplicate = "near-duplicate"

    /// Those that only ``BankCheck`` finds.
    package static let doubts: [Self] = [
      .noPoints, .longAsk, .repeatedWording, .longAnswer, .topicSlip, .takenID, .nearID, .nearDuplicate,
    ]
  }

  /// By which tests and programs tell problems apart.
  package var sort: Sort
  /// Whether something is left out for it.
  package var severity: Severity
  /// One clause that starts in lower case and has no full stop, as it follows a position.
  package var sentence: String
  /// What to do about it, as a clause of the same form.
  package var advice: String?

  /// A problem in words.
  package init(
    _ sort: Sort, severity: Severity = .fault, _ sentence: String, advice: String? = nil
  ) {
    self.sort = sort
    self.severity = severity
    self.sentence = sentence
    self.advice = advice
  }
}
