internal import CLibgit2
internal import Documents

/// New objects that are written together: few of them each for itself, many as one pack. It is used
/// by one thread at a time.
package final class ObjectBatch: ObjectSink {
  /// From how many objects on there is a pack. Each other object takes a file, and soon git's
  /// attention.
  static let fewestInPack = 100

  private let repository: Repository
  private let known: Set<ObjectID>
  private let limit: Int
  /// The objects while they are few.
  private var few: [NewObject] = []
  /// The objects once they are many.
  private var contents: PackContents
  private var numbers: [ObjectID: Int] = [:]
  /// Those of them that others are written as differences to.
  private var bases: PackBases?

  /// Makes a batch without those objects that a reference keeps. Others that are in the repository
  /// are written again: git may be about to remove what nothing leads to.
  package convenience init(for repository: Repository, skipping known: Set<ObjectID> = []) {
    self.init(for: repository, skipping: known, limit: PackContents.largest)
  }

  init(for repository: Repository, skipping known: Set<ObjectID>, limit: Int) {
    self.repository = repository
    self.known = known
    self.limit = limit
    contents = PackContents(limit: limit)
  }

  /// How many objects are to be written.
  package var count: Int { numbers.count }

  package func store(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
    let id = try ObjectHasher().store(bytes, as: kind)
    try store(NewObject(id, kind, bytes))
    return id
  }

  /// Takes an object that was made elsewhere.
  package func store(_ object: NewObject) throws(GitError) {
    let number = count
    if known.contains(object.id) || numbers[object.id] != nil { return }
    if number + 1 < Self.fewestInPack {
      few.append(object)
    } else {
      try packFew()
      try contents.append(object)
    }
    numbers[object.id] = number
    if let likeness = object.likeness, object.packed?.base == nil {
      bases?.add(likeness, PackBases.Base(number: number, bytes: object.bytes, part: object.part))
    }
  }

  /// What makes objects for this batch on other threads, a new one for each. There is a window if
  /// there is so much to do that it is worth while to make a pack at once: a part of the work begins
  /// when the objects of the first and of all that stand so many before it are taken.
  package func packers(window: Int?) -> @Sendable () -> ObjectPacker {
    bases = window.map { PackBases(window: $0) }
    return { [known, bases] in ObjectPacker(skipping: known, bases) }
  }

  /// Takes a commit. What it names must be in the batch or in the repository.
  package func write(_ commit: CommitDraft) throws(GitError) -> ObjectID {
    let bytes = try commit.bytes()
    for id in [commit.tree] + commit.parents where !has(id) {
      throw .missingObject(id, isPartial: repository.isPartial)
    }
    return try store(bytes, as: .commit)
  }

  package func bytes(of id: ObjectID, as kind: ObjectKind) -> [UInt8]? {
    guard let number = numbers[id] else { return nil }
    let object = object(number)
    return object.kind == kind ? object.bytes : nil
  }

  /// Writes what was taken, and begins anew. If it fails, the batch is as before.
  package func finish() throws(GitError) {
    let folder = PackFolder(path: repository.commonFolder + "/objects/pack")
    if count < Self.fewestInPack || !folder.isThere {
      for number in 0..<count {
        let object = object(number)
        _ = try repository.store(object.bytes, as: object.kind)
      }
    } else {
      try writePack(to: folder)
    }
    few = []
    contents = PackContents(limit: limit)
    numbers = [:]
    bases = nil
  }

  private func object(_ number: Int) -> (kind: ObjectKind, bytes: [UInt8]) {
    if number < few.count { return (few[number].kind, few[number].bytes) }
    return (contents.entries[number].kind, contents.object(number))
  }

  /// Makes a pack of what was taken until now.
  private func packFew() throws(GitError) {
    do throws(GitError) {
      for object in few { try contents.append(object) }
    } catch {
      contents = PackContents(limit: limit)
      throw error
    }
    few = []
  }

  private func has(_ id: ObjectID) -> Bool {
    numbers[id] != nil || known.contains(id) || repository.has(id)
  }

  private func writePack(to folder: PackFolder) throws(GitError) {
    let hash = contents.finish()
    let index = PackIndex(of: contents, endingWith: hash)
    guard let name = ObjectID(hash) else { preconditionFailure("a hash has twenty bytes") }
    try folder.write([contents.bytes, hash], index.bytes, named: name.description)
    try repository.withHandle { (handle) throws(GitError) in
      guard git_odb_refresh(handle.objects) == 0 else { throw .library(Library.message) }
    }
  }
}
