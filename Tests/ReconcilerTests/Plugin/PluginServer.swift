import Foundation
import GitSupport
import Testing

/// A stand-in for the server that Argo CD puts beside a plugin: it runs the program that was built, in
/// the unpacked copy, and ends it when its time is over.
struct PluginServer {
  /// What the program said, and how it ended; a signal is below zero.
  struct Answer {
    let output: [UInt8]
    let talk: String
    let code: Int32
    let seconds: Double

    /// What it said, as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// The first line of what is wrong.
    var firstLine: String { talk.split(separator: "\n").first.map(String.init) ?? "" }
  }

  let sandbox: Sandbox
  /// The variables of the server itself: nothing that a home or a session would have.
  /// A sanitizer would look for leaks with calls that the tests do not let pass.
  var variables = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "ASAN_OPTIONS": "detect_leaks=0",
  ]
  /// The user that runs the program, if it is another one.
  var user: Int?
  /// How long the program may take, and how long it has when it was asked to end.
  var patience = (seconds: 60.0, toEnd: 5.0)
  var program = ProgramProcess.path ?? "/bin/false"

  /// Packs a repository and runs the program in the folder of an application.
  func run(
    _ application: Application, of repository: String, as checkout: Checkout = Checkout()
  ) throws -> Answer {
    let archive = try checkout.pack(repository, of: sandbox)
    defer { try? FileManager.default.removeItem(atPath: archive) }
    return try run(application, from: archive, as: checkout)
  }

  /// Unpacks what was packed, and runs the program in the folder of an application.
  func run(
    _ application: Application, from archive: String, as checkout: Checkout = Checkout()
  ) throws -> Answer {
    let folder = sandbox.path("_cmp_server/" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try checkout.unpack(archive, to: folder)
    let path =
      application.path.hasPrefix(checkout.part)
      ? String(application.path.dropFirst(checkout.part.count)) : application.path
    return try run(application, in: folder + "/" + path)
  }

  /// Runs the program in a folder.
  func run(
    _ application: Application, in folder: String,
    asking words: [String] = ["argocd", "generate"],
    signal: (number: Int32, after: Double)? = nil
  ) throws -> Answer {
    let process = Process()
    let call = caller + [program] + words
    process.executableURL = URL(fileURLWithPath: call[0])
    process.arguments = Array(call.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = variables.merging(application.environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let files = try (0..<2).map { _ in try newFile() }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    process.standardOutput = FileHandle(forWritingAtPath: files[0])
    process.standardError = FileHandle(forWritingAtPath: files[1])
    let start = Date()
    try Self.withSignals { try process.run() }
    // A group of its own, so that all that it starts ends with it.
    #expect(!process.isRunning || getpgid(process.processIdentifier) == process.processIdentifier)
    end(process, from: start, signal)
    let sign: Int32 = process.terminationReason == .exit ? 1 : -1
    return Answer(
      output: Array(try Data(contentsOf: URL(fileURLWithPath: files[0]))),
      talk: try String(contentsOfFile: files[1], encoding: .utf8),
      code: sign * process.terminationStatus, seconds: Date().timeIntervalSince(start))
  }

  /// A process inherits which signals the thread holds back that starts it, and those of tests do.
  private static func withSignals(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  private var caller: [String] {
    guard let user else { return [] }
    return ["/usr/bin/setpriv", "--reuid", "\(user)", "--regid", "\(user)", "--clear-groups"]
  }

  private func newFile() throws -> String {
    let path = sandbox.path("home/" + UUID().uuidString)
    try Data().write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Waits for the end, and sees to it: the group is asked first, and then killed.
  private func end(_ process: Process, from start: Date, _ signal: (number: Int32, after: Double)?)
  {
    func waits(until seconds: Double) {
      while process.isRunning, Date().timeIntervalSince(start) < seconds { usleep(2_000) }
    }
    if let signal {
      waits(until: signal.after)
      if process.isRunning { kill(-process.processIdentifier, signal.number) }
    }
    waits(until: patience.seconds)
    if process.isRunning { kill(-process.processIdentifier, SIGTERM) }
    waits(until: patience.seconds + patience.toEnd)
    if process.isRunning { kill(-process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}
