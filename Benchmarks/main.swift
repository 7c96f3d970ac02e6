import Foundation

do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  switch arguments.first {
  case "memory": exit(try MemoryProtocol.run(Array(arguments.dropFirst())))
  case "plan": exit(try PlanSuite.run())
  case "year": exit(YearSuite.run())
  case "peers": try PeerSuite.run(Array(arguments.dropFirst()))
  default: exit(try Suite.run(Options(arguments, known: Suite.names)))
  }
} catch {
  progress("\(error)")
  exit(2)
}
