import Terminal

extension Session {
  /// Opens a file in the person's editor and takes in what changed.
  func edit(_ path: String, line: Int?) throws -> ExitStatus {
    switch console.runEditor(on: path, line: line) {
    case .failed(let sentence): throw Complaint("\(sentence) The file is \(path).")
    case .edited:
      try refreshBanks()
      return .success
    }
  }
}
