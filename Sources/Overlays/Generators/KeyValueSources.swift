internal import Documents
internal import Manifests

/// Where the data of a generated object comes from.
struct KeyValueSources: Sendable {
  let literals: [TextEntry]
  let files: [TextEntry]
  let envs: [TextEntry]

  init(_ fields: Fields, _ reader: inout FieldReader) {
    literals = reader.texts(fields["literals"], "literals")
    files = reader.texts(fields["files"], "files")
    let env = reader.filledText(fields["env"], "env")
    envs = reader.texts(fields["envs"], "envs") + (env.map { [$0] } ?? [])
  }

  /// Reads everything, in kustomize's order: env files, literals, files. A key may stand once.
  func load(_ loader: Loader, _ findings: inout Findings) -> [DataEntry] {
    var entries: [DataEntry] = []
    for env in envs { entries += EnvFile.entries(of: env, loader, &findings) }
    for literal in literals {
      if let entry = Self.literal(literal, &findings) { entries.append(entry) }
    }
    for file in files {
      if let entry = Self.file(file, loader, &findings) { entries.append(entry) }
    }
    return Self.checked(entries, &findings)
  }

  /// `key=value`, where quotes around the whole value are not part of it.
  private static func literal(_ entry: TextEntry, _ findings: inout Findings) -> DataEntry? {
    let bytes = Array(entry.text.utf8)
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")), equals > 0 else {
      findings.add(
        "generator-literal", "this is not `key=value`", at: entry.place,
        hint: "write `key=value`")
      return nil
    }
    var value = bytes[(equals + 1)...]
    if value.count >= 2, let quote = value.first, quote == value.last,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    {
      value = value.dropFirst().dropLast()
    }
    return DataEntry(
      key: String(decoding: bytes[..<equals], as: UTF8.self), value: Array(value),
      place: entry.place)
  }

  /// `path`, whose last name is the key, or `key=path`.
  private static func file(
    _ entry: TextEntry, _ loader: Loader, _ findings: inout Findings
  ) -> DataEntry? {
    let parts = entry.text.utf8.split(
      separator: UInt8(ascii: "="), omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count <= 2, parts.count == 1 || !parts.contains("") else {
      findings.add(
        "generator-file", "`\(entry.text)` is neither `path` nor `key=path`", at: entry.place,
        hint: "a key and a path hold no `=`, and neither is empty")
      return nil
    }
    let path = parts[parts.count - 1]
    let key = parts.count == 2 ? parts[0] : baseName(of: path)
    guard let text = loader.read(path, at: entry.place, &findings) else { return nil }
    return DataEntry(key: key, value: Array(text.bytes), place: entry.place)
  }

  private static func baseName(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last
      .map { String(decoding: $0, as: UTF8.self) } ?? (path.isEmpty ? "." : "/")
  }

  private static func checked(
    _ entries: [DataEntry], _ findings: inout Findings
  ) -> [DataEntry] {
    var seen: [Name: Place] = [:]
    for entry in entries {
      if let first = seen[Name(entry.key)] {
        findings.add(
          "generator-key", "the key `\(entry.key)` is there twice", at: entry.place,
          notes: [("first here", first)])
      } else {
        seen[Name(entry.key)] = entry.place
      }
    }
    return entries
  }
}

/// A key of a generated object with its value.
struct DataEntry {
  let key: String
  let value: [UInt8]
  let place: Place
}
