internal import Documents

/// A `.gitattributes`, with those in the folders above it.
package final class AttributeFile: Sendable {
  /// What it is called.
  package static let name = ".gitattributes"
  /// How much of one is read.
  static let mostBytes = 1 << 20
  static let mostLines = 10_000

  let source: SourceFile
  /// Where it stands.
  let folder: RepoPath
  /// The nearest one above it.
  let outer: AttributeFile?
  let lines: [AttributeLine]
  /// What attributes stand for others; only the file in the root says so.
  let macros: [String: [AttributeSetting]]
  /// Why it cannot be used.
  let mistake: Diagnostic?

  init(_ source: SourceFile, in folder: RepoPath, below outer: AttributeFile?) {
    self.source = source
    self.folder = folder
    self.outer = outer
    let lines = Self.lines(of: source.text)
    self.lines = lines ?? []
    macros = outer?.macros ?? Self.macros(in: folder == .root ? self.lines : [])
    mistake = lines == nil ? Self.mistake("is larger than 1 MiB or 10,000 lines", source) : nil
  }

  /// One that cannot be read.
  init(
    unreadable source: SourceFile, because error: FileError, in folder: RepoPath,
    below outer: AttributeFile?
  ) {
    self.source = source
    self.folder = folder
    self.outer = outer
    lines = []
    macros = outer?.macros ?? Self.macros(in: [])
    mistake = Self.mistake("cannot be read: \(error.reason)", source)
  }

  private static func mistake(_ reason: String, _ source: SourceFile) -> Diagnostic {
    Diagnostic("git-attributes", "`\(source.path)` \(reason)", at: Location(source, 0..<0))
  }

  /// The lines that say something; nil if there are too many.
  private static func lines(of text: SourceText) -> [AttributeLine]? {
    guard text.count <= mostBytes else { return nil }
    let bytes = Array(text.bytes)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = bytes[(bytes.starts(with: mark) ? 3 : 0)...].split(separator: 0x0A)
    return lines.count <= mostLines ? lines.compactMap { AttributeLine($0) } : nil
  }

  private static func macros(in lines: [AttributeLine]) -> [String: [AttributeSetting]] {
    let off = ["diff", "merge", "text"].compactMap { AttributeSetting(Array("-\($0)".utf8)[...]) }
    var macros = ["binary": off]
    for line in lines {
      if case .macro(let name) = line.subject { macros[name] = line.settings }
    }
    return macros
  }
}
