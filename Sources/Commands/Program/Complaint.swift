/// Why a command can't do what was asked: one or more whole sentences and the exit status that goes with them.
package struct Complaint: Error, Sendable, Hashable, CustomStringConvertible {
  /// The sentences, as the person reads them.
  package var description: String
  /// What the program ends with if the complaint ends it.
  package var exit: ExitStatus

  /// A complaint; wrong use of a command unless said otherwise.
  package init(_ description: String, exit: ExitStatus = .usage) {
    self.description = description
    self.exit = exit
  }
}

/// The few exit statuses there are, as the manual lists them.
package enum ExitStatus: Int32, Sendable, Hashable {
  case success = 0
  /// Nothing to do: nothing due (`due --quiet`), to ask or to take back; or something is left that `doctor` or
  /// `forget` could not reach.
  case no = 1
  /// EX_USAGE: an unknown command or option, or a value that can't be.
  case usage = 64
  /// EX_DATAERR: a file with faults.
  case badFile = 65
  /// EX_SOFTWARE: a fault of the program itself.
  case fault = 70
  /// EX_IOERR: trouble with the disk or the database.
  case storage = 74
}
