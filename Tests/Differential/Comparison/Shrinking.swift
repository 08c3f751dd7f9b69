/// Takes away from a tree what is not needed for something to hold.
struct Shrinking {
  private(set) var tree: KustomizationTree
  private var tries: Int
  private let holds: (KustomizationTree) -> Bool

  init(tree: KustomizationTree, tries: Int, holds: @escaping (KustomizationTree) -> Bool) {
    self.tree = tree
    self.tries = tries
    self.holds = holds
  }

  /// Large parts first, and once more until nothing can go.
  mutating func run() {
    var before: UInt64
    repeat {
      before = tree.fingerprint
      buildSomethingBelow()
      removeFilesNobodyNames()
      for path in order {
        removeParts(of: path)
        removeFilesNobodyNames()
      }
      for path in tree.files.keys.sorted() { removeFile(path) }
    } while tree.fingerprint != before && tries > 0
  }

  /// Kustomizations come first: what they do not name can go.
  private var order: [String] { kustomizations + others }

  private var kustomizations: [String] { tree.files.keys.sorted().filter(Self.isKustomization) }

  private var others: [String] { tree.files.keys.sorted().filter { !Self.isKustomization($0) } }

  private static func isKustomization(_ path: String) -> Bool {
    path.lowercased().contains("kustomization")
  }

  private mutating func attempt(_ candidate: KustomizationTree) -> Bool {
    guard tries > 0, candidate.fingerprint != tree.fingerprint || candidate.target != tree.target
    else { return false }
    tries -= 1
    guard holds(candidate) else { return false }
    tree = candidate
    return true
  }

  private mutating func buildSomethingBelow() {
    let folders = kustomizations.map { Self.folder(of: $0) }
    for folder in folders where folder != tree.target && !folder.isEmpty {
      var candidate = tree
      candidate.target = folder
      if attempt(candidate) { return }
    }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Files whose name, or whose folder's name, stands in no kustomization, all at once.
  private mutating func removeFilesNobodyNames() {
    let texts = kustomizations.map {
      String(decoding: tree.files[$0]?.content ?? [], as: UTF8.self)
    }
    let text = texts.joined()
    var candidate = tree
    for path in tree.files.keys {
      let parts = path.split(separator: "/")
      let name = Self.isKustomization(path) ? parts.dropLast().last : parts.last
      let isNamed = name.map { text.contains($0) } ?? true
      if !isNamed && Self.folder(of: path) != tree.target { candidate.files[path] = nil }
      if !isNamed && !Self.isKustomization(path) { candidate.files[path] = nil }
    }
    _ = attempt(candidate)
  }

  private mutating func removeFile(_ path: String) {
    var candidate = tree
    candidate.files[path] = nil
    _ = attempt(candidate)
  }

  /// Takes documents, list items and fields of a file away, from the outside in.
  private mutating func removeParts(of path: String) {
    var position = 0
    while tries > 0, let file = tree.files[path] {
      let whole = Value.list(file.values)
      let parts = whole.parts
      guard position < parts.count else { return }
      var candidate = tree
      candidate.files[path] = file.holding(whole.removing(parts[position]).items)
      if !attempt(candidate) { position += 1 }
    }
  }
}
