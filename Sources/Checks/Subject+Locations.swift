internal import Documents
internal import Manifests
internal import Spark

extension Subject {
  /// What to underline of an object.
  func location(of id: Int32, in manifest: Manifest) -> Location {
    material.locate(manifest.place(of: id))
  }

  /// What to underline where an object as a whole is meant: its name.
  func location(of manifest: Manifest) -> Location {
    let name = manifest.root["metadata"]?["name"] ?? manifest.root
    return location(of: name.id, in: manifest)
  }

  /// What to underline of a pod. What stands as text in an object is looked for where the text is
  /// written: below the key, or in a file that is called like it.
  func location(of node: Node, in pod: PodTemplate) -> Location {
    guard let holder = pod.holder else { return location(of: node.id, in: manifests[pod.manifest]) }
    return location(of: EmbeddedLine(of: node), in: pod.path, pod.manifest, holder)
  }

  /// What to underline of a container.
  func location(of node: Node, in container: Container) -> Location {
    location(of: node, in: pods[container.pod])
  }

  /// What to underline of a problem, or of another node of the same object.
  func location(of problem: SchemaProblem, _ other: Node? = nil) -> Location {
    let node = other ?? problem.node
    guard let pod = problem.pod else {
      return location(of: node.id, in: manifests[problem.manifest])
    }
    return location(of: node, in: pods[pod])
  }

  /// What to underline of a setting: its value, or its key.
  func location(of setting: SparkSetting, _ part: SettingPart = .value) -> Location? {
    switch setting.origin {
    case .file(let file, let number): location(of: number, inFile: file, part)
    case .object(let position, let node): location(of: node, in: manifests[position])
    case .implied: nil
    }
  }

  /// What to underline of a setting of a file: the layer that says it, if that is known.
  func location(of number: Int, inFile position: Int, _ part: SettingPart) -> Location {
    let file = configuration[position]
    let setting = file.settings[number]
    switch file.home {
    case .file(let source): return Location(source, setting.range(of: part, in: file.text))
    case .object(let map, let node):
      let manifest = manifests[map]
      guard !setting.isReplaced,
        let value = material.locateSetting(manifest, file.name, setting.key)
      else {
        let line = EmbeddedLine(in: file.text, setting.range(of: part, in: file.text))
        return location(of: line, in: file.name, map, node)
      }
      return part == .value ? value : value.key(setting.key)
    }
  }

  /// What to underline of a line of a text that stands in an object.
  func location(
    of line: EmbeddedLine, in name: String, _ position: Int, _ holder: Int32
  ) -> Location {
    let value = location(of: holder, in: manifests[position])
    if let found = line.location(below: value) { return found }
    if let file = fileNamed(at: value), let found = line.location(in: file) { return found }
    let files = sources.filter { $0.path == name || $0.path.hasSuffix("/" + name) }
    return files.reversed().lazy.compactMap { line.location(in: $0) }.first ?? value
  }
}

extension Subject {
  /// The file that a word in another one names: `PATH`, or `KEY=PATH`.
  private func fileNamed(at place: Location) -> SourceFile? {
    let word = place.file.text.bytes.slice(place.range).string
    let path = word.utf8.firstIndex(of: UInt8(ascii: "=")).map {
      String(word[word.utf8.index(after: $0)...])
    }
    return material.readNamed(path ?? word, place.file)
  }
}

/// A part of a setting that a finding is about.
enum SettingPart: Sendable {
  case key, value
}

extension FileSetting {
  /// Where a part stands in the text.
  func range(of part: SettingPart, in text: Text) -> Range<Int> {
    guard part == .key, lines.upperBound <= text.count else { return written }
    return text.slice(lines).range(of: key).map {
      $0.lowerBound + lines.lowerBound..<$0.upperBound + lines.lowerBound
    } ?? written
  }
}

extension Location {
  /// The key of a setting whose value this is: it stands before the value, in the same lines or the
  /// one above.
  fileprivate func key(_ key: String) -> Location {
    let bytes = file.text.bytes
    let start = max(0, range.lowerBound - key.utf8.count - 256)
    var found: Range<Int>?
    var from = start
    while let next = bytes.slice(from..<range.lowerBound).range(of: key) {
      found = from + next.lowerBound..<from + next.upperBound
      from += next.lowerBound + 1
    }
    return found.map { Location(file, $0) } ?? self
  }
}

extension Text {
  /// Where some text begins and ends for the first time.
  func range(of other: String) -> Range<Int>? {
    let other = Array(other.utf8)
    guard !other.isEmpty, other.count <= count else { return nil }
    for start in 0...count - other.count where self[start] == other[0] {
      if slice(start..<start + other.count).elementsEqual(other) {
        return start..<start + other.count
      }
    }
    return nil
  }
}
