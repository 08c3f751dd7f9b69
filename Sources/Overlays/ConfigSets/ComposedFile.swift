internal import Documents
internal import Manifests

/// One file of a ConfigMap, and what it is made of.
struct ComposedFile {
  let name: TextEntry
  let format: any ConfigFormat.Type
  let layers: [ConfigText]
  let bindings: [ConfigBinding]
  /// The values of the bindings.
  private(set) var bound: [BoundValue] = []
  var content = ConfigContent.bytes([])

  init(
    name: TextEntry, format: any ConfigFormat.Type, layers: [ConfigText],
    bindings: [ConfigBinding]
  ) {
    self.name = name
    self.format = format
    self.layers = layers
    self.bindings = bindings
  }

  /// Finds out what is bound here.
  mutating func bind(in scope: inout BindingScope, _ findings: inout Findings) {
    bound = bindings.compactMap { binding in
      binding.source.value(of: binding, in: &scope, &findings).map {
        BoundValue($0, for: binding)
      }
    }
  }

  /// Brings the layers together.
  mutating func merge(_ findings: inout Findings) {
    content = format.merge(layers, bound, &findings)
  }

  /// Puts bound names in place that have got their hashes.
  mutating func takeNames(from manifests: ManifestSet, _ findings: Findings) {
    guard bound.contains(where: { $0.nameOf != nil }) else { return }
    for index in bound.indices {
      guard let position = bound[index].nameOf else { continue }
      bound[index].take(manifests[position].id.name.string)
    }
    // What is wrong with the layers has been said.
    var unused = findings
    merge(&unused)
  }
}
