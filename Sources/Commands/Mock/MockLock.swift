import Foundation

/// Held while a mock interview or its debrief is open: there is one at a time, and two windows that go on with it would
/// write over each other's answers.
struct MockLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, which ends with the process however that ends. A file system without locks gets none.
  ///
  /// - Throws: a complaint if another window holds it.
  init(_ folders: Folders) throws(Complaint) {
    let file = open(folders.mockLock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if file >= 0, flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(file)
      throw Complaint(
        "Your mock interview is open in another window: go on with it there, or leave it with /quit.",
        exit: .no)
    }
    descriptor = file
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
