/// A tree object while entries are put into it.
struct TreeBuilder {
  private var bytes: [UInt8] = []
  private var entries: [TreeObject.Entry] = []
  /// Whether each entry stands behind the one before as git wants it.
  private var isSorted = true

  var isEmpty: Bool { entries.isEmpty }

  /// Puts an entry into it.
  mutating func add(_ name: String, _ mode: EntryMode, _ id: ObjectID) {
    let start = bytes.count
    bytes += mode.text.utf8
    bytes.append(0x20)
    let first = bytes.count
    bytes += name.utf8
    let end = bytes.count
    bytes.append(0)
    id.append(to: &bytes)
    take(TreeObject.Entry(start: start, name: first..<end, mode: mode))
  }

  /// Puts an entry of another tree into it, as it stands there.
  mutating func add(_ entry: TreeObject.Entry, of tree: TreeObject) {
    let distance = bytes.count - entry.start
    let name = entry.name.lowerBound + distance..<entry.name.upperBound + distance
    let start = bytes.count
    bytes += tree.raw(entry)
    take(TreeObject.Entry(start: start, name: name, mode: entry.mode))
  }

  /// The object.
  var object: [UInt8] {
    if isSorted { return bytes }
    let sorted = entries.sorted { TreeObject.precedes($0, $1, in: bytes) }
    var object: [UInt8] = []
    object.reserveCapacity(bytes.count)
    for entry in sorted { object += bytes[entry.start..<entry.end] }
    return object
  }

  private mutating func take(_ entry: TreeObject.Entry) {
    if isSorted, let last = entries.last, !TreeObject.precedes(last, entry, in: bytes) {
      isSorted = false
    }
    entries.append(entry)
  }
}
