internal import Documents

/// What Argo CD is told when something is wrong. It puts that into the state of the application, where
/// little is shown of it: so each mistake is a line, with the place, the mistake and what to do, and
/// there are few bytes.
struct PluginTalk {
  /// How many bytes are said at most.
  static let mostBytes = 2_048
  /// How many bytes a line has at most.
  static let mostLineBytes = 600
  /// What is kept for the last line.
  private static let lastLineBytes = 160

  /// Where the project stands in the repository: places are those of the repository.
  var project = RepoPath.root
  /// What shows everything, for the last line.
  var command: String?
  private var errors: [String] = []
  private var warnings: [String] = []
  private var places = Places()

  /// Whether something is wrong.
  var hasErrors: Bool { !errors.isEmpty }

  /// Adds what is wrong.
  mutating func add(_ mistake: PluginMistake) {
    errors.append(Self.line(nil, "error", mistake.message, mistake.rule, [mistake.hint]))
  }

  /// Adds what is wrong; answers whether nothing is.
  mutating func accept(_ report: Report) -> Bool {
    for diagnostic in report.diagnostics {
      let notes = diagnostic.notes.map { "\($0.message): \(place(of: $0.location))" }
      let line = Self.line(
        diagnostic.location.map { place(of: $0) }, diagnostic.severity.rawValue,
        diagnostic.message, diagnostic.rule, [diagnostic.hint] + notes)
      if diagnostic.severity == .error { errors.append(line) } else { warnings.append(line) }
    }
    return !report.hasErrors
  }

  /// All that is said: mistakes if there are some, else warnings.
  var text: String {
    let lines = errors.isEmpty ? warnings : errors
    var text = ""
    for (number, line) in lines.enumerated() {
      let rest = number + 1 < lines.count ? Self.lastLineBytes : 0
      guard text.utf8.count + line.utf8.count + rest <= Self.mostBytes else {
        return text + last(lines.count - number)
      }
      text += line
    }
    return text
  }

  private func last(_ count: Int) -> String {
    let hint = command.map { ", `\($0)` shows them" } ?? ""
    return Self.cut("\(count) more\(hint)", Self.lastLineBytes - 1) + "\n"
  }

  private mutating func place(of location: Location) -> String {
    let position = places.start(of: location)
    let path = RepoPath(location.file.path)?.below(project).text ?? location.file.path
    return "\(Visible.path(path)):\(position.line):\(position.column)"
  }

  private static func line(
    _ place: String?, _ severity: String, _ message: String, _ rule: String, _ more: [String?]
  ) -> String {
    let start = "\(place.map { $0 + ": " } ?? "")\(severity): \(Visible.text(message)) [\(rule)]"
    let rest = more.compactMap { $0 }.map { "; " + Visible.text($0) }.joined()
    return cut(start + rest, mostLineBytes - 1) + "\n"
  }

  /// A text that has no more than so many bytes.
  private static func cut(_ text: String, _ most: Int) -> String {
    guard text.utf8.count > most else { return text }
    var bytes = Array(text.utf8.prefix(most - 3))
    // Half a character is none.
    while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
    if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self) + "…"
  }
}
