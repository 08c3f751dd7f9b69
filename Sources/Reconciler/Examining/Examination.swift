/// One thing that can be wrong with a machine, a repository or an Argo CD.
///
/// An examination is a type without values in a file of its own, and one line in `Examinations`. It
/// looks at a patient and says what it has seen; it changes nothing and knows nothing of the
/// others.
package protocol Examination: Sendable {
  /// Permanent id in kebab case.
  static var id: String { get }
  /// What it belongs to.
  static var area: ExaminationArea { get }
  /// Says what it has seen; nothing where there is nothing to look at.
  static func examine(_ patient: Patient) -> [Remark]
}

/// What is looked at.
package enum ExaminationArea: String, CaseIterable, Sendable {
  case machine, repository
  case argocd = "argo-cd"

  /// How people call it.
  package var title: String {
    switch self {
    case .machine: "this machine"
    case .repository: "this repository"
    case .argocd: "Argo CD"
    }
  }
}
