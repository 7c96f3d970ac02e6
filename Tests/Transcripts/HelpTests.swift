import Testing

@Suite struct HelpTests {
  @Test(arguments: [[], ["all"], ["drill"], ["banks", "leave"], ["log"]])
  func `help shows examples first and fits the screen`(topic: [String]) throws {
    let home = try Home()
    let help = try home.run(["help"] + topic)
    #expect(help.status == 0 && help.messages == "")
    try Golden.expect(help.output, is: (["help"] + topic).joined(separator: "-"))
    #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `help can be asked for in any way`() throws {
    let home = try Home()
    let drill = try home.run("help", "drill")
    for arguments in [["drill", "--help"], ["drill", "-h"], ["--help", "drill"]] {
      #expect(try home.run(arguments) == drill)
    }
    #expect(try home.run("--help") == home.run("help"))
    #expect(
      try home.run("help", "drlil")
        == Home.Finished(
          status: 64, output: "", messages: "There is no command “drlil”; did you mean `drill`?\n"))
  }

  @Test func `neither help nor the version needs a folder`() throws {
    let home = try Home()
    home.environment["REHEARSE_HOME"] = "/dev/null/nowhere"
    #expect(try home.run("help").status == 0)
    let version = try home.run("--version")
    #expect(version.output.contains(/^\d+\.\d+\.\d+\n$/))
  }
}
