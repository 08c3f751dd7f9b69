import CaseSupport
import Foundation
import GitSupport
import ProgramSupport
import Testing

/// A forge without a forge: a bare repository, a small platform on its branch, a pull request, and a
/// stand-in for docker, which runs the program that was built and writes down how it was called.
struct WorkflowSandbox {
  static let program = CaseFiles.root + "/.build/debug/reconcile"
  static let hasProgram = FileManager.default.isExecutableFile(atPath: program)
  static let image = "registry.example.org/reconcile@sha256:" + String(repeating: "ab", count: 32)

  let sandbox: Sandbox
  let docker: StandIns
  let base: String

  init() throws {
    sandbox = try Sandbox()
    docker = try StandIns([])
    try docker.write("docker", Self.stand(in: docker.folder.path))
    base = try Self.makeForge(in: sandbox)
  }

  /// Makes the forge and a clone of it, and answers the commit of its branch.
  private static func makeForge(in sandbox: Sandbox) throws -> String {
    try sandbox.git("init", "-q", "--bare", "-b", "main", "forge.git", in: "")
    try sandbox.repository("work")
    try sandbox.git("remote", "add", "origin", sandbox.path("forge.git"), in: "work")
    try sandbox.write(
      """
      apiVersion: reconcile.electinfo.dev/v1
      kind: Repository
      spec:
        edition: 1
        source: {branch: main}
      """, to: "work/reconcile.yaml")
    for name in ["dev", "prod"] {
      let folder = "work/environments/\(name)/"
      try sandbox.write(
        "namespace: \(name)\nresources: [a.yaml]\n", to: folder + "kustomization.yaml")
      try sandbox.write(object(text: "one"), to: folder + "a.yaml")
    }
    let scripts = sandbox.path("work/scripts")
    try FileManager.default.createDirectory(atPath: scripts, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: CaseFiles.root + "/scripts/ci", toPath: scripts + "/ci")
    let base = try sandbox.commit("base", in: "work").description
    try sandbox.git("push", "-q", "origin", "main", in: "work")
    return base
  }

  /// An object of an environment.
  static func object(text: String) -> String {
    """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: a}
    data:
      text: "\(text)"

    """
  }

  func write(_ path: String, _ text: String) throws {
    try sandbox.write(text, to: "work/" + path)
  }

  /// Commits what was written as pull request 7, and answers the commit.
  func propose() throws -> String {
    try sandbox.git("checkout", "-q", "-B", "proposal", in: "work")
    let head = try sandbox.commit("head", in: "work").description
    try sandbox.git("push", "-q", "-f", "origin", "HEAD:refs/pull/7/head", in: "work")
    // The scripts that run are those of the base, as the workflow checks out.
    try sandbox.git("checkout", "-q", "main", in: "work")
    return head
  }

  /// Runs the steps of a workflow one after another, until one fails.
  func run(
    _ workflow: String, head: String = "", image: String = Self.image,
    adding: [String: String] = [:]
  ) throws -> Command.Answer {
    let known = [
      "github.event.pull_request.base.sha": base, "github.event.pull_request.head.sha": head,
      "github.event.pull_request.number": "7", "github.token": "secret-token",
      "github.server_url": "file://" + sandbox.folder, "github.repository": "forge.git",
      "vars.RECONCILE_IMAGE": image,
    ]
    let path = docker.folder.path + ":" + (sandbox.environment["PATH"] ?? "")
    var last: Command.Answer?
    for step in try Workflow(workflow).steps {
      var variables = sandbox.environment
      for (name, value) in step.variables { variables[name] = Workflow.filled(value, known) }
      variables.merge([
        "PATH": path, "RUNNER_TEMP": sandbox.path("temp"), "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": sandbox.path("work"), "ASAN_OPTIONS": "detect_leaks=0",
      ]) { $1 }
      let folder = URL(fileURLWithPath: sandbox.path("work"))
      last = try Command(
        "bash", ["-e", "-c", step.lines], in: folder, variables: variables.merging(adding) { $1 }
      ).run(seconds: 300)
      if last?.status != 0 { break }
    }
    return try #require(last)
  }

  /// How docker was called, a call in each line.
  var calls: [String] {
    let path = docker.folder.appendingPathComponent("calls").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// A file of the report.
  func report(_ name: String) throws -> String {
    try String(contentsOfFile: sandbox.path("temp/reconcile/" + name), encoding: .utf8)
  }

  /// Reads the options that the scripts use, and refuses others.
  private static func stand(in folder: String) -> String {
    """
    printf '%s ' "$@" | tr '\\n' ' ' >>'\(folder)/calls'; echo >>'\(folder)/calls'
    while [ $# -gt 0 ]; do
      case $1 in
        run | --rm | --read-only) shift ;;
        --volume) source=${2%%:*}; shift 2 ;;
        --tmpfs | --cap-drop | --security-opt | --pids-limit | --memory | --user | --env | --network)
          shift 2 ;;
        -*) echo "docker: $1" >&2; exit 125 ;;
        *) break ;;
      esac
    done
    [ "$1 $2 $3" = '\(image) -C /source' ] || exit 125
    shift 3
    exec '\(program)' -C "$source" "$@"
    """
  }
}
