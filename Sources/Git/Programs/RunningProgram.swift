internal import CPrograms

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A program that was started. If nobody waits for its end, it is ended.
struct RunningProgram: ~Copyable {
  private let process: pid_t
  private var ending: ProgramResult.Ending?

  /// Starts a file.
  init(
    _ file: String, _ words: [String], _ variables: [String], in folder: String?,
    hasTerminal: Bool, files: (Int32, Int32, Int32)
  ) throws(SystemError) {
    var started: pid_t = 0
    let copies = [words, variables].map { texts in texts.map { strdup($0) } + [nil] }
    let paths = [file, folder].map { $0.map { strdup($0) } ?? nil }
    defer { for copy in copies.joined() + paths { free(copy) } }
    let code = copies[0].withUnsafeBufferPointer { words in
      copies[1].withUnsafeBufferPointer { variables in
        var program = program(
          file: paths[0], words: words.baseAddress, variables: variables.baseAddress,
          folder: paths[1], files: files, has_terminal: hasTerminal)
        return program_start(&started, &program)
      }
    }
    guard code == 0 else { throw SystemError(code) }
    process = started
  }

  deinit {
    guard ending == nil else { return }
    kill(process, SIGKILL)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  /// Whether it has ended.
  mutating func hasEnded() throws(SystemError) -> Bool {
    if ending != nil { return true }
    return try wait(WNOHANG)
  }

  /// Waits for its end.
  mutating func end() throws(SystemError) -> ProgramResult.Ending {
    while true {
      if let ending { return ending }
      _ = try wait(0)
    }
  }

  private mutating func wait(_ options: Int32) throws(SystemError) -> Bool {
    var status: Int32 = 0
    let found = waitpid(process, &status, options)
    if found == 0 { return false }
    guard found > 0 else {
      if errno == EINTR { return false }
      throw .last()
    }
    let signal = status & 0x7F
    ending = signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
    return true
  }
}
