/// Files with a kustomization to build, and what is in them.
package struct KustomizationTree: Sendable {
  package var files: [String: TreeFile]
  /// The folder to build.
  package var target: String
  /// The features that the tree has.
  package var notes: Set<String> = []

  package init(files: [String: TreeFile], target: String, notes: Set<String> = []) {
    self.files = files
    self.target = target
    self.notes = notes
  }

  /// A number that differs for trees that differ.
  package var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for path in files.keys.sorted() {
      let content = files[path]?.content ?? []
      for byte in Array("\(path)\n\(content.count)\n".utf8) + content {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return hash
  }
}
