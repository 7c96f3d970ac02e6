import TestSupport
import Testing

@Suite struct TypeAheadTests {
  @Test func `keys pressed before the prompt stand in the line, once`() throws {
    let session = try shell("read enter; exec $PROBE")
    session.send("\rhello")
    try session.expect("0:01")
    try session.expectScreen("the line alone") { $0.lines.last?.hasSuffix(":01 > hello") == true }
    session.send("\r")
    try session.expect("line \"hello\" typed")
  }
}
