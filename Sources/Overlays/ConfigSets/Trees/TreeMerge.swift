internal import Documents
internal import Manifests

/// Brings trees of several layers together: mappings key by key, everything else is replaced.
struct TreeMerge {
  private(set) var files: [TreeFile]
  private(set) var root: TreeValue

  init(_ files: [TreeFile], _ findings: inout Findings) {
    self.files = files
    root = files[0].root
    for (number, file) in files.enumerated() {
      if number == 0 {
        warnOfUnsets(in: file.root, of: file, &findings)
        continue
      }
      guard root.kind == .mapping, file.root.kind == .mapping else {
        addNoMapping(root.kind == .mapping ? file : files[0], &findings)
        continue
      }
      merge(file.root, into: &root, [], &findings)
    }
  }

  private func addNoMapping(_ file: TreeFile, _ findings: inout Findings) {
    findings.add(
      "config-tree", "only mappings can be merged, this is \(file.root.kind.article)",
      at: file.place(file.root.range.lowerBound), hint: "`format: text` replaces whole files")
  }

  /// A first layer has nothing to take away from.
  private func warnOfUnsets(
    in value: TreeValue, of file: TreeFile, _ findings: inout Findings
  ) {
    for unset in value.unsets { addUnknown(unset.key, at: file.place(unset.offset), [], &findings) }
    guard value.kind == .mapping else { return }
    for child in value.children where !child.isRemoved {
      warnOfUnsets(in: child.value, of: file, &findings)
    }
  }

  /// Merges a mapping into one.
  private func merge(
    _ new: TreeValue, into old: inout TreeValue, _ path: [String], _ findings: inout Findings
  ) {
    guard !new.children.isEmpty || !new.unsets.isEmpty else { return }
    if old.isVacant {
      warnOfUnsets(in: new, of: files[new.layer], &findings)
      old = new
      return
    }
    old.isTouched = true
    var positions: [Name: Int] = [:]
    for (index, child) in old.children.enumerated() where !child.isRemoved {
      positions[child.key] = index
    }
    remove(new, from: &old, &positions, path, &findings)
    for entry in new.children where !entry.isRemoved {
      if let position = positions[entry.key] {
        set(entry, over: &old.children[position], path, &findings)
      } else {
        warnOfUnsets(in: entry.value, of: files[entry.layer], &findings)
        positions[entry.key] = old.children.count
        old.children.append(entry)
      }
    }
  }

  /// Takes away what a mapping unsets.
  private func remove(
    _ new: TreeValue, from old: inout TreeValue, _ positions: inout [Name: Int], _ path: [String],
    _ findings: inout Findings
  ) {
    guard !new.unsets.isEmpty else { return }
    let own = Dictionary(
      new.effective.map { ($0.key, $0.place) }, uniquingKeysWith: { first, _ in first })
    // Who unsets many keys that are not there is not helped by names.
    let known = new.unsets.count <= 20 ? old.effective.map(\.key.string) : []
    for unset in new.unsets {
      let place = files[new.layer].place(unset.offset)
      guard let position = positions[Name(unset.key)] else {
        addUnknown(unset.key, at: place, known, &findings)
        continue
      }
      if let own = own[Name(unset.key)], !old.children[position].value.kind.isCollection {
        addNeedless(unset.key, at: place, own, &findings)
      }
      guard isFree(old.children[position], at: place, path, &findings) else { continue }
      old.children[position].isRemoved = true
      positions[Name(unset.key)] = nil
    }
  }

  /// Gives an entry the value of a later one.
  private func set(
    _ new: TreeEntry, over old: inout TreeEntry, _ path: [String], _ findings: inout Findings
  ) {
    let areMappings = old.value.kind == .mapping && new.value.kind == .mapping
    let isJoin = new.directives.contains(.append) || new.directives.contains(.prepend)
    if areMappings, !isJoin {
      if let lock = old.lock { return addLocked(old, at: new.place, path, by: lock, &findings) }
      merge(new.value, into: &old.value, path + [old.key.string], &findings)
      old.lock = new.lock
      return
    }
    guard isFree(old, at: new.place, path, &findings) else { return }
    noteOrder(of: new, over: old, path, &findings)
    if isJoin {
      join(new, to: &old, &findings)
    } else if !new.value.isSame(as: old.value) {
      warnOfShape(new, over: old, path, &findings)
      warnOfUnsets(in: new.value, of: files[new.layer], &findings)
      old.value = new.value
    }
    old.owner = new.owner
    old.place = new.place
    old.lock = new.lock
  }

  /// Adds a value that is derived. A layer that sets it would contradict it.
  mutating func bind<Syntax: TreeSyntax>(
    _ binding: BoundValue, as syntax: Syntax.Type, _ findings: inout Findings
  ) {
    guard let path = TreePath.keys(of: binding.key.text) else {
      findings.add(
        "configset-binding", "`\(binding.key.text)` is no path of keys", at: binding.key.place,
        hint: "keys are joined by dots, `\\.` is a dot in a key")
      return
    }
    guard isFree(path, for: binding, &findings) else { return }
    var unread = Findings()
    let text = SourceText(syntax.text(setting: path, to: binding.text))
    let source = unread.add(SourceFile(path: "", text: text))
    let layer = ConfigText(text: text, source: source)
    guard var file = syntax.read(layer, number: files.count, &unread) else { return }
    file.fixedPlace = binding.key.place
    file.root.setPlaces(binding.key.place)
    files.append(file)
    var merged = root
    merge(file.root, into: &merged, [], &findings)
    root = merged
  }

  /// Whether nothing is set where a bound value belongs.
  private func isFree(
    _ path: [String], for binding: BoundValue, _ findings: inout Findings
  ) -> Bool {
    var value = root
    for (depth, key) in path.enumerated() {
      guard value.kind == .mapping else {
        let name = depth == 0 ? "the file" : "`\(path[..<depth].joined(separator: "."))`"
        findings.add(
          "configset-binding", "\(name) is \(value.kind.article), it has no keys to bind",
          at: binding.key.place,
          notes: [("set here", files[value.layer].place(value.range.lowerBound))])
        return false
      }
      guard let index = value.child(key) else { return true }
      if depth == path.count - 1 {
        findings.add(
          "config-bound", "`\(binding.key.text)` is bound, and cannot be set here",
          at: value.children[index].place, hint: "take it out here, or drop the binding",
          notes: [("bound here", binding.key.place)])
        return false
      }
      value = value.children[index].value
    }
    return true
  }
}

extension TreeValue {
  /// Whether these are braces with nothing between them, which need no trace in the output.
  fileprivate var isVacant: Bool { children.isEmpty && !isBlock }

  /// Says that everything stands at one place.
  fileprivate mutating func setPlaces(_ place: Place) {
    for index in children.indices {
      children[index].place = place
      children[index].value.setPlaces(place)
    }
  }
}
