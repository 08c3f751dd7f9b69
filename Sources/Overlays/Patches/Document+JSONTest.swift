internal import Documents

extension Document {
  /// Fails if the value at a path is not the one that the operation has.
  func test(_ operation: JSONOperation, of patch: JSONPatch) throws(JSONPatchFailure) {
    let found = try value(at: operation.path).flatMap { arena.kind($0) == .null ? nil : $0 }
    guard let found, let wanted = operation.value else {
      if found == nil, operation.value == nil { return }
      throw failure(of: operation, found)
    }
    let comparison = JSONComparison(patch: patch, document: self)
    guard comparison.isSame(found, wanted) else { throw failure(of: operation, found) }
  }

  private func failure(of operation: JSONOperation, _ found: Int32?) -> JSONPatchFailure {
    let text = found.flatMap { JSONComparison.text(of: Node(arena, $0)) } ?? "null"
    // What a Secret holds is shown to nobody.
    let isSecret = root["kind"]?.text.elementsEqual("Secret".utf8) ?? false
    return JSONPatchFailure(
      "`\(operation.path.text)` is not what this tests for", at: operation.place,
      hint: isSecret || text.utf8.count > 200 ? nil : "it is `\(text)`")
  }
}
