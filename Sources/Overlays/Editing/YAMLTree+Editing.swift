internal import Documents
internal import Manifests

extension YAMLTree: EditableSyntax {
  static func snippet(
    _ steps: [ValuePath.Step], _ value: NewScalar, in file: TreeFile
  ) -> String {
    let habits = Habits(of: file.root)
    return lines(steps[...], value.yaml, file.root, habits).map { $0 + "\n" }.joined()
  }

  /// How a file writes lists.
  private struct Habits {
    /// How far items stand to the right of the key of their list.
    var indentation = ""
    private var isKnown = false

    init(of root: TreeValue) {
      look(at: root)
    }

    private mutating func look(at value: TreeValue) {
      guard !isKnown, value.isBlock else { return }
      for child in value.children where !isKnown {
        if child.value.kind == .sequence, child.value.isBlock, !child.value.children.isEmpty,
          value.kind == .mapping
        {
          isKnown = true
          indentation = String(
            repeating: " ", count: max(child.value.column - value.column, 0))
        } else {
          look(at: child.value)
        }
      }
    }
  }

  private static func lines(
    _ steps: ArraySlice<ValuePath.Step>, _ scalar: String, _ old: TreeValue?, _ habits: Habits
  ) -> [String] {
    let rest = steps.dropFirst()
    let below = old?.value(at: steps.prefix(1))
    switch steps.first {
    case nil: return [scalar]
    case .field(let name):
      let key = NewScalar(string: name).yaml
      guard let next = rest.first else { return ["\(key): \(scalar)"] }
      let indentation = next.name == nil ? habits.indentation : "  "
      return ["\(key):"] + lines(rest, scalar, below, habits).map { indentation + $0 }
    case .index: return item(lines(rest, scalar, below, habits), old)
    case .item(let key, let value, _):
      let own = "\(key): \(keyText(value, of: key))"
      guard !rest.isEmpty else { return item([own], old) }
      return item([own] + lines(rest, scalar, below, habits), old)
    }
  }

  /// An item of a list: in braces, if the others are, and it has nothing but scalars.
  private static func item(_ lines: [String], _ list: TreeValue?) -> [String] {
    let isFlat = lines.allSatisfy { !$0.hasPrefix(" ") && !$0.hasPrefix("-") && !$0.hasSuffix(":") }
    if list?.hasItemsInBraces ?? false, isFlat { return ["- {\(lines.joined(separator: ", "))}"] }
    return zip(lines.indices, lines).map { ($0 == 0 ? "- " : "  ") + $1 }
  }

  /// The key of an item; ports are numbers.
  private static func keyText(_ value: String, of key: String) -> String {
    let isNumber = key.lowercased().hasSuffix("port")
    return (isNumber ? NewScalar(value, like: nil) : NewScalar(string: value)).yaml
  }
}

extension TreeValue {
  /// Whether the last item of a list stands in braces.
  fileprivate var hasItemsInBraces: Bool {
    guard kind == .sequence, isBlock, let last = effective.last else { return false }
    return last.value.kind == .mapping && !last.value.isBlock
  }
}
