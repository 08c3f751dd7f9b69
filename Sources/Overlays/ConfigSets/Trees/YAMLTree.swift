internal import Documents

/// Trees that are YAML.
enum YAMLTree: TreeSyntax {
  static func read(
    _ layer: ConfigText, number: Int, _ findings: inout Findings
  ) -> TreeFile? {
    read(layer, number: number, isObject: false, &findings)
  }

  /// Reads a layer; an object of Kubernetes has directives of its own.
  static func read(
    _ layer: ConfigText, number: Int, isObject: Bool, _ findings: inout Findings
  ) -> TreeFile? {
    let parsed = ParsedText.parse(layer.text, as: .patch, expanding: false)
    findings.add(parsed.problems, in: layer.source)
    guard !parsed.hasErrors else { return nil }
    if parsed.documents.count > 1 {
      findings.add(
        "config-tree", "only one document can be merged, this begins another",
        at: Place(source: layer.source, offset: UInt32(parsed.documents[1].root.offset)),
        hint: "give each document a file of its own")
      return nil
    }
    guard let root = parsed.documents.first?.root, root.kind != .null || root.count > 0 else {
      let comments = YAMLComments(layer.text, [])
      comments.report(in: layer.source, isObject: isObject, &findings)
      return file(layer, empty(layer, number), comments, &findings)
    }
    var reader = YAMLTreeReader(layer, number, root)
    let value = reader.value(root, behind: root.offset, in: nil, isMerged: !isObject)
    findings.add(reader.problems, in: layer.source)
    guard reader.problems.isEmpty else { return nil }
    reader.comments.report(in: layer.source, isObject: isObject, &findings)
    return file(layer, value, reader.comments, &findings)
  }

  /// A text without values is a mapping without entries.
  private static func empty(_ layer: ConfigText, _ number: Int) -> TreeValue {
    TreeValue(
      layer: number, kind: .mapping, node: nil, range: layer.text.count..<layer.text.count,
      slot: TreeSlot())
  }

  private static func file(
    _ layer: ConfigText, _ root: TreeValue, _ comments: YAMLComments,
    _ findings: inout Findings
  ) -> TreeFile {
    var root = root
    var omitted: [Range<Int>] = []
    for comment in comments.comments {
      guard case .success(let directive) = comment.directive, comment.isAlone else { continue }
      omitted.append(comment.line)
      guard case .unset(let key) = directive else { continue }
      if root.take(key, from: comment, behind: -1) { continue }
      findings.add(
        "config-directive", "there is no mapping whose entries begin in this column",
        at: Place(source: layer.source, offset: UInt32(comment.offset)),
        hint: "indent it as the entries are beside which the key would stand")
    }
    return TreeFile(
      text: layer.text, source: layer.source, original: layer.original, root: root,
      omitted: omitted)
  }

  static func text(setting path: [String], to text: String) -> String {
    var result = ""
    for (depth, key) in path.enumerated() {
      result += String(repeating: "  ", count: depth) + YAMLScalar.text(key) + ":"
      result += depth == path.count - 1 ? " " + YAMLScalar.text(text) + "\n" : "\n"
    }
    return result
  }

  static func write(_ root: TreeValue, of files: [TreeFile]) -> [UInt8] {
    YAMLTreeWriter(files).document(root)
  }
}

extension TreeValue {
  /// The last child that begins before a byte.
  private func lastChild(before offset: Int) -> Int? {
    var (low, high) = (0, children.count)
    while low < high {
      let middle = (low + high) / 2
      if children[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// Takes a key to unset if the comment stands among the entries of this mapping, or of one below.
  fileprivate mutating func take(
    _ key: String, from comment: YAMLComments.Comment, behind column: Int
  ) -> Bool {
    let isUnwritten = children.isEmpty && range.isEmpty && !isBlock
    if isUnwritten, kind == .null || kind == .mapping, comment.column > column {
      if kind == .mapping, self.column != comment.column { return false }
      kind = .mapping
      self.column = comment.column
    } else {
      guard kind == .mapping, isBlock else { return false }
      if let index = lastChild(before: comment.offset),
        children[index].value.take(key, from: comment, behind: self.column)
      {
        return true
      }
      guard self.column == comment.column else { return false }
    }
    unsets.append((key, comment.offset))
    return true
  }
}
