internal import Documents
internal import Synchronization

/// What folders gave that several builds of a workspace name.
///
/// What a folder gives does not depend on who names it, but for the numbers of the files that were
/// read before: so it is kept with the number of its first file, and taken by builds that come to it
/// with as many files. What is named once only is not kept.
final class SharedBases: Sendable {
  /// What has to be the same.
  struct Key: Hashable {
    let folder: RepoPath
    let firstSource: Int
    let isRestricted: Bool
  }

  private struct Entry {
    var offers = 0
    var base: SharedBase?
  }

  private let known = Mutex<[Key: Entry]>([:])

  /// What is known of a folder.
  subscript(key: Key) -> SharedBase? { known.withLock { $0[key]?.base } }

  /// Takes what a folder gave, if it is the second time.
  func offer(_ key: Key, _ base: () -> SharedBase?) {
    let isWanted = known.withLock { known in
      var entry = known[key, default: Entry()]
      entry.offers += 1
      known[key] = entry
      return entry.offers > 1 && entry.base == nil
    }
    guard isWanted, let base = base() else { return }
    known.withLock { $0[key, default: Entry()].base = base }
  }
}

/// What a folder gave, with nothing wrong in it.
struct SharedBase: Sendable {
  let accumulation: Accumulation
  /// The files that were read, in the order of their numbers.
  let files: [SourceFile]
  let progress: BuildProgress.Part
  let hasUsedStandardSchema: Bool
  /// What was looked at; nil if nobody asked.
  let inputs: InputPart?
}
