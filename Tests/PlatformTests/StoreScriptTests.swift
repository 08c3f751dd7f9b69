import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// The scripts that prepare an object store. `mc` cannot be had everywhere: a stand-in keeps users,
/// buckets and objects as files, and refuses what `mc` refuses.
@Suite struct StoreScriptTests {
  /// Reads the keys of `alias set` and `user add` where they are safe, from its input.
  private static let client = #"""
    cd "$(dirname "$0")" && echo "$*" >>calls
    path() { echo "$1" | sed 's|^store|buckets|'; }
    case "$1 $2 $3" in
      "alias set store") [ $# = 4 ] && cat >alias && echo "$4" >>alias ;;
      "ready store "*) [ -e alias ] ;;
      "admin user add") [ $# = 4 ] && read -r key && read -r secret && echo "$key" >>users ;;
      "admin user info") grep -qx "$5" users && { echo "AccessKey: $5"; cat attached; } ;;
      "admin policy attach") [ "$*" = "admin policy attach store readwrite --user $7" ] \
        && [ ! -s attached ] && echo "PolicyName: readwrite" >attached ;;
      "stat store"*) [ -e "$(path "$2")" ] ;;
      "mb --ignore-existing store"*) case ${3#store/} in */*) exit 1 ;; esac; mkdir "$(path "$3")" ;;
      "pipe store"*) mkdir -p "$(dirname "$(path "$2")")" && cat >"$(path "$2")" ;;
      *) echo "mc: $*" >&2; exit 2 ;;
    esac
    """#

  private static func store() throws -> StandIns {
    let store = try StandIns([])
    try store.write("mc", client)
    try store.write("users", text: "")
    try store.write("attached", text: "")
    try store.write("buckets/lost+found", text: "")
    return store
  }

  private static func run(
    _ script: String, _ arguments: [String], in store: StandIns
  ) throws -> Command.Answer {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let variables = [
      "PATH": store.folder.path + ":" + path, "ROOT_USER": "root", "ROOT_PASSWORD": "root secret",
      "AWS_ACCESS_KEY_ID": "spark", "AWS_SECRET_ACCESS_KEY": "spark$secret",
    ]
    return try Command(
      "sh", [CaseFiles.root + "/" + script] + arguments, in: store.folder, variables: variables
    ).run()
  }

  private static func text(_ name: String, in store: StandIns) throws -> String {
    try String(contentsOf: store.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func theUserIsMadeOnceAndNoKeyIsAnArgument() throws {
    let store = try Self.store()
    for end in ["the user is made\n", "the user is there\n"] {
      let answer = try Self.run("base/minio/create-user.sh", ["http://minio:9000"], in: store)
      #expect(answer.status == 0 && answer.output == end, "\(answer.output)")
    }
    #expect(try Self.text("users", in: store).hasPrefix("spark\n"))
    #expect(try Self.text("alias", in: store) == "root\nroot secret\nhttp://minio:9000\n")
    #expect(try !Self.text("calls", in: store).contains("secret"))
  }

  @Test(arguments: [
    ("dev", "4.1"), ("staging", "4.1"), ("prod", "4.1"), ("prod", "3.5"),
    ("presets/3.5/airflow-connect", "3.5"),
  ])
  func allThatConfigurationNamesIsMade(_ environment: String, _ line: String) throws {
    let objects = try Platform().objects(of: environment)
      .filter { $0.labels["app.kubernetes.io/version"].text == line }
    let suffix = line.filter { $0 != "." }
    let store = try Self.store()
    let job = try #require(objects.first { $0.name == "object-store-prefixes-\(suffix)" })
    let container = job[path: "spec.template.spec.containers.0"]
    let map = objects.first { $0.kind == "ConfigMap" && $0.name.hasPrefix("object-store-conf") }
    let data = try #require(map)["data"]
    let files = container["command"].texts.dropFirst(2).map { $0.dropFirst("/config/".count) }
    for file in files { try store.write(String(file), text: data[String(file)].text) }
    for _ in 1...2 {
      let answer = try Self.run(
        "base/object-store/create-prefixes.sh", files.map { "./" + $0 }, in: store)
      #expect(answer.status == 0, "\(answer.output)")
    }
    let address = environment == "prod" ? "https://s3.example.com" : "http://minio:9000"
    #expect(try Self.text("alias", in: store) == "spark\nspark$secret\n\(address)\n")
    // Every address in any file that Spark reads is there now.
    let addresses = Self.addresses(in: objects)
    #expect(addresses.count == 2, "\(addresses)")
    for address in addresses {
      let marker = "buckets/\(address)/.keep"
      #expect(throws: Never.self, "\(address)") { try Self.text(marker, in: store) }
    }
    let made = try Self.text("calls", in: store).split(separator: "\n")
      .filter { $0.hasPrefix("mb") || $0.hasPrefix("pipe") }
    #expect(made.count == Set(made).count, "nothing is made twice")
  }

  /// What stands behind s3a:// in values, not in comments.
  private static func addresses(in objects: [Thing]) -> Set<String> {
    var found: Set<String> = []
    for map in objects where map.kind == "ConfigMap" && map.name.hasPrefix("spark-") {
      for key in map["data"].keys where key.hasSuffix(".conf") || key.hasSuffix(".xml") {
        for line in map["data"][key].text.split(separator: "\n") where !line.hasPrefix("#") {
          for part in line.components(separatedBy: "s3a://").dropFirst() {
            found.insert(String(part.prefix { !"< ,\"".contains($0) }))
          }
        }
      }
    }
    return found
  }
}
