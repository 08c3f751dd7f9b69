import Foundation
import ProgramSupport

extension StandIns {
  /// Has an entry point run with these arguments, and answers what the stand-in was given.
  func run(
    _ image: String, _ arguments: [String], variables: [String: String] = [:]
  ) throws -> Command.Answer {
    let path = ImageFolder(image).url.appendingPathComponent("entrypoint.sh").path
    return try Command(path, arguments, in: folder, variables: variables).run()
  }
}
