import Practice
import Store
import Terminal

extension RustMeter {
  /// How long ago the last interviews were, real and rehearsed.
  func sentence(today: StudyDay) -> String {
    func ago(_ day: StudyDay) -> String { Days.relative(day, to: today) }
    switch (lastReal, lastMock) {
    case (let real?, let mock?): return "Last real interview \(ago(real)), last mock \(ago(mock))."
    case (let real?, nil): return "Last real interview \(ago(real)), no mock yet."
    case (nil, let mock?): return "No real interview yet, last mock \(ago(mock))."
    case (nil, nil): return "No interview yet, real or mock: `mock` rehearses one."
    }
  }

  /// What long pauses did to the answers; nil while there is not enough to say.
  var dropSentence: String? {
    guard pauses.areEnough else { return nil }
    let (long, short) = (pauses.long, pauses.short)
    let shares =
      "\(long.solidOrBetter) of \(long.attempts) answers were solid or better, else \(short.solidOrBetter) of \(short.attempts)"
    let after = "After two weeks or more without either, \(shares)"
    switch pauses.comparison {
    case .better: return "\(after): a mock just before the next one is worth it."
    case .worse, .unclear, .notEnough: return "\(after): no rust to be seen."
    }
  }
}

extension Session {
  /// How long ago the person last sat an interview, real or mock, and what such pauses cost them.
  var rustMeter: RustMeter {
    get throws {
      let grades = try store.gradesByInterview()
      let real = try jobSearch.interviews.compactMap { interview -> RustMeter.Occasion? in
        guard interview.state == .attended, let day = interview.day else { return nil }
        return .init(day: day, isReal: true, count: grades[interview.id] ?? GradeCount())
      }
      let mocks = try mockRecords().map { _, record in
        // Its opener may be in no bank; its grade stands in the record alone.
        RustMeter.Occasion(
          day: record.begun.day, isReal: false, count: GradeCount(record.entries.compactMap(\.grade)))
      }
      return RustMeter(real + mocks, today: today)
    }
  }

  /// The rust meter for the listing of interviews.
  func rustLine() throws -> [Styled] {
    let meter = try rustMeter
    return [Styled(meter.sentence(today: today))] + (meter.dropSentence.map { [Styled($0)] } ?? [])
  }
}
