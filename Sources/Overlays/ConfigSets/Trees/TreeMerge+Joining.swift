internal import Documents
internal import Manifests

extension TreeMerge {
  /// Adds what an entry has to what is there: items to a list, or a text to one whose items stand
  /// between commas.
  func join(_ new: TreeEntry, to old: inout TreeEntry, _ findings: inout Findings) {
    let isPrepended = new.directives.contains(.prepend)
    switch (old.value.kind, new.value.kind) {
    case (.sequence, .sequence): joinItems(new.value, to: &old.value, isPrepended: isPrepended)
    case (.mapping, _), (.sequence, _), (_, .mapping), (_, .sequence):
      findings.add(
        "config-directive",
        "\(new.value.kind.article) cannot be added to \(old.value.kind.article)", at: new.place,
        hint: "lists are added to lists, texts to texts", notes: [("set here", old.place)])
    default:
      let (first, second) = isPrepended ? (new.value, old.value) : (old.value, new.value)
      old.value.joined = KeyedMerge.join(first.text, second.text)
      old.value.isTouched = true
    }
  }

  /// The items of both lists, those each once that both have.
  private func joinItems(_ new: TreeValue, to old: inout TreeValue, isPrepended: Bool) {
    old.isTouched = true
    var known: Set<TreeContent> = []
    if isPrepended {
      let items = new.effective.filter { known.insert(TreeContent($0.value)).inserted }
      for index in old.children.indices where !old.children[index].isRemoved {
        let content = TreeContent(old.children[index].value)
        if known.contains(content) { old.children[index].isRemoved = true }
      }
      old.children = items + old.children
    } else {
      for item in old.effective { known.insert(TreeContent(item.value)) }
      old.children += new.effective.filter { known.insert(TreeContent($0.value)).inserted }
    }
  }
}

/// What a value is to a program that reads it.
private indirect enum TreeContent: Hashable {
  case scalar(Kind, Name)
  case list([TreeContent])
  case mapping([Name: TreeContent])

  init(_ value: TreeValue) {
    switch value.kind {
    case .sequence: self = .list(value.effective.map { TreeContent($0.value) })
    case .mapping:
      let entries = value.effective.map { ($0.key, TreeContent($0.value)) }
      self = .mapping(Dictionary(entries, uniquingKeysWith: { _, last in last }))
    default: self = .scalar(value.kind, value.kind == .null ? "" : Name(value.text))
    }
  }
}
