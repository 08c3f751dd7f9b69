/// What the caller of a build asks for.
package struct BuildOptions: Sendable {
  /// Whether a kustomization reads only files in or below its own folder.
  package var isRestricted = true
  /// Whether every object is given the label of what built it.
  package var addsManagedByLabel = false
  /// Whether the objects stay in the order of the files if the kustomization says nothing of order.
  package var keepsOrder = false
  /// The namespace of objects that name none, where they are delivered.
  package var namespace = ""

  /// Whether a folder of configuration means mirrors even if there is no ConfigSet, as to kustomize it
  /// does not.
  package var checksMirrors = false

  /// The kind, in small letters, of the objects that are remembered after each step.
  package var followedKind: String?
  /// Whether it is remembered what sees the files of ConfigSets.
  package var findsReaders = false
  /// Whether it is remembered what files of ConfigSets are made of.
  package var keepsCompositions = false
  /// Whether it is remembered which folders and files name which.
  package var recordsGraph = false

  package init() {}
}
