internal import Documents
internal import Git
internal import Overlays

/// Stands for an input in few bytes. Two may have one in common: then something is rendered that needs
/// not be, and never the other way round.
struct InputFingerprint: Hashable {
  let number: UInt64

  /// Everything that says whether inputs are what they were, in order and each once. Beside them that
  /// is what stands in the folders on the way to each, and the `.gitattributes` of these.
  static func all(of inputs: some Sequence<Input>) -> [UInt64] {
    var way = FingerprintWay()
    for input in inputs { way.add(input) }
    return way.fingerprints
  }

  /// The same for a part of what was looked at.
  static func all(of part: InputPart) -> [UInt64] { all(of: part.everyInput) }

  /// What is in a file.
  static func contents(of path: RepoPath) -> InputFingerprint {
    var hash = PathHash()
    for name in path.components { hash.append(name) }
    return hash.fingerprint(.contents)
  }

  /// What a change of a tree is for those who looked there.
  static func all(of change: TreeChange) -> [InputFingerprint] {
    var path = PathHash()
    for name in change.path.components { path.append(name) }
    var found = [path.fingerprint(.contents), path.fingerprint(.target)]
    guard change.isOtherKind else { return found }
    var parent = PathHash()
    for name in change.path.components.dropLast() { parent.append(name) }
    found += [path.fingerprint(.kind), path.fingerprint(.entries), parent.fingerprint(.entries)]
    return found
  }
}

/// Goes from input to input. What the way to one has in common with the way to the one before was
/// said there.
private struct FingerprintWay {
  private var found: [UInt64] = []
  private var names: [String] = []
  /// The hashes of the folders that the names lead through, the root's first.
  private var folders = [PathHash()]

  init() {
    found.append(PathHash().entry(named: AttributeFile.name, .contents).number)
  }

  mutating func add(_ input: Input) {
    let components = input.path.components
    guard let last = components.last else {
      found.append(PathHash().fingerprint(input.aspect).number)
      return
    }
    go(to: components.dropLast())
    var path = folders[folders.count - 1]
    path.append(last)
    found.append(path.fingerprint(input.aspect).number)
  }

  private mutating func go(to folder: ArraySlice<String>) {
    var depth = 0
    while depth < min(names.count, folder.count), names[depth].isSameInBytes(as: folder[depth]) {
      depth += 1
    }
    names.removeSubrange(depth...)
    folders.removeSubrange((depth + 1)...)
    for name in folder[depth...] {
      var path = folders[folders.count - 1]
      path.append(name)
      names.append(name)
      folders.append(path)
      found.append(path.fingerprint(.kind).number)
      found.append(path.entry(named: AttributeFile.name, .contents).number)
    }
  }

  /// What was said, in order and each once.
  var fingerprints: [UInt64] {
    var rest: [UInt64] = []
    rest.reserveCapacity(found.count)
    for number in found.sorted() where number != rest.last { rest.append(number) }
    return rest
  }
}

/// A hash of the names of a path, which is the same in each process.
private struct PathHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func append(_ name: String) {
    var name = name
    name.withUTF8 { for byte in $0 { add(byte) } }
    add(UInt8(ascii: "/"))
  }

  func entry(named name: String, _ aspect: Input.Aspect) -> InputFingerprint {
    var path = self
    path.append(name)
    return path.fingerprint(aspect)
  }

  func fingerprint(_ aspect: Input.Aspect) -> InputFingerprint {
    var end = self
    end.add(aspect.rawValue)
    return InputFingerprint(number: end.state)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
