internal import Documents
internal import Git
internal import Overlays

/// Stands for an input in few bytes. Two may have one in common: then something is rendered that needs
/// not be, and never the other way round.
struct InputFingerprint: Hashable {
  let number: UInt64

  /// Everything that says whether inputs are what they were. Beside them that is what stands in the
  /// folders on the way to each, and the `.gitattributes` of these.
  static func all(of inputs: some Sequence<Input>) -> Set<InputFingerprint> {
    var found: Set<InputFingerprint> = []
    for input in inputs {
      var path = PathHash()
      for name in input.path.components.dropLast() {
        found.insert(path.entry(named: AttributeFile.name, .contents))
        path.append(name)
        // The folders above it are here as well if this one is.
        found.insert(path.fingerprint(.kind))
      }
      found.insert(path.entry(named: AttributeFile.name, .contents))
      if let name = input.path.components.last { path.append(name) }
      found.insert(path.fingerprint(input.aspect))
    }
    return found
  }

  /// The same for a part of what was looked at.
  static func all(of part: InputPart) -> Set<InputFingerprint> { all(of: part.everyInput) }

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
