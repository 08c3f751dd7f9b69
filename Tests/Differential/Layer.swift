/// One kustomization of a tree.
package struct Layer: Sendable {
  package let folder: String
  /// How many kustomizations are above this one.
  package let depth: Int
  package var isComponent = false
  package var kustomization: Value = [:]
  /// What a kustomization at this place would see: objects of its own and from below.
  package var objects: [KnownObject] = []
  package var fileCount = 0

  package init(folder: String, depth: Int) {
    self.folder = folder
    self.depth = depth
  }

  package var file: String { folder + "/kustomization.yaml" }

  /// The way from this folder to another.
  package func path(to other: String) -> String {
    let here = folder.split(separator: "/")
    let there = other.split(separator: "/")
    let common = zip(here, there).prefix { $0 == $1 }.count
    let up = here.dropFirst(common).map { _ in Substring("..") }
    return (up + there.dropFirst(common)).joined(separator: "/")
  }

  /// Whether any two of some objects could not be told apart.
  package static func hasConflict(_ objects: [KnownObject]) -> Bool {
    Set(objects.map(\.identity)).count != objects.count
  }
}
