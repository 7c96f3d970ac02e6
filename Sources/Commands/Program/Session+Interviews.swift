import Foundation
import Practice
import Store

/// One job process at one company, as the fold of its changes.
struct Application {
  var id: EventID
  var company: String
}

/// One real conversation inside an application.
struct Interview {
  var id: EventID
  var application: Application?
  var step: String?
  /// The study day it was on.
  var day: StudyDay?
}

extension Session {
  /// All applications, in the order they were begun.
  func applications() throws -> [Application] {
    try store.fields(of: .application).compactMap { id, fields in
      guard let id = EventID(id), let company = fields["company"] else { return nil }
      return Application(id: id, company: company)
    }.sorted { $0.id < $1.id }
  }

  /// The newest application at a company, whatever the case it is written in.
  func application(at company: String) throws -> Application? {
    let wanted = QuestionKey.normalised(company)
    return try applications().last { QuestionKey.normalised($0.company) == wanted }
  }

  func interview(_ id: EventID) throws -> Interview? {
    guard let fields = try store.fields(of: .interview)[id.description] else { return nil }
    let application = try fields["application"].flatMap(EventID.init)
      .flatMap { id in try applications().first { $0.id == id } }
    return Interview(
      id: id, application: application, step: fields["step"], day: fields["day"].flatMap(StudyDay.init(iso:)))
  }

  /// The company whose interview asked the question last.
  func company(ofLastInterviewOf key: QuestionKey) throws -> String? {
    let filter = AttemptFilter(question: key, setting: .interview)
    guard let id = try store.attempts(filter, limit: 1).first?.attempt.interview else { return nil }
    return try interview(id)?.application?.company
  }
}

extension Session {
  /// Interviews on that study day or later, by day.
  func interviews(since day: StudyDay) throws -> [Interview] {
    try store.fields(of: .interview).keys.compactMap(EventID.init).compactMap { try interview($0) }
      .filter { $0.day.map { $0 >= day } ?? false }
      .sorted { ($0.day ?? day, $0.id) < ($1.day ?? day, $1.id) }
  }
}
