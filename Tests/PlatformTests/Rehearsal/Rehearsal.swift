import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// A run of a script that tries with real Spark what is rendered.
struct Rehearsal {
  /// Whether scripts/spark has been here: the scripts are run by the Python that it installs.
  static let isPossible = ["3.5", "4.1"].allSatisfy { line in
    // Left there when all is installed.
    FileManager.default.fileExists(atPath: "\(CaseFiles.root)/.build/spark/\(line)/packages.txt")
  }

  let status: Int32
  /// What was tried and how it went, in the order of the alphabet and without the seconds.
  let steps: [String]
  let talk: String
  /// Who asked the API server for what.
  let calls: [Call]

  /// Something that an account asked for.
  struct Call: Decodable, Hashable {
    let account: String
    let verb: String
    let resource: String
  }

  /// Runs a script; the repository is this one if no other is named.
  init(_ script: String, _ arguments: [String] = [], of root: String? = nil) throws {
    Self.turns.wait()
    defer { Self.turns.signal() }
    let folder = try StandIns([])
    let calls = folder.folder.appendingPathComponent("calls.json")
    let words = arguments + (root.map { ["--root", $0] } ?? []) + ["--calls", calls.path]
    let answer = try Command(
      CaseFiles.root + "/scripts/" + script, words,
      variables: Self.variables, splitsOutput: true
    ).run(seconds: 900)
    status = answer.status
    talk = answer.talk
    steps = answer.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }.map { line in
      String(line.replacing(#/, [0-9.]+ s$/#, with: "").replacing(#/ +/#, with: " "))
    }.sorted()
    let data = try? Data(contentsOf: calls)
    self.calls = try data.map { try JSONDecoder().decode([Call].self, from: $0) } ?? []
  }

  /// Where the program is that was built with the tests.
  static let variables = ["RECONCILE": CaseFiles.root + "/.build/debug/reconcile"]

  /// Each has several programs of Java run: not too many at once, however many cores there are.
  private static let turns = DispatchSemaphore(value: 2)
}

extension Trait where Self == ConditionTrait {
  /// Real Spark of both versions, with the Python that runs the scripts.
  static var needsRehearsal: Self {
    .enabled(if: Rehearsal.isPossible, "needs Spark 3.5 and 4.1 in .build/spark: scripts/spark")
  }
}
