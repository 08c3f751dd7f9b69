import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// A run of a script that tries with real Spark what is rendered.
struct Rehearsal {
  /// Whether scripts/spark has been here: the scripts are run by the Python that it installs.
  static let isPossible = FileManager.default.isExecutableFile(
    atPath: CaseFiles.root + "/.build/spark/4.1/bin/python")

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
    let folder = try StandIns([])
    let calls = folder.folder.appendingPathComponent("calls.json")
    let words = arguments + (root.map { ["--root", $0] } ?? []) + ["--calls", calls.path]
    let answer = try Command(
      CaseFiles.root + "/scripts/" + script, words,
      variables: ["SPARK_JARS": Self.variable("SPARK_JARS")], splitsOutput: true
    ).run(seconds: 900)
    status = answer.status
    talk = answer.talk
    steps = answer.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }.map { line in
      String(line.replacing(#/, [0-9.]+ s$/#, with: "").replacing(#/ +/#, with: " "))
    }.sorted()
    let data = try? Data(contentsOf: calls)
    self.calls = try data.map { try JSONDecoder().decode([Call].self, from: $0) } ?? []
  }

  private static func variable(_ name: String) -> String {
    ProcessInfo.processInfo.environment[name] ?? ""
  }
}

extension Trait where Self == ConditionTrait {
  /// Real Spark of both versions, with the Python that runs the scripts.
  static var needsRehearsal: Self {
    .enabled(if: Rehearsal.isPossible, "needs Spark 3.5 and 4.1 in .build/spark: scripts/spark")
  }
}
