extension GitError {
  /// What is wrong, for a message.
  package var reason: String {
    switch self {
    case .notARepository(let folder): "`\(folder)` is not in a git repository"
    case .brokenLink(let file, let target):
      "`\(file)` names `\(target)`, which is no git repository"
    case .otherOwner(let path, _): "`\(path)` is owned by somebody else"
    case .unsupported(let form, let repository): "`\(repository)` \(form.reason)"
    case .configuration(let file, let reason): "`\(file)` cannot be read: \(reason)"
    default: objectReason ?? referenceReason ?? "git's data cannot be used"
    }
  }

  /// What to do about it.
  package var remedy: String? {
    switch self {
    case .notARepository: "run it in a clone, or name one with `-C`"
    case .brokenLink: "run `git worktree repair`, or clone again"
    case .otherOwner(_, let repository):
      "if you trust it: `git config --global --add safe.directory \(ShellText.quoted(repository))`"
    case .unsupported(let form, _): form.remedy
    case .noRevision(_, isShallow: true), .shallow:
      "this clone is shallow: `git fetch --unshallow` brings the rest"
    case .unborn: "make a first commit"
    case .noIdentity:
      "`git config --global user.name 'Your Name'`, and `user.email` with your address"
    case .ambiguousRevision: "write more of it"
    case .missingObject(_, isPartial: true): "this is a partial clone: \(Self.completion)"
    case .missingObject, .damagedObject: "`git fsck` lists what is damaged"
    case .locked: "wait, or remove the file if no git is running"
    case .referenceMoved: "somebody was faster; run it again"
    case .notSigned: "use a key without a passphrase, or add it to the agent: `ssh-add`"
    case .program(let error): error.remedy
    default: nil
    }
  }

  /// What makes a partial clone a whole one.
  package static let completion = "`git fetch --refetch --no-filter` brings everything"

  private var objectReason: String? {
    switch self {
    case .noRevision(let text, _): "there is no revision `\(text)`"
    case .unborn(let branch): "the branch `\(branch)` has no commit yet"
    case .ambiguousRevision(let text): "`\(text)` is the beginning of several ids"
    case .notACommit(let text): "`\(text)` is no commit"
    case .shallow(let id): "the history behind the commit \(id) is not in this clone"
    case .missingObject(let id, _): "the object \(id) is missing"
    case .damagedObject(let id, let reason): "the object \(id) is damaged: \(reason)"
    case .wrongKind(let id, let expected): "the object \(id) is no \(expected.rawValue)"
    case .objectTooLarge(let id, let limit): "the object \(id) is larger than \(limit) bytes"
    case .notAFile(let path, let commit): "`\(path)` is no file of the commit \(commit)"
    case .invalidPath(let path): "`\(path)` can be no path in a commit"
    case .pathTaken(let path): "`\(path)` is a file and a folder, or there twice"
    case .invalidText(let text): "a commit cannot hold \(text)"
    case .noIdentity: "git does not know who you are"
    case .tooManyBytes(let limit): "new objects have more than \(limit) bytes together"
    default: nil
    }
  }

  private var referenceReason: String? {
    switch self {
    case .invalidReference(let name): "`\(name)` is no name of a reference"
    case .referenceMoved(let name, let expected, let found):
      "`\(name)` is \(found?.description ?? "not there"), "
        + "not \(expected?.description ?? "absent") as expected"
    case .referenceTaken(let name): "`\(name)` cannot be beside a reference that is there"
    case .locked(let file, let seconds):
      "`\(file)` is locked by another process" + Self.duration(seconds)
    case .unwritable(let file, let reason): "`\(file)` cannot be written: \(reason)"
    case .notSigned(let file, let reason): "the key `\(file)` does not sign: \(reason)"
    case .command(let word, let reason): "`git \(word)` fails: \(reason)"
    case .program(let error): error.reason
    case .remote(let name, let reason):
      "git cannot talk to `\(RemoteTalk.withoutLogins(name))`: \(reason)"
    case .library(let text): text
    default: nil
    }
  }

  /// How long something has been so.
  private static func duration(_ seconds: Int?) -> String {
    guard let seconds else { return "" }
    return seconds == 1 ? ", for a second" : ", for \(seconds) seconds"
  }
}

extension UnsupportedForm {
  /// What is wrong, behind the name of the repository.
  var reason: String {
    switch self {
    case .objectFormat(let name): "names objects by \(name), and only sha1 is read here"
    case .referenceStorage(let name): "keeps references as \(name), and only files are read here"
    case .version(let version): "has the format version \(version), and only 0 and 1 are read here"
    case .extensionNamed(let name): "has the extension `\(name)`, which is not known here"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .objectFormat: "`git fast-export --all` and `git fast-import` bring it into one with sha1"
    case .referenceStorage: "`git refs migrate --ref-format=files` changes it"
    case .version, .extensionNamed: "use a plain clone of it"
    }
  }
}
