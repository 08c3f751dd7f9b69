internal import Documents

/// A group or a target of a bake file that names a target which is not there stops the build.
enum UnknownTarget: Rule {
  static let id = "unknown-target"
  static let consequence = Consequence.refused
  static let summary = "targets that a bake file names are in it"
  static let page = RulePage(
    why: """
      `docker buildx bake` refuses the whole file if a group lists a target that is not there, or a target
      inherits from one.
      """,
    fix: """
      Write the name of a target of the file.
      """,
    example: """
      group "default" { targets = ["spark-41"] }
      target "spark-4" { context = "images/spark-4.1" }
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let files = subject.imageFiles.filter { $0.path.lastPathPart == "docker-bake.hcl" }
    for file in files {
      let bake = BakeFile(file)
      let known = bake.blocks.filter { $0.kind == "target" || $0.kind == "group" }.map(\.name)
      for block in bake.blocks {
        // A file beside it may have more targets, so only what is like another name is told.
        for (word, range) in block.names where !known.contains(word) {
          guard let hint = Suggestion.hint(for: word, among: known) else { continue }
          findings.add(
            Self.self, "\(block.kind) `\(block.name)` names target `\(word)`, which is not there",
            at: Location(file, range), hint: hint)
        }
      }
    }
  }
}
