internal import CPrograms

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A program that runs beside this one, without a shell: its words are its words, whatever is in
/// them.
package struct ChildProcess: Sendable {
  /// Its name in `PATH`, or its path.
  package var program: String
  /// The words behind its name.
  package var arguments: [String]
  /// Where it runs; here, if nothing is said.
  package var folder: String?
  /// Variables that it has besides ours, or in their place.
  package var environment: [String: String] = [:]
  /// Variables of ours that it does not have.
  package var hiddenVariables: Set<String> = []
  /// What it reads. It never reads what this process could.
  package var input: [UInt8] = []
  /// Whether it may ask questions on the terminal, and is ended with this process from there.
  package var hasTerminal = false
  /// How much it may say on each of its ways out.
  package var outputLimit = 16 << 20

  package init(_ program: String, _ arguments: [String], in folder: String? = nil) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
  }

  /// Runs it and waits for its end, not for the end of what it started: such a program may live
  /// long, and hold our pipes open.
  package func run() throws(ProgramError) -> ProgramResult {
    let environment = ProgramEnvironment(adding: environment, hiding: hiddenVariables)
    let words = [program] + arguments
    guard !(words + environment.entries + [folder ?? ""]).contains(where: Self.hasZero) else {
      throw .zeroByte(program)
    }
    guard let file = environment.file(of: program) else { throw .notInstalled(program) }
    let result: ProgramResult?
    do throws(SystemError) {
      result = try follow(file, words, environment.entries)
    } catch {
      throw .notStarted(program, reason: error.reason)
    }
    guard let result else { throw .tooMuchOutput(program, limit: outputLimit) }
    return result
  }

  /// Runs a file; nil if it says too much.
  private func follow(
    _ file: String, _ words: [String], _ variables: [String]
  ) throws(SystemError) -> ProgramResult? {
    var output = try ProgramOutput()
    var talk = try ProgramOutput()
    let input = try Self.file(of: input)
    var process = try RunningProgram(
      file, words, variables, in: folder, hasTerminal: hasTerminal,
      files: (input.number, output.sinkNumber, talk.sinkNumber))
    output.closeSink()
    talk.closeSink()
    while !output.isAtEnd || !talk.isAtEnd {
      // Behind a program that has ended, one that it started may be silent for long.
      let isSilent = try !Self.isReady([output.wanted, talk.wanted], inMilliseconds: 50)
      let hasEnded = isSilent ? try process.hasEnded() : false
      try output.take(atMost: outputLimit)
      try talk.take(atMost: outputLimit)
      if max(output.bytes.count, talk.bytes.count) > outputLimit { return nil }
      if hasEnded { break }
    }
    return ProgramResult(ending: try process.end(), output: output.bytes, talk: talk.bytes)
  }

  /// Whether something can be read soon.
  private static func isReady(
    _ wanted: [pollfd], inMilliseconds time: Int32
  ) throws(SystemError) -> Bool {
    var wanted = wanted
    while true {
      let count = poll(&wanted, nfds_t(wanted.count), time)
      if count >= 0 { return count > 0 }
      guard errno == EINTR else { throw .last() }
    }
  }

  /// A file that has these bytes and no name. A pipe would have to be filled while the program runs,
  /// and fail where it does not read.
  private static func file(of bytes: [UInt8]) throws(SystemError) -> FileDescriptor {
    if bytes.isEmpty { return try FileDescriptor("/dev/null", O_RDONLY) }
    let number = program_memory_file()
    guard number >= 0 else { throw .last() }
    let file = FileDescriptor(taking: number)
    try file.write(bytes)
    guard lseek(file.number, 0, SEEK_SET) == 0 else { throw .last() }
    return file
  }

  private static func hasZero(_ text: String) -> Bool { text.utf8.contains(0) }
}
