import Commands
import Foundation

exit(
  EntryPoint.run(
    arguments: Array(CommandLine.arguments.dropFirst()), variables: ProcessInfo.processInfo.environment))
