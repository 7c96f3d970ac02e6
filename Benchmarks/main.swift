import Foundation

do {
  let options = try Options(Array(CommandLine.arguments.dropFirst()), known: Suite.names)
  exit(try Suite.run(options))
} catch {
  progress("\(error)")
  exit(2)
}
