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
      let root = manifest.root
      var known: KnownDocument?
      guard let node = mark(at: root.id, of: root.arena, memory, &known),
        !templated.contains(manifest.kind.kind)
      else { continue }
      findings.add(
        Self.self, "\(manifest.id) has a mark of Helm that nobody has filled in",
        at: subject.location(of: node, in: manifest), hint: "write the value")
    }
  }

  private static let question: StaticString = "template-mark"

  /// The first value at or below a node that has a mark. Parts of a shared document are known to have
  /// none; what is known of that is found with the first of them.
  private static func mark(
    at id: Int32, of arena: Arena, _ memory: CheckMemory, _ known: inout KnownDocument?
  ) -> Int32? {
    guard arena.kind(id).isCollection else { return isMark(arena, id) ? id : nil }
    let original = Node(arena, id).original
    if known == nil, let original { known = memory.document(of: original) }
    let own = original == nil ? nil : known
    if let own, own.isClear(id, of: question.utf8Start) { return nil }
    var child = arena.firstChild(id)
    while let node = child {
      if let found = mark(at: node, of: arena, memory, &known) { return found }
      child = arena.next(node)
    }
    own?.clear(id, of: question.utf8Start)
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
