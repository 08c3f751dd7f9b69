import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// The script that makes databases of metastores and of Airflow, with a real PostgreSQL.
@Suite struct DatabaseScriptTests {
  private static let script = CaseFiles.root + "/base/postgres/create-database.sh"

  /// The script as somebody whose id the system does not know, as in the pod; only root can have that.
  private static func command(
    _ files: StandIns, _ site: String, _ variables: [String: String]
  ) throws -> Command {
    let words = ["sh", files.folder.appendingPathComponent("create-database.sh").path, site]
    try files.write(
      "create-database.sh", text: String(contentsOfFile: script, encoding: .utf8))
    guard getuid() == 0 else {
      return Command(words[0], Array(words.dropFirst()), variables: variables)
    }
    let stranger = ["--reuid=4711", "--regid=4711", "--clear-groups"]
    return Command("setpriv", stranger + words, in: files.folder, variables: variables)
  }

  /// The site file that the Job mounts, for another server.
  private static func site(_ server: String) throws -> String {
    let objects = try Platform().objects(of: "dev")
    let map = objects.first { $0.kind == "ConfigMap" && $0.name.hasPrefix("hive-metastore-conf") }
    return try #require(map)["data"]["hive-site.xml"].text
      .replacingOccurrences(of: "postgres:5432", with: server)
  }

  @Test(.enabled(if: PostgresServer.isInstalled, "needs PostgreSQL"), .timeLimit(.minutes(3)))
  func theDatabaseIsMadeOnce() throws {
    let server = try PostgresServer(password: "it's")
    let files = try StandIns([])
    try files.write("hive-site.xml", text: Self.site("127.0.0.1:\(server.port)"))
    let site = files.folder.appendingPathComponent("hive-site.xml").path
    func run(_ password: String, asAdministrator: Bool) throws -> Command.Answer {
      var variables = ["DB_PASSWORD": password]
      if asAdministrator {
        variables["ADMIN_USER"] = PostgresServer.administrator
        variables["ADMIN_PASSWORD"] = "it's"
      }
      return try Self.command(files, site, variables).run()
    }
    let password = #"a'b"\c$1 %"#
    let refused = try run(password, asAdministrator: false)
    #expect(refused.status != 0 && refused.output.contains("there is no administrator"))
    let made = try run(password, asAdministrator: true)
    #expect(made.status == 0 && made.output == "metastore_41 is made\n", "\(made.output)")
    for asAdministrator in [true, false] {
      let there = try run(password, asAdministrator: asAdministrator)
      #expect(there.output == "metastore_41 is there\n" && there.status == 0)
    }
    // A Secret that was changed.
    #expect(try run("another", asAdministrator: true).output == "metastore_41 is made\n")
    #expect(try run("another", asAdministrator: false).output == "metastore_41 is there\n")
    #expect(try run(password, asAdministrator: false).status != 0)
  }

  @Test(arguments: [
    ("jdbc:postgresql://postgres:5432/metastore_41", "jdbc:mysql://db/x", "ConnectionURL"),
    (
      "jdbc:postgresql://postgres:5432/metastore_41", "jdbc:postgresql://postgres/", "ConnectionURL"
    ),
    (">metastore_41<", ">x; rm<", "ConnectionUserName"),
  ])
  func mistakesAreNamed(_ old: String, _ new: String, _ key: String) throws {
    let files = try StandIns([])
    let site = try Self.site("postgres:5432")
    try #require(site.contains(old))
    let text = site.replacingOccurrences(of: old, with: new)
    try files.write("hive-site.xml", text: text)
    let path = files.folder.appendingPathComponent("hive-site.xml").path
    let answer = try Command(
      "sh", [Self.script, path], variables: ["DB_PASSWORD": "x"]
    ).run(seconds: 10)
    #expect(answer.status == 1 && answer.output.contains(key), "\(answer.output)")
  }

  @Test(arguments: [
    ("postgresql+psycopg2://airflow@postgres:5432/airflow", "sqlite:////tmp/airflow.db"),
    ("airflow@postgres", "airflow:secret@postgres"), ("airflow@postgres", "x;rm@postgres"),
    (":5432/airflow", ":5432/"),
  ])
  func mistakesOfAirflowAreNamed(_ old: String, _ new: String) throws {
    let files = try StandIns([])
    let text = try #require(Platform()["config/airflow/airflow.cfg"])
    try #require(text.contains(old))
    try files.write("airflow.cfg", text: text.replacingOccurrences(of: old, with: new))
    let path = files.folder.appendingPathComponent("airflow.cfg").path
    let answer = try Command("sh", [Self.script, path], variables: ["DB_PASSWORD": "x"])
      .run(seconds: 10)
    #expect(answer.status == 1 && answer.output.contains("sql_alchemy_conn"), "\(answer.output)")
    #expect(!answer.output.contains("secret"), "a password is not printed")
  }
}
