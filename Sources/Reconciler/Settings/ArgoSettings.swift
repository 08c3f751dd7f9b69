internal import Documents
internal import Overlays

/// What Argo CD's Applications of environments say.
package struct ArgoSettings: Sendable {
  /// Who renders what Argo CD applies.
  package enum Mode: String, CaseIterable, SettingValue {
    /// Argo CD, which calls this program as a plugin.
    case plugin
    /// A delivery, to a branch of plain files.
    case rendered
    /// Argo CD's source hydrator, to a branch of plain files.
    case hydrator
  }

  /// When Argo CD applies what it finds.
  package enum Sync: String, CaseIterable, SettingValue {
    /// At once.
    case automated
    /// When a pull request has brought it to the branch of the environment; by hand if there is none.
    case reviewed
  }

  package private(set) var mode = Setting(Mode.rendered)
  package private(set) var sync = Setting(Sync.automated)
  /// Where Argo CD looks for Applications.
  package private(set) var namespace = Setting(NamespaceName.argocd)
  package private(set) var project = Setting(ProjectName.standard)

  /// What an environment may say of itself.
  static let ownFields = ["mode", "sync"]
  /// What the repository may say of all of them.
  static let fields = ownFields + ["namespace", "project"]

  /// Reads the fields of `argocd` that are there.
  mutating func read(_ spec: Fields, known: [String], _ reader: inout FieldReader) {
    let fields = reader.part("argocd", of: spec, known: known)
    reader.read("mode", of: fields, into: &mode)
    reader.read("sync", of: fields, into: &sync)
    reader.read("namespace", of: fields, into: &namespace)
    reader.read("project", of: fields, into: &project)
  }
}
