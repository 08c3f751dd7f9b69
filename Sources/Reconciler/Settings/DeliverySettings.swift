package import Documents
internal import Overlays

/// Where rendered manifests are put, and how.
package struct DeliverySettings: Sendable {
  /// How the manifests are cut into files.
  package enum Layout: String, CaseIterable, SettingValue {
    /// A file for each object.
    case files
    /// One file for all of them.
    case single
  }

  /// Which commits get a note that says what they were rendered from.
  package enum Notes: String, CaseIterable, SettingValue {
    case none
    /// The newest of each branch.
    case tips
  }

  package private(set) var branch = Setting(BranchPattern.standard)
  package private(set) var path = Setting(PathPattern.standard)
  package private(set) var layout = Setting(Layout.files)
  /// Another repository that the branches are sent to.
  package private(set) var repository: Setting<RepositoryAddress>?
  /// Whether branches for GitOps Promoter are written.
  package private(set) var propose = Setting(false)
  package private(set) var committer = Setting(Committer.standard)
  private var writtenNotes: Setting<Notes>?

  /// How the name of a proposed branch ends, before its folder.
  static let proposal = "-next"

  private static let fields = [
    "branch", "path", "layout", "repository", "propose", "notes", "committer",
  ]

  /// Who proposes needs notes, for they are what Promoter reads.
  package var notes: Notes { writtenNotes?.value ?? (propose.value ? .tips : .none) }

  /// The branch of an environment.
  package func branch(for name: EnvironmentName) throws(Diagnostic) -> BranchName {
    do throws(SettingMistake) {
      return try branch.value.branch(for: name)
    } catch {
      throw branch.diagnostic("branch", error.of(name))
    }
  }

  /// The branch that Promoter finds the next state of an environment on; nil if nothing is proposed.
  /// Where all environments have one branch, the folder tells them apart.
  package func proposedBranch(for name: EnvironmentName) throws(Diagnostic) -> String? {
    guard propose.value else { return nil }
    let folder = try path(for: name)
    let active = try self.branch(for: name).text + Self.proposal
    guard !branch.value.namesEnvironment, folder != .root else { return active }
    let text = "\(active)/\(folder.text)"
    if let reason = BranchName.reason(against: text) {
      throw path.diagnostic(
        "path", SettingMistake("makes the branch `\(text)`, which is none: \(reason)").of(name))
    }
    return text
  }

  /// The folder of an environment in its branch.
  package func path(for name: EnvironmentName) throws(Diagnostic) -> RepoPath {
    do throws(SettingMistake) {
      return try path.value.path(for: name)
    } catch {
      throw path.diagnostic("path", error.of(name))
    }
  }

  /// Reads the fields of `delivery` that are there.
  mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    let fields = reader.part("delivery", of: spec, known: Self.fields)
    reader.read("branch", of: fields, into: &branch)
    reader.read("path", of: fields, into: &path)
    reader.read("layout", of: fields, into: &layout)
    reader.read("repository", of: fields, into: &repository)
    reader.read("propose", of: fields, into: &propose)
    reader.read("notes", of: fields, into: &writtenNotes)
    reader.read("committer", of: fields, into: &committer)
  }
}

extension SettingMistake {
  /// The mistake that only one environment makes.
  fileprivate func of(_ name: EnvironmentName) -> SettingMistake {
    SettingMistake("\(message), for the environment `\(name.text)`", hint: hint)
  }
}
