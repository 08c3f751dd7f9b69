internal import Documents

/// Trees that are JSON.
enum JSONTree: TreeSyntax {
  static func read(
    _ layer: ConfigText, number: Int, _ findings: inout Findings
  ) -> TreeFile? {
    let parsed = ParsedText.parseJSON(layer.text, strictly: true)
    findings.add(parsed.problems, in: layer.source)
    guard !parsed.hasErrors, let document = parsed.documents.first else { return nil }
    var reader = JSONTreeReader(layer, number)
    let root = reader.value(document.root, isMerged: true, &findings)
    return TreeFile(
      text: layer.text, source: layer.source, original: layer.original, root: root)
  }

  static func text(setting path: [String], to text: String) -> String {
    path.reversed().reduce(QuotedText.quoted(text)) { "{\(QuotedText.quoted($1)): \($0)}" }
  }

  static func write(_ root: TreeValue, of files: [TreeFile]) -> [UInt8] {
    guard let file = files.first else { return [] }
    let bytes = file.text.bytes
    return Array(bytes.slice(0..<file.root.range.lowerBound))
      + JSONTreeWriter(files).written(root)
      + bytes.slice(file.root.range.upperBound..<bytes.count)
  }
}
