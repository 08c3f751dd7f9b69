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
    switch steps.first {
    case nil: return [scalar]
    case .index: return ["- " + scalar]
    case .field(let name):
      let key = NewScalar(string: name).yaml
      guard let next = rest.first else { return ["\(key): \(scalar)"] }
      let below = lines(rest, scalar, old?.value(at: steps.prefix(1)), habits)
      if case .field = next { return ["\(key):"] + below.map { "  " + $0 } }
      return ["\(key):"] + below.map { habits.indentation + $0 }
    case .item(let key, let value, _):
      let own = "\(key): \(NewScalar(string: value).yaml)"
      if rest.count == 1, case .field(let name) = rest.first, old?.hasItemsInBraces ?? false {
        return ["- {\(own), \(NewScalar(string: name).yaml): \(scalar)}"]
      }
      let below = lines(rest, scalar, old?.value(at: steps.prefix(1)), habits)
      return ["- " + own] + below.map { "  " + $0 }
    }
  }
}

extension TreeValue {
  /// Whether the last item of a list stands in braces.
  fileprivate var hasItemsInBraces: Bool {
    guard kind == .sequence, isBlock, let last = effective.last else { return false }
    return last.value.kind == .mapping && !last.value.isBlock
  }
}
