internal import Documents

/// How trees of one format are read and written.
protocol TreeSyntax {
  /// Reads a layer, which has a number; nil if that cannot be done, which is reported.
  static func read(_ layer: ConfigText, number: Int, _ findings: inout Findings) -> TreeFile?
  /// The text of a layer that sets a text at the end of some keys.
  static func text(setting path: [String], to text: String) -> String
  /// Writes what layers have become.
  static func write(_ root: TreeValue, of files: [TreeFile]) -> [UInt8]
}

extension TreeSyntax {
  /// Brings layers together, mapping by mapping.
  static func compose(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> [UInt8] {
    var files: [TreeFile] = []
    for (number, layer) in layers.enumerated() {
      if let file = read(layer, number: number, &findings) { files.append(file) }
    }
    guard files.count == layers.count, !files.isEmpty else { return [] }
    var merge = TreeMerge(files, &findings)
    for binding in bindings { merge.bind(binding, as: Self.self, &findings) }
    guard !findings.hasErrors else { return [] }
    let bytes = write(merge.root, of: merge.files)
    if merge.files.count > 1 { check(bytes, merge.root, merge.files, &findings) }
    return bytes
  }

  /// Makes sure that what was written is what the layers mean: nobody shall run with a file that was
  /// brought together wrongly.
  static func check(
    _ bytes: [UInt8], _ root: TreeValue, _ files: [TreeFile], _ findings: inout Findings
  ) {
    var unread = Findings()
    let text = SourceText(bytes)
    let source = unread.add(SourceFile(path: "", text: text))
    let result = read(ConfigText(text: text, source: source), number: 0, &unread)
    if let result, root.isSame(as: result.root) { return }
    // A block of text at the end of a file changes if anything follows it.
    let isUnfinished = files.contains { $0.text.bytes.last.map { $0 != 0x0A } ?? false }
    let isMarked = files.contains { $0.text.bytes.starts(with: "\u{FEFF}".utf8) }
    findings.add(
      "config-tree", "this layer and those before it cannot be brought together as text",
      at: files.last?.place(0),
      hint: isMarked
        ? "save the layers without a byte order mark"
        : isUnfinished
          ? "end each layer with a line break"
          : "write what it overrides, there and here, on lines of its own")
  }
}
