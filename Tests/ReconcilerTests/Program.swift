import CaseSupport
import Git
import GitSupport
import Reconciler
import reconcile

/// The program in this process, on a folder of a sandbox.
struct Program {
  let sandbox: Sandbox
  let folder: String

  /// Runs a call and answers what it printed and how it ended.
  func run(
    _ words: String..., variables: [String: String] = [:]
  ) -> (output: String, talk: String, code: Int32) {
    run(words, variables: variables)
  }

  /// The same for a list of words.
  func run(
    _ words: [String], variables: [String: String] = [:]
  ) -> (output: String, talk: String, code: Int32) {
    let environment = sandbox.environment.merging(variables) { $1 }
    let folder = sandbox.path(folder)
    return onLargeStack { Self.run(words, in: folder, environment) } ?? ("", "", -1)
  }

  private static func run(
    _ words: [String], in folder: String, _ environment: [String: String]
  ) -> (output: String, talk: String, code: Int32) {
    let printed = Printed()
    let surroundings = Surroundings.onDisk(
      below: folder, network: NetworkAccess(variables: environment), build: Array("tests".utf8)
    ) { environment[$0] }
    let code = Reconcile.run(words, in: surroundings) { stream, text in
      let text = String(decoding: text, as: UTF8.self)
      if stream == .output { printed.output += text } else { printed.talk += text }
      return true
    }
    return (printed.output, printed.talk, code.rawValue)
  }
}

/// What a program printed.
private final class Printed {
  var output = ""
  var talk = ""
}
