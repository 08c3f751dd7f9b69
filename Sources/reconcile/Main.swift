internal import CHeap
internal import Git

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The process: its arguments, its folder, its terminal.
@main
struct Main {
  static func main() {
    heap_prepare()
    signal(SIGPIPE, SIG_IGN)
    keepStandardDescriptorsOpen()
    let output = ProcessOutput()
    let surroundings = Surroundings.onDisk(
      prefersColor: prefersColor, width: terminalWidth, input: ProcessInput.read,
      network: NetworkAccess(hasTerminal: isatty(0) == 1 && isatty(2) == 1),
      build: ProgramBuild.name
    ) { name in
      getenv(name).map { String(cString: $0) }
    }
    var code = Reconcile.run(
      Array(CommandLine.arguments.dropFirst()), in: surroundings, printingTo: output.take)
    output.flush()
    if let failure = output.failure {
      var text = "error: the output cannot be written: \(failure) [output]\n"
      _ = text.withUTF8 { output.take(.error, $0) }
      code = .world
    }
    exit(code.rawValue)
  }

  /// Whether a terminal shows what is printed, and its owner has nothing against colours.
  private static var prefersColor: Bool {
    let isForbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { strcmp($0, "dumb") == 0 } ?? false
    return !isForbidden && !isDumb && isatty(1) == 1
  }

  /// How many columns the terminal has that shows what is printed; nil if none does.
  private static var terminalWidth: Int? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// A descriptor that the caller closed would be given to the next file that is opened, and be
  /// printed into.
  private static func keepStandardDescriptorsOpen() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD, 0) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }
}
