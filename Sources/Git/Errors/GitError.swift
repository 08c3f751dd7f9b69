/// Why git's data could not be read or written.
package enum GitError: Error, Equatable, Sendable {
  /// Neither the folder nor one above it is a repository.
  case notARepository(folder: String)
  /// The file `.git` names a folder that is no repository.
  case brokenLink(file: String, target: String)
  /// Somebody else could have put commands into its configuration.
  case otherOwner(path: String, repository: String)
  /// The repository has a form that is not read here.
  case unsupported(UnsupportedForm, repository: String)
  /// A file of configuration cannot be read.
  case configuration(file: String, reason: String)

  case noRevision(String, isShallow: Bool)
  /// A branch that has no commit until now.
  case unborn(branch: String)
  case ambiguousRevision(String)
  /// An object is wanted in place of a commit, and there is none behind it.
  case notACommit(String)
  /// The history ends before the question is answered.
  case shallow(ObjectID)

  case missingObject(ObjectID, isPartial: Bool)
  case damagedObject(ObjectID, reason: String)
  case wrongKind(ObjectID, expected: ObjectKind)
  case objectTooLarge(ObjectID, limit: Int)
  /// A commit has no such file.
  case notAFile(String, in: ObjectID)

  /// A path cannot stand in a tree.
  case invalidPath(String)
  /// Two files have one path, or a file stands where a folder is wanted.
  case pathTaken(String)
  /// A name, an address or a message cannot stand in a commit.
  case invalidText(String)
  /// Git does not know who makes commits here.
  case noIdentity

  case invalidReference(String)
  /// A reference has another value than expected.
  case referenceMoved(String, expected: ObjectID?, found: Reference.Target?)
  /// A reference of such a name cannot be beside one that is there.
  case referenceTaken(String)
  /// Somebody is writing there, or has died doing so.
  case locked(file: String, seconds: Int?)
  /// A file of git's own cannot be written.
  case unwritable(file: String, reason: String)

  /// New objects are more than one pack can have.
  case tooManyBytes(limit: Int)

  /// `ssh-keygen` does not sign with a key.
  case notSigned(keyFile: String, reason: String)
  /// The program git does not do what it is asked for.
  case command(String, reason: String)
  /// A program did not run.
  case program(ProgramError)
  /// A remote cannot be reached, or says no.
  case remote(String, reason: String)

  /// What the library says.
  case library(String)
}

/// A form of repository that is not read here.
package enum UnsupportedForm: Equatable, Sendable {
  case objectFormat(String)
  case referenceStorage(String)
  case version(String)
  case extensionNamed(String)
}
