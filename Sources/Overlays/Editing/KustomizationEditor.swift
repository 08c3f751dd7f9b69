package import Documents
internal import Manifests

/// Edits a kustomization.yaml, line by line.
package struct KustomizationEditor {
  private var editor: TreeEditor<YAMLTree>

  package init(_ text: SourceText) {
    editor = TreeEditor(text)
  }

  /// The text with all edits.
  package var text: SourceText { SourceText(editor.bytes) }

  /// Gives an image the parts that it shall have, and no others.
  package mutating func setImage(_ name: String, to image: NewImage) throws(EditFailure) {
    try refuseOldList("imageTags", for: "images")
    let item: [ValuePath.Step] = [
      .field("images"), .item(key: "name", value: name, index: 0),
    ]
    for (field, value) in image.fields {
      let steps = item + [.field(field)]
      let old = try editor.value(at: steps)
      if let value {
        if old?.text.isSameInBytes(as: value) ?? false { continue }
        let style = old?.kind == .string ? old : nil
        try editor.set(
          steps, to: style.map { NewScalar(value, like: $0) } ?? NewScalar(string: value))
      } else if old != nil {
        try editor.remove(steps)
      }
    }
  }

  /// Gives an object so many replicas.
  package mutating func setReplicas(_ name: String, to count: Int) throws(EditFailure) {
    let steps: [ValuePath.Step] = [
      .field("replicas"), .item(key: "name", value: name, index: 0), .field("count"),
    ]
    try editor.set(steps, to: NewScalar("\(count)", like: nil))
  }

  /// Gives everything a namespace.
  package mutating func setNamespace(_ name: String) throws(EditFailure) {
    try editor.set(
      [.field("namespace")], to: NewScalar(name, like: editor.value(at: [.field("namespace")])))
  }

  /// The files of patches that name their objects themselves, in their order.
  package var patchFiles: [String] {
    let entries = (try? editor.value(at: [.field("patches")]))??.effective ?? []
    let paths = entries.compactMap { entry -> String? in
      guard entry.value.child("target") == nil, let path = entry.value.child("path") else {
        return nil
      }
      return entry.value.children[path].value.text
    }
    let old = (try? editor.value(at: [.field("patchesStrategicMerge")]))??.effective ?? []
    return old.map(\.value.text) + paths
  }

  /// Adds a file to those of the patches.
  package mutating func addPatch(_ path: String) throws(EditFailure) {
    try editor.set([.field("patches"), .item(key: "path", value: path, index: 0)])
  }

  private func refuseOldList(_ old: String, for new: String) throws(EditFailure) {
    guard try editor.value(at: [.field(old)]) != nil else { return }
    throw EditFailure("`\(old)` has a successor", hint: "rename it to `\(new)`")
  }
}
