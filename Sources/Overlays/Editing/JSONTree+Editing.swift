internal import Documents
internal import Manifests

extension JSONTree: EditableSyntax {
  static func snippet(
    _ steps: [ValuePath.Step], _ value: NewScalar, in file: TreeFile
  ) -> String {
    steps.reversed().reduce(value.json) { text, step in
      switch step {
      case .field(let name): "{\(QuotedText.quoted(name)): \(text)}"
      case .item, .index: "[\(text)]"
      }
    }
  }

  /// A new file with one value, each object on lines of its own.
  static func document(_ steps: [ValuePath.Step], _ value: NewScalar) -> String {
    lines(steps[...], value).joined(separator: "\n") + "\n"
  }

  private static func lines(
    _ steps: ArraySlice<ValuePath.Step>, _ value: NewScalar
  ) -> [String] {
    guard case .field(let name) = steps.first else {
      return [steps.isEmpty ? value.json : "[\(value.json)]"]
    }
    var below = lines(steps.dropFirst(), value)
    below[0] = "\(QuotedText.quoted(name)): \(below[0])"
    return ["{"] + below.map { "  " + $0 } + ["}"]
  }
}
