internal import Documents

/// The XML of Hadoop's configuration, which Hive, Spark and others read, too.
enum HadoopXMLFormat: ConfigFormat {
  static let name = "hadoop-xml"

  static func isNamed(_ file: String) -> Bool {
    file.hasSuffix("-site.xml") || file.hasSuffix("-default.xml")
  }

  static func settings(
    of layer: ConfigText, _ findings: inout Findings
  ) -> [ConfigSetting] {
    HadoopReader.read(layer.text, source: layer.source, &findings).keyed.settings
  }

  static func merge(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> ConfigContent {
    let files = layers.map { HadoopReader.read($0.text, source: $0.source, &findings) }
    for file in files.dropFirst() { warnOfEmptyValues(in: file, &findings) }
    let keyed = zip(files, layers).map { ConfigLayer(file: $0.keyed, original: $1.original) }
    var merge = KeyedMerge(keyed, &findings)
    merge.warnOfCases(&findings)
    for binding in bindings {
      guard HadoopWriter.canHold(binding) else {
        findings.add(
          "configset-binding", "XML cannot hold `\(binding.key.text)` with this value",
          at: binding.key.place)
        continue
      }
      merge.bind(binding.key.text, to: binding.text, at: binding.key.place, &findings)
    }
    guard !findings.hasErrors else { return .bytes([]) }
    return .bytes(HadoopWriter.write(merge, files))
  }

  /// Hadoop reads no value from an empty element: what was set before is gone, not empty.
  private static func warnOfEmptyValues(in file: HadoopFile, _ findings: inout Findings) {
    for entry in file.keyed.entries {
      guard file.properties[entry.written.lowerBound]?.hasValue == false else { continue }
      let key = file.keyed.key(of: entry)
      findings.add(
        "hadoop-property", "Hadoop reads no value for `\(key)` here",
        at: file.keyed.place(entry.lines.lowerBound), severity: .warning,
        hint: "give it one, or write `<!-- reconcile: unset \(key) -->`")
    }
  }
}
