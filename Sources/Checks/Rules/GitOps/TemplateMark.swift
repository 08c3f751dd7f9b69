internal import Documents
internal import Manifests

/// A mark of a template that nobody has filled in.
enum TemplateMark: Rule {
  static let id = "template-mark"
  static let consequence = Consequence.breaksLater
  static let summary = "objects have no marks of Helm left in them"
  static let page = RulePage(
    why: """
      Marks of Helm are filled in by Helm. In a file that is applied as it is they are text: a name that
      no server takes, or an address that nobody has.
      """,
    fix: """
      Write the value, or take the file from what Helm has rendered.
      """,
    example: """
      metadata: {name: "{{ .Values.name }}"}
      """)

  private static let marks = [".Values.", ".Release.", ".Chart.", "include \"", "template \""]
  /// Kinds whose templates are filled in by others.
  private static let templated: Set<Name> = ["ApplicationSet", "HelmRelease", "HelmChart"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let memory = subject.material.memory
    for manifest in subject.manifests {
      guard let node = mark(in: manifest.root, knowing: memory),
        !templated.contains(manifest.kind.kind)
      else { continue }
      findings.add(
        Self.self, "\(manifest.id) has a mark of Helm that nobody has filled in",
        at: subject.location(of: node.id, in: manifest), hint: "write the value")
    }
  }

  private static let question: StaticString = "template-mark"

  /// The first value of an object that has a mark. Fields of shared documents are known to have none.
  private static func mark(in root: Node, knowing memory: CheckMemory) -> Node? {
    for (key, value) in root.entries {
      if isMark(key.arena, key.id) { return key }
      guard value.kind.isCollection, let original = value.original,
        let known = memory.document(of: original)
      else {
        if let found = value.firstScalar(where: isMark) { return found }
        continue
      }
      guard !known.isClear(value.id, of: question.utf8Start) else { continue }
      if let found = value.firstScalar(where: isMark) { return found }
      known.clear(value.id, of: question.utf8Start)
    }
    return nil
  }

  private static func isMark(_ arena: Arena, _ id: Int32) -> Bool {
    // Most values have no such byte; texts of files are long.
    guard arena.count(id) > 4, arena.withText(of: id, { $0.contains(UInt8(ascii: "{")) }) else {
      return false
    }
    let value = Node(arena, id).string
    return value.holds("{{") && marks.contains { value.holds($0) }
  }
}
