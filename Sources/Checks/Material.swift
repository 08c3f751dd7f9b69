package import Documents
package import Manifests
package import Spark

/// What there is to look at: the objects of an environment or of a folder, the files that they are
/// made of, and what is known beside them.
package struct Material: Sendable {
  /// Says where a place is.
  package typealias Locate = @Sendable (Place) -> Location
  /// Finds the line that gives a key of a file in a ConfigMap its value, where that can be known.
  package typealias LocateSetting =
    @Sendable (_ map: Manifest, _ file: String, _ key: String) -> Location?

  /// Reads the file that another one names by its path, as generators of ConfigMaps do.
  package typealias ReadNamed = @Sendable (_ path: String, _ namer: SourceFile) -> SourceFile?

  package var manifests: [Manifest]
  /// Configuration files: those in ConfigMaps, and those that stand alone.
  package var configuration: [ProgramFile] = []
  /// The files that all this is made of.
  package var sources: [SourceFile] = []
  /// The files that say how images are made: Dockerfiles, docker-bake.hcl, lists of Python packages.
  package var imageFiles: [SourceFile] = []
  /// The images that the repository builds of such files.
  package var builtImages = BuiltImages()
  /// What else is on the cluster: definitions of kinds, and namespaces.
  package var others: [Manifest] = []
  /// What is used, and is not brought along.
  package var external = ExternalThings()
  /// Where objects go that do not say it.
  package var namespace: Name = ""
  /// What counts in namespaces that do not say it.
  package var podSecurity = PodSecurityLevel.restricted
  /// The version of Spark where nothing says another.
  package var sparkVersion: SparkVersion?
  /// Whether what is not here is nowhere: an environment says what it needs besides, a folder does not.
  package var isComplete = true
  /// What is known of content that others have, too.
  package var memory = CheckMemory()
  package let locate: Locate
  package var locateSetting: LocateSetting = { _, _, _ in nil }
  package var readNamed: ReadNamed = { _, _ in nil }
  /// Whether the repository has a folder, by its path from the root.
  package var hasFolder: @Sendable (_ path: String) -> Bool = { _ in false }

  /// What files of ConfigSets are made of, where that can be known; asked for when it is needed.
  package var layers: @Sendable () -> [LayeredFile] = { [] }

  package init(_ manifests: [Manifest], locate: @escaping Locate) {
    self.manifests = manifests
    self.locate = locate
  }
}
