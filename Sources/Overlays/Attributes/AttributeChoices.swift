internal import Documents

/// What attributes a path has.
struct AttributeChoices {
  /// How many comparisons a path may take.
  static let mostWork = 5_000_000

  private var known: [String: AttributeChoice] = [:]
  private var work = 0
  /// Whether the patterns ask for too many comparisons.
  var isTooMuch: Bool { work > Self.mostWork }

  /// Looks from the nearest file up to the root, and in each from its last line on.
  init(_ path: RepoPath, _ nearest: AttributeFile) {
    let bytes = Array(path.text.utf8)
    let name = bytes.count - path.name.utf8.count
    var next: AttributeFile? = nearest
    while let file = next {
      let folder = file.folder == .root ? 0 : file.folder.text.utf8.count + 1
      for line in file.lines.reversed() where !isTooMuch {
        guard case .paths(let pattern) = line.subject,
          pattern.fits(bytes, nameAt: name, below: folder, &work)
        else { continue }
        take(line.settings, of: file)
      }
      next = file.outer
    }
  }

  /// An attribute; nil if nothing says anything of it.
  subscript(name: String) -> AttributeChoice? {
    known[name].flatMap { $0.value == .unspecified ? nil : $0 }
  }

  /// Takes the words from the last one on; those that an attribute stands for come with it.
  private mutating func take(_ settings: [AttributeSetting], of file: AttributeFile) {
    var open: [(rest: ArraySlice<AttributeSetting>, range: Range<Int>?)] = [(settings[...], nil)]
    while var (rest, range) = open.popLast() {
      guard let setting = rest.popLast() else { continue }
      work += 1
      open.append((rest, range))
      guard known[setting.name] == nil else { continue }
      range = range ?? setting.range
      known[setting.name] = AttributeChoice(
        value: setting.value, file: file, range: range ?? setting.range)
      guard setting.value == .on, let others = file.macros[setting.name] else { continue }
      open.append((others[...], range))
    }
  }
}
