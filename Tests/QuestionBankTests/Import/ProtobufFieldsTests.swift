import Testing

@testable import QuestionBank

@Suite struct ProtobufFieldsTests {
  @Test("numbers and texts are read, and other fields passed over")
  func fields() {
    let bytes: [UInt8] = [
      0x08, 0x96, 0x01, 0x12, 0x02, 0x68, 0x69, 0x19, 1, 2, 3, 4, 5, 6, 7, 8, 0x25, 1, 2, 3, 4, 0x48, 0x06,
      0x08, 0x02,
    ]
    let fields = ProtobufFields(bytes)
    #expect(fields.numbers == [1: 2, 9: 6])
    #expect(fields.texts == [2: "hi"])
  }

  @Test(
    "what is cut off or unsound ends the reading",
    arguments: [
      [], [0x08], [0x08, 0x80], [0x12, 0x05, 0x68],
      [0x12, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
      [0x0b], [UInt8](repeating: 0xff, count: 40), [0x19, 1],
    ])
  func unsound(bytes: [UInt8]) {
    let fields = ProtobufFields(bytes)
    #expect(fields.numbers.isEmpty && fields.texts.isEmpty)
  }
}
