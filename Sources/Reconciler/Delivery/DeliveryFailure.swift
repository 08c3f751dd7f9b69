package import Documents
package import Git

/// Why an environment is not delivered.
package enum DeliveryFailure: Error, Sendable {
  /// The branch is one that people work on.
  case forbiddenBranch(String, reason: String)
  /// The branch and the remote's went different ways.
  case diverged(String, local: ObjectID?, remote: ObjectID?)
  /// The commit is not in the history that may be delivered.
  case foreignSource(ObjectID, branch: String, isRemote: Bool)
  /// There is no branch whose history may be delivered.
  case noSourceBranch(String)
  /// The branch ends with a source that is neither older nor newer.
  case unrelatedSource(branch: String, delivered: ObjectID)
  /// The branch ends with a source that this clone does not have.
  case unknownSource(branch: String, ObjectID, isShallow: Bool)
  /// What is delivered comes from another platform of the same repository.
  case otherRoot(branch: String, RepoPath)
  /// A newer program was here.
  case newerEdition(branch: String, Int, ours: Int)
  /// The same source was rendered to something else, by a program that should do what this one does.
  case otherRendering(branch: String, edition: Int)
  /// Somebody else has changed what was delivered.
  case held(branch: String, ForeignEdit)
  /// Rules have found so many errors.
  case mistakes(Int)
  /// The guard stops it.
  case removesTooMuch(DeletionStop)
  /// Somebody else was faster, again and again.
  case lostRace(branch: String, reason: String)
  /// The remote does not want the branch.
  case refused(branch: String, reason: String)
  /// The branch is in another repository, and nothing may be sent there.
  case needsPush
  /// A type of Secrets was not allowed by what is delivered.
  case newSecretType(String)
  /// Notes could not be written.
  case notAttested(reason: String)
  /// Nothing is rendered, and nothing is there that could be removed.
  case empty
  case git(GitError)

  /// What is wrong.
  package var reason: String {
    switch self {
    case .forbiddenBranch(let branch, let reason):
      "nothing is delivered to `\(branch)`: \(reason)"
    case .diverged(let branch, let local, let remote):
      "`\(branch)` and the remote's went different ways: \(Self.text(local)) here, "
        + "\(Self.text(remote)) there"
    case .foreignSource(let id, let branch, let isRemote):
      "\(id.short) is not in the history of `\(branch)`" + (isRemote ? " at the remote" : "")
    case .noSourceBranch(let branch):
      "there is no branch `\(branch)`, whose history would be delivered"
    case .unrelatedSource(let branch, let delivered):
      "`\(branch)` was rendered from \(delivered.short), which is not in the history of this commit"
    case .unknownSource(let branch, let id, _):
      "`\(branch)` was rendered from \(id.short), which is not in this clone"
    case .otherRoot(let branch, let root):
      "`\(branch)` has what was rendered from the platform in `\(root.text)`"
    case .newerEdition(let branch, let edition, let ours):
      "`\(branch)` was rendered as edition \(edition), and this is edition \(ours)"
    case .otherRendering(let branch, let edition):
      "`\(branch)` has another rendering of the same commit, as edition \(edition) too"
    case .held(let branch, let edit):
      "`\(branch)` is held: \(edit.commit.short) of \(edit.author) changed what was delivered"
        + edit.othersText
    case .mistakes(let count):
      count == 1 ? "a check found an error" : "a check found \(count) errors"
    case .lostRace(let branch, let reason): "others write to `\(branch)` all the time: \(reason)"
    case .refused(let branch, let reason): "the remote refuses `\(branch)`: \(reason)"
    case .needsPush: "it is delivered to another repository, and that needs `--push`"
    case .newSecretType(let type):
      "a Secret of the type `\(type)` has data, and that was not allowed until now"
    case .notAttested(let reason): "delivered, not yet attested: \(reason)"
    case .removesTooMuch(let stop): stop.text
    case .empty: "there are no objects, and nothing was delivered until now"
    case .git(let error): error.reason
    }
  }

  /// What to do.
  package var hint: String? {
    switch self {
    case .forbiddenBranch: "set `delivery.branch` to a branch of its own"
    case .diverged(let branch, _, _): "delete the local one: `git branch -D \(branch)`"
    case .foreignSource(_, let branch, false):
      "merge it first; `source.branch` says that only `\(branch)` is delivered"
    case .foreignSource(_, let branch, true): "push `\(branch)` first: `git push`"
    case .noSourceBranch: "`source.branch` in reconcile.yaml names another"
    case .unrelatedSource: "render a commit that follows it, or say `--allow-rewind`"
    case .unknownSource(_, _, isShallow: true):
      "this clone is shallow: `git fetch --unshallow` brings the rest"
    case .unknownSource: "`git fetch` may bring it"
    case .otherRoot: "set `delivery.branch` to another one, or say `--adopt` if the platform moved"
    case .newerEdition: "raise `spec.edition`, with the program that knows it"
    case .otherRendering: "render with the program that delivered it, or commit a change"
    case .held(_, let edit):
      "`\(edit.command)` shows it; `--adopt` delivers over it, and keeps it in the history"
    case .mistakes: "mend or waive them; `--no-check` delivers without a look at rules"
    case .lostRace: "run it again"
    case .refused: "what the remote allows is set there"
    case .needsPush: "say `--push`"
    case .newSecretType: "deliver the setting in `secrets.allow` first, and the Secret after it"
    case .notAttested: "the next run attests"
    case .removesTooMuch(let stop): stop.hint
    case .empty: nil
    case .git(let error): error.remedy
    }
  }

  /// Whether it is a decision, and not the world, that stops here.
  package var isHold: Bool {
    switch self {
    case .held, .mistakes, .removesTooMuch, .empty, .newSecretType, .otherRoot: true
    default: false
    }
  }

  /// Its name among the rules.
  package var rule: String {
    switch self {
    case .held: "foreign-edit"
    case .mistakes: "check"
    case .removesTooMuch(let stop) where stop.reason != .nothingRendered: "deletion-guard"
    case .removesTooMuch, .empty: "rendering-empty"
    case .newSecretType: "secret-in-git"
    default: "delivery"
    }
  }

  /// What it is about, a line each.
  package var details: [String] {
    switch self {
    case .held(_, let edit):
      edit.changes.changes.map { "\($0.change.rawValue) \($0.path.text)" }
    case .removesTooMuch(let stop): stop.objects.map { "\(Plan.Change.removed.rawValue) \($0)" }
    default: []
    }
  }

  /// Whether somebody else was faster, or is at it.
  var isRace: Bool {
    switch self {
    case .git(.referenceMoved), .git(.locked), .lostRace: true
    default: false
    }
  }

  private static func text(_ id: ObjectID?) -> String { id?.short ?? "nothing" }
}

extension ObjectID {
  /// The beginning that people read.
  package var short: String { String(description.prefix(10)) }
}
