internal import Documents

extension ParsedText {
  /// What Argo CD takes for the objects of a file: its documents, and the items of lists in place of
  /// these. Documents that are empty have none.
  var objects: [Node] {
    documents.flatMap { document in
      let root = document.root
      guard root.kind == .mapping, let items = root["items"], items.kind == .sequence,
        root["metadata"]?["name"] == nil
      else { return root.kind == .null ? [] : [root] }
      return Array(items.children)
    }
  }
}
