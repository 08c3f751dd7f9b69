internal import Documents
internal import Manifests

/// Merges layers into an object of Kubernetes as its patches are merged: lists of objects by their
/// keys, `$patch` says what else is wanted.
struct ObjectMerge {
  private var document: Document
  /// The layer of each file, by its number.
  private let numbers: [Int32: Int]

  /// The text of an object and the layers over it; nil if they cannot be merged, which is reported.
  static func compose(_ layers: [ConfigText], _ findings: inout Findings) -> [UInt8]? {
    var files: [TreeFile] = []
    for (number, layer) in layers.enumerated() {
      guard let file = YAMLTree.read(layer, number: number, isObject: true, &findings) else {
        continue
      }
      files.append(file)
    }
    guard files.count == layers.count, let merge = ObjectMerge(layers, &findings),
      !findings.hasErrors
    else { return nil }
    let root = merge.traced(in: files)
    let bytes = YAMLTree.write(root, of: files)
    YAMLTree.check(bytes, root, files, &findings)
    return bytes
  }

  private init?(_ layers: [ConfigText], _ findings: inout Findings) {
    var objects: [Document] = []
    for (number, layer) in layers.enumerated() {
      let parsed = ParsedText.parse(layer.text, as: number == 0 ? .resource : .patch)
      findings.add(parsed.problems, in: layer.source)
      guard let object = parsed.documents.first else { continue }
      objects.append(object)
    }
    guard objects.count == layers.count else { return nil }
    document = objects[0]
    numbers = Dictionary(
      layers.enumerated().map { ($0.element.source, $0.offset) }, uniquingKeysWith: { $1 })
    let identity = ObjectIdentity(objects[0].root, layers[0].source)
    for (object, layer) in zip(objects, layers).dropFirst() {
      guard identity.isSame(in: object.root, layer.source, &findings) else { continue }
      merge(object, from: layer.source, &findings)
    }
  }

  private mutating func merge(
    _ layer: Document, from source: Int32, _ findings: inout Findings
  ) {
    let start = Place(source: source, offset: UInt32(layer.root.offset))
    var merge = StrategicMerge(document: document, place: start, schema: nil)
    do throws(FieldFailure) {
      guard try merge.merge(layer.root) else {
        findings.add(
          "config-object", "this layer takes the whole object away", at: start,
          hint: "take the file out of the ConfigSet")
        return
      }
    } catch {
      let place = merge.document.place(of: error.node) ?? start
      findings.add("config-object", error.message, at: place)
      return
    }
    document = merge.document
    for left in LeftoverDirective.all(in: document, broughtBy: layer.root, from: source) {
      findings.add(
        "config-object", "`\(left.name)` is not followed here", at: left.place, hint: left.hint)
    }
  }

  /// The merged object as a tree that knows where everything is written.
  private func traced(in files: [TreeFile]) -> TreeValue {
    let index = TreeIndex(files.map(\.root))
    return value(document.rootID, index) ?? files[0].root
  }

  private func place(_ node: Int32) -> TreeIndex.Place {
    let number = document.place(of: node).flatMap { numbers[$0.source] } ?? 0
    return TreeIndex.Place(layer: number, offset: document.arena.offset(node))
  }

  private func value(_ node: Int32, _ index: TreeIndex) -> TreeValue? {
    let isCollection = document.arena.kind(node).isCollection
    guard var value = index.value(at: place(node), isCollection: isCollection) else { return nil }
    switch value.kind {
    case .mapping: trace(node, as: &value, index)
    case .sequence: traceItems(node, as: &value, index)
    default: break
    }
    return value
  }

  /// Gives a mapping the entries that it has now: those of its text in their order, then others.
  private func trace(_ node: Int32, as value: inout TreeValue, _ index: TreeIndex) {
    var added: [TreeEntry] = []
    var kept: [Int: TreeValue] = [:]
    let home = Set(value.children.map(\.keyRange.lowerBound))
    for entry in document.entries(of: node) {
      let place = place(entry.keyID)
      guard var known = index.entry(at: place), let new = self.value(entry.value, index) else {
        continue
      }
      if place.layer == value.layer, home.contains(place.offset) {
        kept[place.offset] = new
      } else {
        known.value = new
        added.append(known)
      }
    }
    value.take(kept, added)
  }

  /// Gives a list the items that it has now: those of its text in their order, then others. In a pod
  /// the first container is the one that programs look for.
  private func traceItems(_ node: Int32, as value: inout TreeValue, _ index: TreeIndex) {
    var added: [TreeEntry] = []
    var kept: [Int: TreeValue] = [:]
    let home = Dictionary(
      value.children.map { ($0.value.node?.offset ?? -1, $0.keyRange.lowerBound) },
      uniquingKeysWith: { first, _ in first })
    for item in document.items(of: node) {
      let place = place(item)
      guard var known = index.item(at: place), let new = self.value(item, index) else { continue }
      if place.layer == value.layer, let offset = home[place.offset] {
        kept[offset] = new
      } else {
        known.value = new
        added.append(known)
      }
    }
    let ordered = added.enumerated().sorted {
      ($0.element.layer, $0.offset) < ($1.element.layer, $1.offset)
    }
    value.take(kept, ordered.map(\.element))
  }
}

extension TreeValue {
  /// Gives the children in the text other values, by where they begin, takes away those that have
  /// none, and adds some.
  fileprivate mutating func take(_ kept: [Int: TreeValue], _ added: [TreeEntry]) {
    var added = added
    for index in children.indices {
      let old = children[index]
      if let new = kept[old.keyRange.lowerBound] {
        give(new, to: index)
      } else if let again = added.firstIndex(where: { $0.key == old.key && !old.key.isEmpty }) {
        give(added.remove(at: again).value, to: index)
      } else if layer != 0 || old.value.kind != .null {
        // To Kubernetes an empty field is none: there is no reason to take one away.
        children[index].isRemoved = true
        isTouched = true
      }
    }
    if !added.isEmpty { isTouched = true }
    children += added
  }

  private mutating func give(_ new: TreeValue, to index: Int) {
    if new.isSame(as: children[index].value) { return }
    children[index].value = new
    isTouched = true
  }
}
