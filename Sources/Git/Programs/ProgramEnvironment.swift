internal import CPrograms

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The variables that a program is started with.
struct ProgramEnvironment {
  /// Where programs are if nothing says so.
  private static let usualPath = "/usr/local/bin:/usr/bin:/bin"

  /// Each is a name, `=` and a value.
  let entries: [String]

  /// Takes the variables of this process without some, and adds others or replaces them.
  init(adding added: [String: String], hiding hidden: Set<String>) {
    var entries: [String] = []
    var next = program_variables()
    while let entry = next?.pointee {
      let text = String(cString: entry)
      let name = String(text.prefix { $0 != "=" })
      if added[name] == nil, !hidden.contains(name) { entries.append(text) }
      next = next?.advanced(by: 1)
    }
    entries += added.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    self.entries = entries
  }

  /// The file of a program: a path, or a name in the folders of `PATH`. A folder that is not named
  /// from the root does not count, because what stands there may come with a repository.
  func file(of program: String) -> String? {
    if program.utf8.contains(UInt8(ascii: "/")) {
      return access(program, F_OK) == 0 ? program : nil
    }
    let path = entries.last { $0.hasPrefix("PATH=") }?.dropFirst(5) ?? Self.usualPath[...]
    let files = path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(program)" }
    return files.first(where: Self.isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}
