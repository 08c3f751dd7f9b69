internal import Documents

/// Lines of properties on which what tells a key from its value was probably forgotten.
enum MissingSeparator {
  /// What addresses begin with; a longer one before those that it ends with.
  private static let schemes = [
    "https", "http", "hdfs", "s3a", "s3n", "s3", "thrift", "abfss", "abfs", "wasbs", "gs", "file",
    "spark", "k8s", "ldap", "grpc", "sc",
  ]

  /// Warns of such lines in a file.
  static func warn(in file: KeyedFile, _ findings: inout Findings) {
    for entry in file.entries {
      if isCutAtColon(entry, in: file) {
        let key = file.key(of: entry)
        let scheme = schemes.first { key.hasSuffix($0) }
        findings.add(
          "properties-separator", "the key here is `\(key)`, the rest is its value",
          at: file.place(keyStart(of: entry, in: file)), severity: .warning,
          hint: "write a space or `=` before `\(scheme ?? "")://`, or around the `:`")
      } else if entry.separator == .none, !entry.isUnwritten {
        let key = file.key(of: entry)
        findings.add(
          "properties-separator", "`\(key)` has no value",
          at: file.place(keyStart(of: entry, in: file)), severity: .warning,
          hint: "write `\(key)=` if it is meant to be empty")
      }
    }
  }

  /// Whether the colon of an address ended the key.
  private static func isCutAtColon(_ entry: KeyedEntry, in file: KeyedFile) -> Bool {
    guard entry.separator == .mark,
      file.withBytes(of: entry.value, { $0.starts(with: "//".utf8) })
    else { return false }
    let bytes = file.text.bytes
    let colon = entry.written.lowerBound - 1
    return bytes[colon] == UInt8(ascii: ":") && !PropertiesReader.isSpace(bytes[colon - 1])
  }

  private static func keyStart(of entry: KeyedEntry, in file: KeyedFile) -> Int {
    entry.lines.first { !PropertiesReader.isSpace(file.text.bytes[$0]) } ?? entry.lines.lowerBound
  }
}
