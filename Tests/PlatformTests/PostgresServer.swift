import Foundation
import ProgramSupport

/// A PostgreSQL of this machine, with data of its own, which ends with the test.
final class PostgresServer {
  static let administrator = "boss"

  /// Where Debian has the programs of a server.
  private static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let folders = versions.sorted { $0.compare($1, options: .numeric) == .orderedAscending }
      .map { "\(root)/\($0)/bin" }
    return folders.last { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
  }()

  /// Whether there is one, and a user who may run it: it refuses root.
  static let isInstalled =
    programs != nil && (try? command("psql", ["--version"]).run().status) == 0

  let port: UInt16
  private let folder: URL
  private let server: Running

  init(password: String) throws {
    port = try Loopback.freePort()
    let name = "postgres-" + UUID().uuidString
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let secret = folder.path + "/password"
    try password.write(toFile: secret, atomically: true, encoding: .utf8)
    if getuid() == 0 { _ = try Command("chown", ["-R", "postgres", folder.path]).run() }
    let data = folder.path + "/data"
    let made = try Self.command(
      (Self.programs ?? "") + "/initdb",
      [
        "-D", data, "-U", Self.administrator, "-E", "UTF8", "--locale=C", "--auth=scram-sha-256",
        "--pwfile=" + secret,
      ]
    ).run()
    guard made.status == 0 else { throw CocoaError(.executableLoad, userInfo: ["": made]) }
    server = try Self.command(
      (Self.programs ?? "") + "/postgres",
      [
        "-D", data, "-p", "\(port)", "-c", "listen_addresses=127.0.0.1", "-c",
        "unix_socket_directories=",
      ]
    ).start()
    let port = port
    guard server.waits(seconds: 30, until: { Loopback.isOpen(port) }) else {
      throw CocoaError(.executableLoad, userInfo: ["": server.output])
    }
  }

  deinit {
    server.terminate()
    _ = server.ended(within: 10)
    try? FileManager.default.removeItem(at: folder)
  }

  /// A program as somebody who is not root.
  private static func command(_ program: String, _ arguments: [String]) -> Command {
    let folder = URL(fileURLWithPath: "/")
    guard getuid() == 0 else { return Command(program, arguments, in: folder) }
    let user = ["--reuid=postgres", "--regid=postgres", "--clear-groups", program]
    return Command("setpriv", user + arguments, in: folder)
  }
}
