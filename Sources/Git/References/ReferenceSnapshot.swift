package import Documents

/// What all references say at one moment, and what is checked out where: if that is as it was, so is
/// everything that follows from it.
package struct ReferenceSnapshot: Equatable, Sendable {
  /// What each says, by its name: an id, or `ref:` and another name.
  fileprivate var values: [String: String]
  /// What the files say by which working trees name branches.
  fileprivate let checkouts: String

  /// What a reference said, if that was an id.
  package func id(of name: String) -> ObjectID? {
    values[name].flatMap { ObjectID(hexadecimal: $0) }
  }

  /// A reference that was moved.
  package mutating func move(_ name: String, to id: ObjectID) {
    values[name] = id.description
  }

  /// The same without some references.
  package func without(_ names: [String]) -> ReferenceSnapshot {
    var rest = self
    for name in names { rest.values[name] = nil }
    return rest
  }

  /// A hash of all of it.
  package var digest: Digest {
    var text = Array("\(checkouts.utf8.count)\n\(checkouts)".utf8)
    text.reserveCapacity(text.count + 100 * values.count)
    for (name, value) in values.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      text += value.utf8
      text.append(UInt8(ascii: " "))
      text += name.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return Digest(of: text, by: .sha256)
  }
}

extension Repository {
  /// What all references say now.
  package func snapshot() throws(GitError) -> ReferenceSnapshot {
    let folder = try GitFolder(commonFolder)
    // Git packs with the lock of the packed file and removes the loose ones afterwards, so those that
    // are in neither were in the one that is read last.
    var values = try LooseReferences(in: commonFolder).values
    for line in try (folder.text("packed-refs") ?? "").split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let first = line.utf8.first, first != UInt8(ascii: "#") else {
        continue
      }
      let name = String(words[1])
      if values[name] == nil { values[name] = String(words[0]) }
    }
    return ReferenceSnapshot(values: values, checkouts: try checkouts(folder))
  }

  /// The files that say what is checked out, and where the history of this clone ends.
  private func checkouts(_ folder: GitFolder) throws(GitError) -> String {
    var text = "\(workFolder ?? "")\n\(gitFolder)\n"
    var folders = [""]
    for tree in folder.names("worktrees") { folders.append("worktrees/\(tree)/") }
    for path in folders {
      for file in ["HEAD", "rebase-merge/head-name", "rebase-apply/head-name", "BISECT_START"] {
        text += "\(path)\(file): \(try folder.text(path + file) ?? "-")\n"
      }
    }
    for name in ["shallow", "config", "config.worktree", "info/grafts"] {
      text += "\(name): \(try folder.text(name) ?? "-")\n"
    }
    return text
  }
}
