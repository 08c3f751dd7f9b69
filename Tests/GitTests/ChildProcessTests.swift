import Foundation
import GitSupport
import Testing

@testable import Git

/// Programs get their words, their input and nothing else, and what they say is kept.
@Suite struct ChildProcessTests {
  private func shell(_ script: String, _ words: String...) -> ChildProcess {
    ChildProcess("sh", ["-c", script, "sh"] + words)
  }

  private func failure(_ process: ChildProcess) -> ProgramError? {
    do throws(ProgramError) {
      _ = try process.run()
      return nil
    } catch {
      return error
    }
  }

  @Test func whatIsSaidIsKept() throws {
    let result = try shell("printf out; printf talk >&2; exit 3").run()
    #expect(result.ending == .status(3))
    #expect(result.output == Array("out".utf8))
    #expect(result.talk == Array("talk".utf8))
    #expect(!result.isSuccess)
    #expect(try ChildProcess("true", []).run().isSuccess)
  }

  @Test(arguments: ["", "a b", "$(exit 1)", "; exit 1", "*", "'\"\\", "-n", "\n", "caf\u{E9}"])
  func wordsAreNotRead(_ word: String) throws {
    let result = try ChildProcess("printf", ["%s|%s", word, "x"]).run()
    #expect(result.output == Array("\(word)|x".utf8))
  }

  @Test(arguments: [0, 1, 65_536, 3_000_000])
  func inputComesBack(_ count: Int) throws {
    var process = ChildProcess("cat", [])
    process.input = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 31) }
    #expect(try process.run().output == process.input)
  }

  @Test func whoReadsNoInputIsNoFailure() throws {
    var process = ChildProcess("true", [])
    process.input = [UInt8](repeating: 0, count: 1 << 20)
    #expect(try process.run().isSuccess)
  }

  @Test func bothWaysAreReadAtOnce() throws {
    let result = try shell("head -c 1000000 /dev/zero >&2; head -c 1000000 /dev/zero").run()
    #expect(result.output.count == 1_000_000)
    #expect(result.talk.count == 1_000_000)
  }

  @Test func variablesAreChanged() throws {
    var process = shell("echo \"$ADDED ${HOME-none} $LC_ALL\"")
    process.environment = ["ADDED": "a=b c", "LC_ALL": "C.UTF-8"]
    process.hiddenVariables = ["HOME"]
    #expect(try process.run().output == Array("a=b c none C.UTF-8\n".utf8))
  }

  @Test func itRunsWhereItIsTold() throws {
    let result = try ChildProcess("pwd", ["-P"], in: "/usr/bin/..").run()
    #expect(result.output == Array("/usr\n".utf8))
  }

  @Test func itEndsBySignal() throws {
    #expect(try shell("kill -TERM $$").run().ending == .signal(SIGTERM))
  }

  /// Neither files that are open here nor signals that are ignored here get there.
  @Test func nothingIsInherited() throws {
    let file = open("/dev/null", O_RDONLY)
    defer { close(file) }
    #expect(fcntl(file, F_GETFD) & FD_CLOEXEC == 0)
    let handler = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, handler) }
    let files = try ChildProcess("ls", ["/proc/self/fd"]).run().output
    // The fourth is the folder that is listed.
    #expect(String(decoding: files, as: UTF8.self) == "0\n1\n2\n3\n")
    #expect(try shell("kill -PIPE $$").run().ending == .signal(SIGPIPE))
  }

  @Test func itHasNoTerminal() throws {
    let ids = try shell("cut -d' ' -f6 /proc/$$/stat; echo $$").run()
    let words = String(decoding: ids.output, as: UTF8.self).split { $0.isWhitespace }
    #expect(words.count == 2 && words.first == words.last)
    #expect(try !shell(": < /dev/tty").run().isSuccess)
  }

  @Test func nobodyWaitsForWhatItStarted() throws {
    let start = Date()
    let result = try shell("sleep 20 & echo $!").run()
    #expect(Date().timeIntervalSince(start) < 10)
    let text = String(decoding: result.output, as: UTF8.self)
    let process = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    kill(process, SIGKILL)
  }

  @Test func tooMuchIsTheEnd() throws {
    var process = ChildProcess("cat", ["/dev/zero"])
    process.outputLimit = 100_000
    #expect(failure(process) == .tooMuchOutput("cat", limit: 100_000))
    process = ChildProcess("head", ["-c", "100000", "/dev/zero"])
    process.outputLimit = 100_000
    #expect(try process.run().output.count == 100_000)
  }

  @Test func mistakesHaveNames() throws {
    #expect(failure(ChildProcess("no-such-program", [])) == .notInstalled("no-such-program"))
    #expect(failure(ChildProcess("/no/such/program", [])) == .notInstalled("/no/such/program"))
    #expect(failure(ChildProcess("echo", ["a\0b"])) == .zeroByte("echo"))
    #expect(
      failure(ChildProcess("true", [], in: "/no/such/folder"))
        == .notStarted("true", reason: "no such file or directory"))
    #expect(
      failure(ChildProcess("/etc/passwd", []))
        == .notStarted("/etc/passwd", reason: "permission denied"))
  }

  /// A repository may bring a file of any name.
  @Test func programsBesideTheWorkAreNotStarted() throws {
    let sandbox = try Sandbox()
    let folder = sandbox.folder
    // No file that was just written: another test may start a program that holds it open a moment.
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/trap", withDestinationPath: "/bin/true")
    var process = ChildProcess("trap", [], in: folder)
    process.environment = ["PATH": ".::bin:/usr/bin"]
    #expect(failure(process) == .notInstalled("trap"))
    process.environment = ["PATH": folder]
    #expect(try process.run().isSuccess)
  }

  @Test func gitIsWhereItIsTold() throws {
    let sandbox = try Sandbox()
    try sandbox.repository("one")
    try sandbox.repository("other", commits: 0)
    try sandbox.git("init", "-q", "--bare", "bare", in: ".")
    for name in ["one", "other", "bare"] {
      let words = ["rev-parse", "--absolute-git-dir"]
      var process = ChildProcess.git(words, in: try sandbox.open(name))
      #expect(process.hiddenVariables.contains("GIT_NAMESPACE"))
      process.environment.merge(sandbox.environment) { $1 }
      let result = try process.run()
      let folder = sandbox.path(name == "bare" ? name : name + "/.git")
      #expect(String(decoding: result.output, as: UTF8.self) == folder + "\n")
    }
  }

  @Test func filesAreClosed() throws {
    func count() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
    let before = try count()
    for _ in 0..<200 { _ = try ChildProcess("true", []).run() }
    #expect(try count() < before + 100)
  }
}
