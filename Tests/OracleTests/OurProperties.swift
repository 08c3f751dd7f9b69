import CaseSupport
import Documents

@testable import Overlays

/// What we read of properties, in the words of the oracles.
enum OurProperties {
  /// Files that are hard to read, and those whose bytes are anything that is UTF-8.
  static func files() -> [[UInt8]] {
    var random = RandomProperties(seed: OracleFiles.seed)
    return (0..<OracleFiles.count).map { index in
      guard index % 8 == 0 else { return Array(random.file().utf8) }
      let bytes = random.bytes()
      return String(validating: bytes, as: UTF8.self) == nil ? Array(random.layer().utf8) : bytes
    }
  }

  /// The entries of a file, or why it is refused.
  static func read(_ bytes: [UInt8]) -> Reading {
    var findings = Findings()
    let text = SourceText(bytes)
    let source = findings.add(SourceFile(path: "a.properties", text: text))
    let file = PropertiesReader.read(text, source: source, &findings)
    // A directive that cannot be read is a mistake for us alone.
    let refusal = findings.report.diagnostics.first {
      $0.rule == "properties-syntax" && $0.severity == .error
    }
    let entries = file.entries.map {
      JavaProperties.Entry(
        key: Array(file.key(of: $0).utf16), value: Array(file.value(of: $0).utf16))
    }
    return Reading(
      entries: refusal == nil ? entries : nil,
      hasHalves: refusal?.message.hasPrefix("this is half") ?? false)
  }

  /// What is read of a file.
  struct Reading {
    /// The entries; nil where the file is refused.
    let entries: JavaProperties.Answer
    /// Whether that is for half of a character.
    let hasHalves: Bool
  }
}
