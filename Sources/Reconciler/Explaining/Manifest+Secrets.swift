internal import Documents
internal import Manifests

extension Manifest {
  /// Whether nobody shall read a value: because of the object, its path, the name of the variable
  /// that it belongs to, or because of what stands in it.
  func hides(_ node: Node, at path: ValuePath) -> Bool {
    if isSecret(path) || HiddenKey.isMeant(by: path.text) { return true }
    if case .item("name", let name, _)? = path.steps.dropLast().last,
      case .field("value")? = path.steps.last, HiddenKey.isMeant(by: name)
    {
      return true
    }
    let text = node.string
    return HiddenKey.isMeant(inValue: text)
      || text.utf8.contains(UInt8(ascii: "\n")) && HiddenKey.isMeant(inLinesOf: text)
  }

  /// Whether what stands there is nobody's to read.
  func isSecret(_ path: ValuePath) -> Bool {
    guard id.kind.kind == "Secret", case .field(let first) = path.steps.first else { return false }
    return ["data", "stringData", "metadata"].contains(first) && path.steps.count > 1
      && !path.text.hasPrefix("metadata.name")
  }
}
