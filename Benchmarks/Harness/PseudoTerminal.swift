import Foundation

/// Both ends of a pseudo-terminal; the program's end is opened by name.
struct PseudoTerminal {
  /// The path of the program's end.
  let name: String
  private let controller: Int32

  /// A terminal of that size.
  init(columns: UInt16, rows: UInt16) throws {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var buffer = [CChar](repeating: 0, count: 256)
    guard openpty(&controller, &terminal, nil, nil, &size) == 0 else {
      throw Failure.system("No pseudo-terminal")
    }
    // Only the program is to hold its end, so that its exit is seen.
    defer { _ = Foundation.close(terminal) }
    guard ttyname_r(terminal, &buffer, buffer.count) == 0, fcntl(controller, F_SETFD, FD_CLOEXEC) == 0,
      let end = buffer.firstIndex(of: 0)
    else { throw Failure.system("No pseudo-terminal") }
    name = String(decoding: buffer[..<end].map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.controller = controller
  }

  func close() {
    _ = Foundation.close(controller)
  }

  /// Appends what the program writes next; false at its end, or if nothing came in that time.
  func read(into output: inout [UInt8], waitingMilliseconds: Int32) -> Bool {
    var source = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, waitingMilliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(controller, &chunk, chunk.count)
    // A terminal whose program is gone reads as an error.
    guard count > 0 else { return false }
    output += chunk[..<count]
    return true
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(controller, bytes, bytes.count)
  }
}
