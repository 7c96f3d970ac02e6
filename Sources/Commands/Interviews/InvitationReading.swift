import CalendarFiles
import Foundation
import Practice
import Terminal

/// Reads an invitation from a file or a pipe, and lets the person choose where there are several.
struct InvitationReading {
  let session: Session

  /// More than any invitation has; one that is larger is seen to be so.
  private static let limit = 5 << 20

  /// The invitation meant; nil if the person breaks off.
  func invitation(at path: String) throws -> Invitation? {
    let name = path == "-" ? "What came through the pipe" : path
    let bytes = try bytes(at: path)
    let document: CalendarDocument
    do { document = try CalendarReader.read(bytes) } catch {
      throw Complaint("\(name) \(error.reason).", exit: .badFile)
    }
    guard let event = try chosen(document.events) else { return nil }
    let isCancellation = document.method == .cancel || event.status == .cancelled
    return Invitation(event: event, isCancellation: isCancellation)
  }

  private func bytes(at path: String) throws -> [UInt8] {
    guard path == "-" else {
      let whole = session.environment.path(path)
      var status = stat()
      guard stat(whole, &status) == 0 else {
        throw Complaint("There is no file \(path); name the invitation as it was saved.", exit: .badFile)
      }
      guard status.st_mode & S_IFMT == S_IFREG else { throw Complaint("\(path) is no file.", exit: .badFile) }
      return try TextFile.bytes(at: whole, limit: Self.limit)
    }
    guard !session.console.surface.inputIsTerminal else {
      throw Complaint("`-` reads an invitation from a pipe, and there is none; name its file instead.")
    }
    return try TextFile.bytes(at: "/dev/stdin", limit: Self.limit)
  }

  private func chosen(_ events: [CalendarEvent]) throws -> CalendarEvent? {
    guard events.count > 1 else { return events.first }
    // What is over, others have written down; an invitation is for what is to come.
    let lines = events.map { event in
      "\(event.summary.firstLine ?? "without a title"), \(Self.when(event, session))"
    }
    guard session.console.surface.inputIsTerminal else {
      throw Complaint(
        "It has \(events.count) entries: \(lines.prefix(4).joined(separator: "; "))\(events.count > 4 ? " and more" : ""). Save the interview's alone, or choose at a terminal.",
        exit: .badFile)
    }
    for (number, line) in lines.enumerated() {
      session.say("\(Styled("\(number + 1)").padded(to: 3, align: .right))  \(line)")
    }
    while case .line(let text) = session.console.read(Prompt("Which one is it> ")).outcome {
      if text.trimmingSpaces.isEmpty { return nil }
      if let number = Int(digits: text.trimmingSpaces), events.indices.contains(number - 1) {
        return events[number - 1]
      }
      session.note(Styled("A number from 1 to \(events.count), please; Enter leaves.", .warning))
    }
    return nil
  }

  private static func when(_ event: CalendarEvent, _ session: Session) -> String {
    switch event.start {
    case .instant(let instant):
      let moment = session.environment.moment(at: instant, dayStart: session.settings.dayStart)
      return "\(moment.local.date.short(from: session.today)) \(moment.clock)"
    case .floating(let day, _, _), .day(let day): return day.short(from: session.today)
    }
  }
}
