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
      removeFiles()
      for path in order { removeParts(of: path) }
      removeFiles()
    } while tree.fingerprint != before && tries > 0
  }

  /// Kustomizations come first: what they do not name can go.
  private var order: [String] {
    let paths = tree.files.keys.sorted()
    let first = paths.filter { $0.lowercased().contains("kustomization") }
    return first + paths.filter { !first.contains($0) }
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
    let folders = order.filter { $0.lowercased().contains("kustomization") }.map {
      $0.split(separator: "/").dropLast().joined(separator: "/")
    }
    for folder in folders where folder != tree.target && !folder.isEmpty {
      var candidate = tree
      candidate.target = folder
      if attempt(candidate) { return }
    }
  }

  private mutating func removeFiles() {
    for path in tree.files.keys.sorted() {
      var candidate = tree
      candidate.files[path] = nil
      _ = attempt(candidate)
    }
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
