internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The process: its arguments, its folder, its terminal.
@main
struct Main {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    var words = Array(CommandLine.arguments.dropFirst())
    do throws(UsageError) {
      let options = try GlobalOptions(&words)
      var console = Console(palette: options.usesColor ? .terminal : .plain, sink: write)
      let code = Reconcile.run(words, in: FolderTree(options.folder), on: &console)
      exit(code.rawValue)
    } catch {
      var console = Console(sink: write)
      console.complain(error)
      exit(ExitCode.unusable.rawValue)
    }
  }

  /// Writes everything, however many steps it takes. Answers false when nobody reads it.
  private static func write(_ stream: Console.Stream, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count, let base = bytes.baseAddress {
        let count = Glibc.write(stream == .output ? 1 : 2, base + offset, bytes.count - offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        offset += count
      }
      return true
    }
  }
}

/// Options that stand before the command and belong to the process.
private struct GlobalOptions {
  private(set) var folder = "."
  private(set) var usesColor: Bool

  private enum Color: String, CaseIterable {
    case auto, always, never
  }

  init(_ words: inout [String]) throws(UsageError) {
    let end = words.firstIndex(of: "--") ?? words.count
    var arguments = Arguments(Array(words[..<end]))
    let color = try arguments.takeChoice("--color", default: Color.auto)
    folder = try arguments.takeValue("-C") ?? "."
    words = arguments.remaining + words[end...]
    usesColor = color == .always || (color == .auto && getenv("NO_COLOR") == nil && isatty(1) == 1)
  }
}
