import CaseSupport
import Documents
import Testing

@testable import Overlays

/// Our reading of env files against a shell's, and kustomize's of those without quotes.
@Suite struct EnvReadersTests {
  @Test(.enabled(if: ShellEnv.isAvailable, "needs `sh` and `env`"))
  func shellsReadTheSame() throws {
    var random = RandomEnv(seed: OracleFiles.seed)
    let made = (0..<OracleFiles.count).map { index in
      Array((index % 2 == 0 ? random.file() : random.layer()).utf8)
    }
    let files = made.filter { Self.read($0) != nil }
    #expect(files.count > made.count / 5, "\(files.count)")
    let answers = try ShellEnv.answer(files)
    #expect(answers.count == files.count)
    for (file, theirs) in zip(files, answers) where Self.read(file) != theirs {
      let text = String(decoding: file, as: UTF8.self).debugDescription
      Issue.record("\(text): ours \(Self.shown(Self.read(file))), theirs \(Self.shown(theirs))")
    }
    OracleFiles.tell("shells: \(files.count) are read by every shell")
  }

  @Test(.enabled(if: Kubectl.isInstalled, "needs kubectl, which brings kustomize"))
  func kustomizeReadsTheSame() throws {
    var random = RandomEnv(seed: OracleFiles.seed)
    let made = (0..<2_000).map { _ in random.layer() }
    let files = made.filter { file in
      let ours = Self.read(Array(file.utf8))
      return ours?.isEmpty == false && !file.contains { "'\"".contains($0) }
        && Self.isPlain(file) && !file.contains("export")
    }
    #expect(files.count > 100, "\(files.count)")
    var tree = ["kustomization.yaml": "configMapGenerator:\n"]
    for (index, file) in files.enumerated() {
      tree["\(index).env"] = file
      tree["kustomization.yaml"]? += "- {name: x\(index), envs: [\(index).env]}\n"
    }
    let parsed = ParsedText.parse(SourceText(try Kubectl.kustomize(tree)), as: .resource)
    #expect(parsed.documents.count == files.count)
    for document in parsed.documents {
      let name = document.root["metadata"]?["name"]?.text.string ?? ""
      guard let index = Int(name.dropFirst().prefix { $0 != "-" }) else { continue }
      var theirs: ShellEnv.Answer = [:]
      if let data = document.root["data"] {
        for (key, value) in data.entries { theirs[Array(key.text)] = Array(value.text) }
      }
      #expect(Self.read(Array(files[index].utf8)) == theirs, "\(files[index].debugDescription)")
    }
  }

  /// Whether each key is there once, which kustomize asks for, and nothing stands behind a value.
  private static func isPlain(_ file: String) -> Bool {
    var findings = Findings()
    let text = SourceText(file)
    let source = findings.add(SourceFile(path: ".env", text: text))
    let file = EnvReader.read(text, source: source, &findings)
    return !file.entries.contains(where: \.isReplaced)
      && findings.report.diagnostics.allSatisfy { $0.rule == "config-directive" }
  }

  /// What we read of a file that every shell reads; nil where we refuse it, warn of something that
  /// a shell takes otherwise, or leave something to be expanded.
  private static func read(_ bytes: [UInt8]) -> ShellEnv.Answer? {
    var findings = Findings()
    let text = SourceText(bytes)
    let source = findings.add(SourceFile(path: ".env", text: text))
    let file = EnvReader.read(text, source: source, &findings)
    let isOurs = findings.report.diagnostics.allSatisfy { diagnostic in
      diagnostic.rule == "config-directive" || diagnostic.message.hasPrefix("docker and kustomize")
    }
    guard isOurs, !bytes.contains(UInt8(ascii: "$")) else { return nil }
    return Dictionary(
      file.entries.map { (Array(file.key(of: $0).utf8), Array(file.value(of: $0).utf8)) },
      uniquingKeysWith: { $1 })
  }

  private static func shown(_ answer: ShellEnv.Answer?) -> [String] {
    (answer ?? [:]).map { key, value in
      String(decoding: key + [0x3D] + value, as: UTF8.self).debugDescription
    }.sorted()
  }
}
