internal import Documents
internal import Git

extension FoundDangers {
  /// So many files of a folder are told by their names.
  private static let fewFiles = 3

  /// Adds files that are not the same; of a folder with many of them how many.
  mutating func add(_ files: [(path: RepoPath, change: Plan.Change)]) {
    let folders = Dictionary(grouping: files) { Folder(path: $0.path.parent, change: $0.change) }
    for (folder, files) in folders.sorted(by: { $0.key.path < $1.key.path }) {
      let words = folder.change.words
      guard files.count > Self.fewFiles else {
        for file in files { add("is \(words)", about: file.path.text) }
        continue
      }
      let names = ToldText.list(files.map(\.path.name), most: Self.fewFiles)
      add("\(files.count) files are \(words): \(names)", about: folder.path.text + "/")
    }
  }

  private struct Folder: Hashable {
    let path: RepoPath
    let change: Plan.Change
  }
}

extension Plan.Change {
  /// What happened, in a word.
  var words: String {
    switch self {
    case .added: "added"
    case .changed: "changed"
    case .removed: "removed"
    }
  }
}
