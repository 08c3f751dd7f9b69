internal import Documents

/// The default of a tag is what images are called when nobody says otherwise.
enum FloatingTag: Rule {
  static let id = "floating-tag"
  static let consequence = Consequence.policy
  static let summary = "images are not called `latest` when they are built"
  static let page = RulePage(
    why: """
      A default like `latest` gives every build the same name: who builds twice has pushed over what others
      run.
      """,
    fix: """
      Leave the default empty, or write the version.
      """,
    example: """
      variable "TAG" { default = "latest" }
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.imageFiles where file.path.lastPathPart == "docker-bake.hcl" {
      let bytes = file.text.bytes
      var start = 0
      while start < bytes.count {
        let rest = bytes.slice(start..<bytes.count)
        let end = start + (rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count)
        let line = String(decoding: bytes.slice(start..<end), as: UTF8.self)
        if let word = tag(in: line), let found = bytes.slice(start..<end).range(of: word) {
          let place = start + found.lowerBound..<start + found.upperBound
          findings.add(
            Self.self, "images are called `latest` if nobody says another tag",
            at: Location(file, place), severity: .warning,
            hint: "leave the default empty, or write the version")
        }
        start = end + 1
      }
    }
  }

  /// The word `latest` of a default or of a tag.
  private static func tag(in line: String) -> String? {
    let text = line.trimmingSpace
    guard !text.hasPrefix("#"), !text.hasPrefix("//") else { return nil }
    if text.holds("default"), text.holds("\"latest\"") { return "\"latest\"" }
    return text.holds(":latest\"") ? ":latest" : nil
  }
}
