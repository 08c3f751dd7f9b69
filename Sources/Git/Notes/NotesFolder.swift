/// One tree object of a tree of notes, sorted by what its entries are.
///
/// A note is a file whose path, without slashes, is the id of what it is about. Every two digits may
/// be a folder of their own, and some notes of a tree may stand deeper than others.
struct NotesFolder {
  /// A note that stands directly here.
  struct Note {
    let commit: ObjectID
    let text: ObjectID
    let name: ArraySlice<UInt8>
  }

  /// A folder for the notes of ids that go on with a byte.
  struct Subfolder {
    let byte: UInt8
    let id: ObjectID
    let name: ArraySlice<UInt8>
  }

  /// How the ids begin that notes here are about.
  let prefix: [UInt8]
  private(set) var notes: [Note] = []
  private(set) var subfolders: [Subfolder] = []
  /// The names of what somebody else has put here.
  private var others: Set<ArraySlice<UInt8>> = []

  /// Sorts the entries of a tree for ids that begin with these bytes.
  init(_ tree: TreeObject?, prefix: [UInt8]) {
    self.prefix = prefix
    guard let tree else { return }
    let missing = ObjectID.count - prefix.count
    for entry in tree.entries {
      let name = tree.bytes[entry.name]
      let rest = [2, 2 * missing].contains(name.count) ? Self.bytes(hexadecimal: name) : nil
      if let rest, rest.count == missing, entry.mode.isFile, let id = ObjectID(prefix + rest) {
        notes.append(Note(commit: id, text: tree.id(of: entry), name: name))
      } else if let rest, rest.count == 1, missing > 1, entry.mode == .folder {
        subfolders.append(Subfolder(byte: rest[0], id: tree.id(of: entry), name: name))
      } else {
        others.insert(name)
      }
    }
  }

  /// Whether something that is no note has a name.
  func hasOther(_ name: String) -> Bool { others.contains(Array(name.utf8)[...]) }

  /// Git takes capital letters for digits too.
  private static func bytes(hexadecimal name: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in name {
      guard let value = ObjectID.value(of: digit) else { return nil }
      if let first = high { bytes.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    return bytes
  }
}
