import Foundation

/// Lines out of a file descriptor.
struct LineInput {
  let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its line break, invalid UTF-8 repaired; nil at the end. A last line may lack its break.
  /// `waiting` is called about ten times a second until the line is there.
  mutating func nextLine(waiting: () -> Void = {}) -> String? {
    var searched = 0
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[..<end]
        buffer.removeSubrange(...end)
        return Self.text(buffer: line)
      }
      searched = buffer.count
      if isAtEnd {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : Self.text(buffer: buffer[...])
      }
      fill(waiting: waiting)
    }
  }

  private mutating func fill(waiting: () -> Void) {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, 100) > 0 else { return waiting() }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
    }
  }

  private static func text(buffer line: ArraySlice<UInt8>) -> String {
    let end = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return String(decoding: end, as: UTF8.self)
  }
}
