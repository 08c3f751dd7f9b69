internal import Documents

// Where the paths of a JSON patch lead.

extension Document {
  /// The mapping or list that holds what a path means.
  func container(of path: JSONPointer) throws(JSONPatchFailure) -> Int32 {
    var node = rootID
    for (position, token) in path.tokens.dropLast().enumerated() {
      let parent = node
      let child =
        arena.kind(parent) == .sequence
        ? try item(token, of: parent, path) : arena.value(of: token, in: parent)
      guard let child, arena.kind(child) != .null else {
        throw missing(position + 1, of: path, in: parent)
      }
      guard arena.kind(child).isCollection else {
        throw JSONPatchFailure(
          "`\(path.prefix(position + 1))` is \(arena.kind(child).article), so there is no "
            + "`\(path.text)`", at: path.place)
      }
      node = child
    }
    return node
  }

  /// What a path means; nil if the mapping that may hold it does not.
  func value(at path: JSONPointer) throws(JSONPatchFailure) -> Int32? {
    guard let key = path.tokens.last else { return rootID }
    let parent = try container(of: path)
    return arena.kind(parent) == .sequence
      ? try item(key, of: parent, path) : arena.value(of: key, in: parent)
  }

  /// The item of a list that has an index.
  func item(
    _ token: String, of list: Int32, _ path: JSONPointer
  ) throws(JSONPatchFailure) -> Int32? {
    child(try index(token, upTo: arena.count(list), in: list, path), of: list)
  }

  /// Reads an index; below zero it counts from the end.
  func index(
    _ token: String, upTo count: Int, in list: Int32, _ path: JSONPointer
  ) throws(JSONPatchFailure) -> Int {
    guard let index = Int(token) else {
      throw JSONPatchFailure(
        "`\(token)` is no index of a list, in `\(path.text)`", at: path.place,
        hint: token == "-" ? "only `add` can mean the place behind the last item" : nil)
    }
    guard index < count, index >= -count else {
      let items = arena.count(list)
      throw JSONPatchFailure(
        "there is no item \(index) in `\(path.text)`, the list has \(items)", at: path.place,
        hint: items == 0 ? nil : "its items are 0 to \(items - 1)")
    }
    return index < 0 ? index + count : index
  }

  /// Says that nothing is there, with the nearest name.
  func missing(_ count: Int, of path: JSONPointer, in parent: Int32) -> JSONPatchFailure {
    let keys = Node(arena, parent).entries.map { $0.key.string }
    return JSONPatchFailure(
      "there is no `\(path.prefix(count))`", at: path.place,
      hint: Suggestion.hint(for: path.tokens[count - 1], among: keys)
        ?? (count < path.tokens.count ? "add it first" : nil))
  }
}
