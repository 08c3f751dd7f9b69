package import Documents
package import Manifests
package import Overlays

/// What an environment is made of, and what is wrong with it.
package struct Rendering: Sendable {
  package let environment: Environment
  /// The objects in the order in which they are applied; none if something is wrong.
  package private(set) var manifests: ManifestSet
  package private(set) var report: Report
  private let overlay: Overlay
  /// Where the files are that it is made of, and those that others name.
  let workspace: Workspace
  let settings: EnvironmentSettings
  /// Where objects go that do not say it.
  let namespace: String
  var sources: SourceTable { overlay.sources }
  /// What the files of ConfigSets were made of; who reads them only if that was asked for.
  var compositions: [Composition] { overlay.compositions }
  /// Who reads the files of ConfigSets, by the number that their manifests have.
  var programs: [ConfigProgram?] { overlay.programs }
  /// What folders and files name, if that was asked for.
  package var graph: BuildGraph? { overlay.graph }

  /// Renders an environment of a tree.
  package init(
    _ environment: Environment, of tree: ReconciledTree, _ settings: EnvironmentSettings,
    _ tracing: TracingOptions = TracingOptions()
  ) {
    self.environment = environment
    workspace = tracing.log.map(tree.workspace.recording) ?? tree.workspace
    self.settings = settings
    var options = BuildOptions()
    options.checksMirrors = true
    options.followedKind = tracing.followedKind
    options.findsReaders = tracing.findsReaders
    options.keepsCompositions = true
    options.recordsGraph = tracing.recordsGraph
    options.namespace = settings.destination.namespace?.value.text ?? ""
    namespace = options.namespace
    let overlay = Overlay.build(environment.folder, in: workspace, options)
    self.overlay = overlay
    manifests = overlay.manifests
    report = Report()
    for diagnostic in overlay.report.diagnostics { report.add(Self.judge(diagnostic)) }
    checkSecrets(allowing: tree.settings.allowedSecretTypes.map(\.value.text))
    checkIdentities(namespace: options.namespace)
  }

  /// The paths of all files that were read.
  package var inputs: [SourceFile] { sources.files }

  /// Prints the objects one after the other; answers what cannot be printed.
  package func print(to output: inout OutputText) -> Report {
    var report = Report()
    overlay.printObjects(to: &output, &report)
    return report
  }

  /// Prints each object as JSON in a line of its own; nil if one cannot be, which is reported.
  package func jsonLines(_ report: inout Report) -> String? {
    var output = OutputText()
    for manifest in manifests.manifests {
      do throws(Problem) {
        try manifest.root.printCanonicalJSON(to: &output)
      } catch {
        report.add(diagnostic(error, in: manifest))
        return nil
      }
      output.write("\n")
    }
    return output.string
  }

  /// A problem of printing an object.
  func diagnostic(_ problem: Problem, in manifest: Manifest) -> Diagnostic {
    overlay.unprintable(manifest, problem)
  }

  /// What kustomize lets pass and a careful user would not want is no more than a warning of a build,
  /// and an error here.
  static func judge(_ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.severity == .warning && !advice.contains(diagnostic.rule)
      ? diagnostic.with(.error) : diagnostic
  }

  /// Rules that only advise.
  private static let advice: Set<String> = [
    "kustomization-deprecated", "config-case", "config-duplicate", "config-unset", "env-readers",
  ]

  private mutating func add(
    _ rule: String, _ message: String, at place: Place, hint: String?,
    note: (message: String, place: Place)? = nil
  ) {
    report.add(
      Diagnostic(
        rule, message, at: sources.location(of: place), hint: hint,
        notes: note.map { [Diagnostic.Note($0.message, at: sources.location(of: $0.place))] } ?? [])
    )
  }

  /// A repository is no place for what must stay secret.
  private mutating func checkSecrets(allowing types: [String]) {
    for manifest in manifests.manifests {
      guard let type = manifest.typeOfSecretData,
        !types.contains(where: { $0.isSameInBytes(as: type) })
      else { continue }
      add(
        "secret-in-git", "\(manifest.id) has data, and what is rendered is committed",
        at: manifest.namePlace,
        hint: "let something in the cluster make it, and name it under `external.secrets`")
    }
  }

  /// Objects that are one on the cluster, and namespaces that none can have.
  private mutating func checkIdentities(namespace: String) {
    let ownNamespace = Name(namespace)
    var usable = Name("")
    var objects = ClusterObjects(capacity: manifests.count)
    for manifest in manifests.manifests {
      let namespace = manifest.namespace
      if !namespace.isEmpty, namespace != usable {
        if NamespaceName.isName(namespace.string) {
          usable = namespace
        } else {
          add(
            "namespace-name", "`\(namespace)` cannot be the name of a namespace",
            at: manifest.namePlace, hint: "lower case letters, digits and `-`, at most 63")
        }
      }
      let known = objects.add(
        manifest.kind, manifest.name, in: namespace.isEmpty ? ownNamespace : namespace)
      if let known {
        add(
          "duplicate-id", "\(manifest.id) is the same object on the cluster",
          at: manifest.namePlace, hint: "give one of them another name",
          note: ("as this one", manifests[known].namePlace))
      }
    }
  }
}
