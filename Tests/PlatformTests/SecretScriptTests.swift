import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// scripts/dev-secrets.sh, with a stand-in for the cluster.
@Suite struct SecretScriptTests {
  private static let cluster = #"""
    cd "$(dirname "$0")" && echo "$*" >>calls
    case "$3 $4" in
      "get secret") [ -e "made-$5" ] ;;
      "create --filename") cat >new && mv new "made-$(sed -n 's/.*{name: \(.*\)}/\1/p' new)" ;;
      *) exit 2 ;;
    esac
    """#

  /// Runs it; answers what it prints, and the Secrets by their names.
  private static func run(
    in cluster: StandIns, for namespace: String = "spark-dev", root: String = CaseFiles.root
  ) throws -> (String, [String: String]) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let answer = try Command(
      root + "/scripts/dev-secrets.sh", [namespace],
      variables: ["PATH": cluster.folder.path + ":" + path]
    ).run()
    #expect(answer.status == 0, "\(answer.output)")
    var secrets: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: cluster.folder.path)
    where name.hasPrefix("made-") {
      let file = cluster.folder.appendingPathComponent(name)
      secrets[String(name.dropFirst(5))] = try String(contentsOf: file, encoding: .utf8)
    }
    return (answer.output, secrets)
  }

  /// The names and keys that an environment declares.
  private static func declared(in environment: String) throws -> [String: [String]] {
    let text = try #require(Platform()["environments/\(environment)/environment.yaml"])
    var found: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.components(separatedBy: ", keys: [")
      guard parts.count == 2, let name = parts[0].components(separatedBy: "{name: ").last else {
        continue
      }
      found[name] = parts[1].prefix { $0 != "]" }.components(separatedBy: ", ").sorted()
    }
    return found
  }

  @Test func allThatDevNeedsIsMadeOnceAndIsRandom() throws {
    let cluster = try StandIns([])
    try cluster.write("kubectl", Self.cluster)
    let (printed, secrets) = try Self.run(in: cluster)
    #expect(try Self.keys(of: secrets) == Self.declared(in: "dev"))
    let values = secrets.values.flatMap { $0.split(separator: "\n").filter { $0.hasPrefix("  ") } }
      .compactMap { $0.split(separator: "\"").last }.filter { $0.count > 6 }
    #expect(values.count == 6 && Set(values).count == 6)
    let calls = try String(
      contentsOf: cluster.folder.appendingPathComponent("calls"), encoding: .utf8)
    for value in values {
      #expect(value.count >= 20 && !printed.contains(value) && !calls.contains(value))
    }
    let (again, same) = try Self.run(in: cluster)
    #expect(same == secrets && !again.contains("made"))
  }

  /// The keys of Secrets by their names.
  private static func keys(of secrets: [String: String]) -> [String: [String]] {
    secrets.mapValues { text in
      text.split(separator: "\n").filter { $0.hasPrefix("  ") }
        .map { String($0.dropFirst(2).prefix { $0 != ":" }) }.sorted()
    }
  }

  @Test(arguments: Platform.environments)
  func allThatAnEnvironmentDeclaresCanBeMade(_ environment: String) throws {
    let cluster = try StandIns([])
    try cluster.write("kubectl", Self.cluster)
    let objects = try Platform().objects(of: environment)
    let namespace = try #require(objects.first { !$0.namespace.isEmpty }).namespace
    let (_, secrets) = try Self.run(in: cluster, for: namespace)
    #expect(try Self.keys(of: secrets) == Self.declared(in: environment))
  }

  /// What another environment of the namespace has besides; Airflow reads its key as 32 bytes.
  @Test func environmentsGetWhatTheyDeclare() throws {
    let cluster = try StandIns([])
    try cluster.write("kubectl", Self.cluster)
    let tree = try StandIns([])
    let script = CaseFiles.root + "/scripts/dev-secrets.sh"
    try tree.write("scripts/dev-secrets.sh", text: String(contentsOfFile: script, encoding: .utf8))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: tree.folder.appendingPathComponent("scripts/dev-secrets.sh").path)
    let keys = ["admin-password", "api-secret-key", "fernet-key", "jwt-secret"]
    let secrets = [
      "spark-dev": "- {name: airflow, keys: [\(keys.joined(separator: ", "))]}",
      "other": "- {name: jupyter, keys: [token]}",
    ]
    for (namespace, declared) in secrets {
      let folder = "environments/group/\(namespace)/"
      try tree.write(folder + "kustomization.yaml", text: "namespace: \(namespace)\n")
      try tree.write(folder + "environment.yaml", text: "    secrets:\n    \(declared)\n")
    }
    let (_, made) = try Self.run(in: cluster, root: tree.folder.path)
    #expect(made.keys.sorted() == ["airflow"])
    let lines = try #require(made["airflow"]).split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(lines.map { String($0.dropFirst(2).prefix { $0 != ":" }) }.sorted() == keys)
    let fernet = try #require(lines.first { $0.contains("fernet") }).split(separator: "\"")[1]
    let plain = fernet.replacingOccurrences(of: "-", with: "+")
      .replacingOccurrences(of: "_", with: "/")
    #expect(Data(base64Encoded: plain)?.count == 32)
  }

  /// Each Secret that a pod names is declared, with the key, and each that is declared is named.
  @Test(arguments: Platform.environments)
  func secretsOfPodsAreDeclared(_ environment: String) throws {
    var named: [String: Set<String>] = [:]
    for object in try Platform().objects(of: environment) {
      #expect(object.kind != "Secret")
      for reference in Self.references(in: object) {
        named[reference["name"].text, default: []].insert(reference["key"].text)
      }
    }
    #expect(try named.mapValues { $0.sorted() } == Self.declared(in: environment))
  }

  /// What variables take, and what volumes list.
  private static func references(in thing: Thing) -> [Thing] {
    let here = thing["secretKeyRef"]
    let listed = thing["secretName"].isNothing ? [] : thing["items"].items
    let mounted = listed.map { Thing.map(["name": thing["secretName"], "key": $0["key"]]) }
    let below = thing.keys.flatMap { references(in: thing[$0]) }
    return (here.isNothing ? [] : [here]) + mounted + below + thing.items.flatMap(references)
  }
}
