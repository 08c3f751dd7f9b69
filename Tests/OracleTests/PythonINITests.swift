import CaseSupport
import Documents
import Testing

@testable import Overlays

/// Our reading of INI files against Python's.
@Suite struct PythonINITests {
  @Test(.enabled(if: PythonINI.isAvailable, "needs `python3`"))
  func randomFilesAreReadTheSame() throws {
    var random = RandomINI(seed: OracleFiles.seed)
    let files = (0..<OracleFiles.count).map { index in
      switch index % 8 {
      case 0, 1: Array(random.layer().utf8)
      case 2: random.bytes()
      default: Array(random.file().utf8)
      }
    }
    let answers = try Self.answers(files)
    #expect(answers.count == files.count)
    var counts: [String: Int] = [:]
    for (file, theirs) in zip(files, answers) {
      let ours = Self.read(file)
      counts[Self.word(for: ours, theirs), default: 0] += 1
      if Self.isDifferent(ours, theirs) {
        let text = String(decoding: file, as: UTF8.self).debugDescription
        Issue.record("\(text): ours \(Self.shown(ours)), theirs \(Self.shown(theirs))")
      }
    }
    #expect(counts["read", default: 0] > files.count / 5, "\(counts)")
    #expect(counts["refused", default: 0] > files.count / 20, "\(counts)")
    OracleFiles.tell("Python: \(counts)")
  }

  /// What Python reads. Settings before any section, which it refuses, are given one without a name.
  private static func answers(_ files: [[UInt8]]) throws -> [PythonINI.Answer] {
    var answers = try PythonINI.answer(files)
    let lost = answers.indices.filter { answers[$0] == .refused("MissingSectionHeaderError") }
    let name = "before any section"
    let headed = lost.map { index in
      // Python refuses a byte order mark before a section only.
      let mark = files[index].starts(with: "\u{FEFF}".utf8) ? "= refused\n" : ""
      return Array("[\(name)]\n\(mark)".utf8) + files[index]
    }
    for (index, answer) in zip(lost, try PythonINI.answer(headed)) {
      guard case .read(var content) = answer else { continue }
      content.sections.remove(Array(name.utf8))
      for (key, value) in content.settings where key[0].elementsEqual(name.utf8) {
        content.settings[key] = nil
        content.settings[[[], key[1]]] = .some(value)
      }
      answers[index] = .read(content)
    }
    return answers
  }

  /// Whether two answers differ in a way that the table of differences does not tell.
  private static func isDifferent(_ ours: PythonINI.Answer, _ theirs: PythonINI.Answer) -> Bool {
    switch (ours, theirs) {
    case (.refused(let message), .read): !known.contains { message.contains($0) }
    case (.refused, .refused): false
    default: ours != theirs
    }
  }

  /// What we refuse and Python reads.
  private static let known = [
    "the name of this section", "a section needs a name", "inside a value",
  ]

  private static func word(for ours: PythonINI.Answer, _ theirs: PythonINI.Answer) -> String {
    switch (ours, theirs) {
    case (.read, .read): "read"
    case (.refused, .refused): "refused"
    case (.refused(let message), .read): "only here: \(message)"
    case (.read, .refused(let error)): "only there: \(error)"
    }
  }

  /// What we read, or the first error.
  private static func read(_ bytes: [UInt8]) -> PythonINI.Answer {
    guard String(validating: bytes, as: UTF8.self) != nil else { return .refused("utf-8") }
    var findings = Findings()
    let text = SourceText(bytes)
    let source = findings.add(SourceFile(path: "a.ini", text: text))
    let file = INIReader.read(text, source: source, &findings)
    let error = findings.report.diagnostics.first { diagnostic in
      // Other directives that cannot be read are mistakes for us alone.
      diagnostic.severity == .error
        && (diagnostic.rule != "config-directive" || diagnostic.message.contains("inside a value"))
    }
    if let error { return .refused(error.message) }
    var content = PythonINI.Content()
    for section in file.sections where !section.name.isEmpty {
      content.sections.insert(Array(section.name.utf8))
    }
    for entry in file.keyed.entries {
      let key = INIKey(file.keyed.key(of: entry))
      let value = entry.separator == .none ? nil : Array(file.keyed.value(of: entry).utf8)
      content.settings[[Array(key.section.utf8), Array(key.key.utf8)]] = .some(value)
    }
    return .read(content)
  }

  private static func shown(_ answer: PythonINI.Answer) -> String {
    switch answer {
    case .refused(let error): return "refused: \(error)"
    case .read(let content):
      let settings = content.settings.map { name, value in
        let name = name.map { String(decoding: $0, as: UTF8.self).debugDescription }
        let value = value.map { String(decoding: $0, as: UTF8.self).debugDescription } ?? "nil"
        return "\(name.joined(separator: " "))=\(value)"
      }
      let sections = content.sections.map { String(decoding: $0, as: UTF8.self).debugDescription }
      return "\(sections.sorted()) \(settings.sorted().joined(separator: ", "))"
    }
  }
}
