import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// The interface of a forge, as a program that answers what a test says and keeps what it was asked.
struct ForgeStandIn {
  /// A request that it was sent.
  struct Request {
    let call: String
    let query: String
    let token: String?
    let text: String?
  }

  private let files: StandIns
  private let running: Running
  private let port: String

  init(answers: [String: Any]) throws {
    files = try StandIns([])
    let data = try JSONSerialization.data(withJSONObject: answers)
    try files.write("answers", text: String(decoding: data, as: UTF8.self))
    let script = CaseFiles.root + "/Tests/Oracles/workflows/forge.py"
    let folder = files.folder.path
    let running = try Command("python3", [script, folder + "/answers", folder + "/log"]).start()
    _ = running.waits(seconds: 30) { running.output.hasSuffix("\n") }
    self.running = running
    port = running.output.trimmingCharacters(in: .newlines)
    try #require(Int(port) != nil, "\(running.output)")
  }

  /// Runs the script that comments, and ends this.
  func run(_ forge: String, event: [String: Any] = [:], variables: [String: String]) throws
    -> (answer: Command.Answer, requests: [Request])
  {
    let data = try JSONSerialization.data(withJSONObject: ["workflow_run": event])
    try files.write("event", text: String(decoding: data, as: UTF8.self))
    let own = [
      "GITHUB_API_URL": "http://127.0.0.1:" + port, "CI_API_V4_URL": "http://127.0.0.1:" + port,
      "GITHUB_EVENT_PATH": files.folder.path + "/event",
    ]
    let answer = try Command(
      "python3", ["-I", CaseFiles.root + "/scripts/ci/comment", forge],
      variables: own.merging(variables) { $1 }
    ).run()
    running.terminate()
    return (answer, try requests())
  }

  private func requests() throws -> [Request] {
    let url = files.folder.appendingPathComponent("log")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return Request(
        call: object?["call"] as? String ?? "", query: object?["query"] as? String ?? "",
        token: object?["token"] as? String,
        text: (object?["body"] as? [String: Any])?["body"] as? String)
    }
  }
}
