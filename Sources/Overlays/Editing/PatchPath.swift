internal import Documents
package import Manifests

/// The way to a value of an object as a patch has it: items of lists by the keys by which they are
/// merged.
package struct PatchPath: Sendable {
  /// A list on the way, and the items that stand in it before the one that is meant: those of a patch
  /// come first, so it names these, too.
  struct List {
    let steps: [ValuePath.Step]
    let before: [ValuePath.Step]
  }

  private(set) var steps: [ValuePath.Step] = []
  private(set) var lists: [List] = []
  /// Whether a value there is a string, whatever it looks like.
  let isText: Bool

  /// The way in a patch of an object. What is not there yet can be fields, and items by their key.
  package init(_ path: ValuePath, in object: Manifest) throws(EditFailure) {
    isText = Self.isText(path)
    var node: Node? = object.root
    var known = MergeKnowledge(of: object.id.kind, in: nil)
    for step in path.steps {
      let next = node.flatMap { ValuePath().appending(step).node(in: $0) }
      if case .field(let name) = step {
        if case .item(name, _, _)? = steps.last {
          throw EditFailure(
            "`\(name)` says which item of `\(ValuePath(steps.dropLast()).text)` a patch means",
            hint: "write the whole item into a patch")
        }
        steps.append(step)
        known = known.field(name)
      } else {
        try add(step, node, next, known)
        known = known.items
      }
      node = next
    }
  }

  /// Whether the value at the end of a path says which item a patch means.
  package static func namesItem(_ path: ValuePath, in object: Manifest) -> Bool {
    guard path.steps.count > 2, let key = path.steps.last?.name,
      path.steps[path.steps.count - 2].name == nil
    else { return false }
    var known = MergeKnowledge(of: object.id.kind, in: nil)
    for step in path.steps.dropLast(2) {
      known = step.name.map { known.field($0) } ?? known.items
    }
    return known.mergeKeys?.first?.isSameInBytes(as: key) ?? false
  }

  private mutating func add(
    _ step: ValuePath.Step, _ list: Node?, _ item: Node?, _ known: MergeKnowledge
  ) throws(EditFailure) {
    guard let key = known.mergeKeys?.first, !key.isEmpty else {
      throw EditFailure(
        "a patch replaces `\(ValuePath(steps).text)` as a whole: its items have no keys",
        hint: "write the whole list into a patch")
    }
    var value: String?
    if let item {
      value = item[named: key].flatMap { $0.kind.isScalar ? $0.string : nil }
    } else if case .item(key, let wanted, _) = step {
      value = wanted
    }
    guard let value else {
      throw EditFailure(
        "patches tell the items of `\(ValuePath(steps).text)` apart by `\(key)`",
        hint: "write `[\(key)=…]`")
    }
    let items = list.map { $0.kind == .sequence ? Array($0.children) : [] } ?? []
    let before = items.prefix { $0 != item }.compactMap { other in
      other[named: key].map { ValuePath.Step.item(key: key, value: $0.string, index: 0) }
    }
    lists.append(List(steps: steps, before: before))
    steps.append(.item(key: key, value: value, index: 0))
  }

  /// Whether Kubernetes takes nothing but strings there.
  private static func isText(_ path: ValuePath) -> Bool {
    let names = path.steps.map { $0.name ?? "" }
    let maps = ["annotations", "labels", "matchLabels", "nodeSelector", "data", "stringData"]
    return names.dropLast().last.map(maps.contains) ?? false
      || (names.last == "value" && names.dropLast(2).last == "env")
  }
}
