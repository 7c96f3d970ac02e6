/// X
enum SchemaFixture {
  static let version1 = ""
}
