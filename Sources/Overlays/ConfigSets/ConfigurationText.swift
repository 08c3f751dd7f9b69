package import Documents

/// What a configuration file says, key by key, wherever the file comes from.
package struct ConfigurationText: Sendable {
  /// One setting, and where it stands in the text.
  package struct Entry: Sendable {
    package let key: String
    package let value: String
    /// The lines of the setting.
    package let lines: Range<Int>
    /// The value as it is written.
    package let written: Range<Int>
    /// Whether the same file sets the key again below.
    package let isReplaced: Bool
  }

  /// The name of its format.
  package let format: String
  package let entries: [Entry]
  /// Whether there is something in it that its format does not have.
  package let isBroken: Bool

  /// Reads a file whose name says that it has keys; nil if it does not.
  package init?(named name: String, _ text: SourceText) {
    guard let format = configFormats.first(where: { $0.isNamed(name) }),
      let read = Self.readers[format.name]
    else { return nil }
    var findings = Findings(SourceTable())
    let file = read(text, findings.add(SourceFile(path: name, text: text)), &findings)
    self.format = format.name
    isBroken = findings.hasErrors
    entries = file.entries.map { entry in
      Entry(
        key: file.key(of: entry), value: file.value(of: entry), lines: entry.lines,
        written: entry.written, isReplaced: entry.isReplaced)
    }
  }

  /// The formats whose lines are settings.
  private static let readers: [String: @Sendable (SourceText, Int32, inout Findings) -> KeyedFile] =
    [
      PropertiesFormat.name: { PropertiesReader.read($0, source: $1, &$2) },
      HadoopXMLFormat.name: { HadoopReader.read($0, source: $1, &$2).keyed },
      EnvFormat.name: { EnvReader.read($0, source: $1, &$2) },
      INIFormat.name: { INIReader.read($0, source: $1, &$2).keyed },
    ]
}
