import CaseSupport
import Documents
import Foundation
import Testing

@testable import Overlays

/// Our reading of Hadoop's files against Hadoop's.
@Suite struct HadoopTests {
  @Test(.enabled(if: !Hadoop.all.isEmpty, "needs `javac`, `java`, and Hadoop's jars"))
  func randomFilesAreReadTheSame() throws {
    var random = RandomHadoop(seed: OracleFiles.seed)
    let files = (0..<OracleFiles.count).map { index in
      index % 4 == 0 ? Array(random.layer().utf8) : random.file()
    }
    let read = files.map(Self.read)
    for hadoop in Hadoop.all {
      let answers = try hadoop.answer(files)
      #expect(answers.count == files.count)
      for (index, theirs) in answers.enumerated() {
        let ours = read[index]
        // What only we refuse is in the table of differences.
        if let rule = ours.rule, rule != "xml-syntax" { continue }
        if (ours.rule == nil ? ours.settings : nil) != theirs {
          let text = String(decoding: files[index], as: UTF8.self).debugDescription
          let said = ours.rule == nil ? Self.shown(ours.settings) : ours.message
          Issue.record("\(hadoop.version): \(text): ours \(said), theirs \(Self.shown(theirs))")
        }
      }
    }
    var counts: [String: Int] = [:]
    for file in read {
      counts[file.rule ?? "read", default: 0] += 1
      counts["settings", default: 0] += file.settings.count
    }
    let isMixed = ["read", "xml-syntax", "settings"].allSatisfy {
      counts[$0, default: 0] > files.count / 5
    }
    #expect(isMixed, "\(counts)")
    OracleFiles.tell("Hadoop \(Hadoop.all.map(\.version)): \(counts)")
  }

  /// What we read: the settings, and the rule of an error.
  private static func read(
    _ bytes: [UInt8]
  ) -> (settings: [[UInt16]: Hadoop.Setting], rule: String?, message: String) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return ([:], "utf-8", "") }
    var findings = Findings()
    let text = SourceText(bytes)
    let source = findings.add(SourceFile(path: "a.xml", text: text))
    let file = HadoopReader.read(text, source: source, &findings)
    var settings: [[UInt16]: Hadoop.Setting] = [:]
    for entry in file.keyed.entries {
      guard let property = file.properties[entry.written.lowerBound] else { continue }
      let setting = Hadoop.Setting(
        value: property.hasValue ? Array(file.keyed.value(of: entry).utf16) : nil,
        isFinal: property.isFinal)
      settings[Array(file.keyed.key(of: entry).utf16)] =
        setting.value != nil || setting.isFinal ? setting : nil
    }
    let errors = findings.report.diagnostics.filter {
      $0.severity == .error && $0.rule != "config-directive"
    }
    let error = errors.first { $0.rule == "xml-syntax" } ?? errors.first
    return (settings, error?.rule, error?.message ?? "")
  }

  private static func shown(_ answer: Hadoop.Answer) -> String {
    guard let answer else { return "refused" }
    return answer.map { key, setting in
      let value = setting.value.map { String(decoding: $0, as: UTF16.self).debugDescription }
      return "\(String(decoding: key, as: UTF16.self).debugDescription)=\(value ?? "nil")"
        + (setting.isFinal ? " final" : "")
    }.sorted().joined(separator: ", ")
  }
}
