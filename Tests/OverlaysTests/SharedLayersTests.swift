import Documents
import Testing

@testable import Overlays

/// ConfigSets of several environments share what their layers come to, and nothing else.
@Suite struct SharedLayersTests {
  private static let sets = ["a", "b"].map { name in
    """
    apiVersion: reconcile.electinfo.dev/v1
    kind: ConfigSet
    metadata: {name: \(name)}
    spec:
      files:
      - {name: x.properties, layers: [/config/x, /config/more, /config/\(name)]}
      bindings:
      - {file: x.properties, key: namespace, value: {namespace: {}}}

    """
  }.joined(separator: "---\n")

  private static let files = [
    "base/kustomization.yaml": "generators: [sets.yaml]\nresources: [service.yaml]\n",
    "base/service.yaml": "apiVersion: v1\nkind: Service\nmetadata: {name: s}\n",
    "base/sets.yaml": sets,
    "config/x": "one 1\n# about two\ntwo a,b\nthree 3\n# reconcile: lock\nlocked yes\n",
    "config/more": "four 4\n# reconcile: append\ntwo c\n",
    "config/a": "role a\n",
    "config/b": "role b\none b\nONE B\n",
    "environments/plain/kustomization.yaml": "namespace: p\nresources: [../../base]\n",
    "environments/mirror/kustomization.yaml": "namespace: m\nresources: [../../base]\n",
    "environments/mirror/config/x": "one m\n# reconcile: append\ntwo d\n# reconcile: unset three\n",
    "environments/later/kustomization.yaml": "namespace: l\nresources: [own.yaml, ../../base]\n",
    "environments/later/own.yaml": "apiVersion: v1\nkind: Service\nmetadata: {name: own}\n",
    "environments/later/config/b": "role later\nfive 5\n",
    "environments/locked/kustomization.yaml": "namespace: k\nresources: [../../base]\n",
    "environments/locked/config/more": "locked no\n",
    "environments/bound/kustomization.yaml": "namespace: k\nresources: [../../base]\n",
    "environments/bound/config/a": "namespace own\n",
    "environments/twice/kustomization.yaml": "resources: [../plain, ../../base]\nnamePrefix: t-\n",
    "environments/group/in/kustomization.yaml": "namespace: i\nresources: [../../../base]\n",
    "environments/group/config/x": "one group\n",
    "environments/group/in/config/x": "one in\n",
    "environments/unused/kustomization.yaml": "namespace: u\nresources: [../../base]\n",
    "environments/unused/config/other": "a b\n",
    "environments/merge/kustomization.yaml":
      "namespace: g\nresources: [../../base]\ncomponents: [../../component]\n",
    "component/kustomization.yaml":
      "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ngenerators: [more.yaml]\n",
    "component/more.yaml": """
    apiVersion: reconcile.electinfo.dev/v1
    kind: ConfigSet
    metadata: {name: a}
    spec:
      behavior: merge
      files: [{name: x.properties, layers: [/config/b]}]

    """,
  ]

  @Test(arguments: ["", "/base/service.yaml eol=crlf\n", "/config/more eol=crlf\n"])
  func eachEnvironmentIsComposedAsIfItWasAlone(attributes: String) {
    var tree = MemoryTree()
    for (path, text) in Self.files.merging([".gitattributes": attributes], uniquingKeysWith: +) {
      if let path = RepoPath(path) { tree.add(SourceText(text), at: path) }
    }
    let folders = Self.files.keys.filter { $0.hasSuffix("kustomization.yaml") }
      .compactMap { RepoPath($0)?.parent }.filter { $0.isInside(.environments) }.sorted()
    let shared = Workspace(tree)
    #expect(attributes.isEmpty || Self.build(folders[0], in: shared).joined().contains("eol"))
    for folder in folders + folders.reversed() + folders {
      #expect(Self.build(folder, in: shared) == Self.build(folder, in: Workspace(tree)))
    }
  }

  /// What is printed, and everything that is said.
  private static func build(_ folder: RepoPath, in workspace: Workspace) -> [String] {
    var options = BuildOptions()
    options.checksMirrors = true
    let overlay = Overlay.build(folder, in: workspace, options)
    var output = OutputText()
    let report = overlay.print(to: &output)
    var places = Places()
    #expect(report.hasErrors || output.string.contains("one "))
    return [folder.text, output.string] + report.diagnostics.map { $0.draw(.plain, &places) }
      + overlay.sources.files.map(\.path)
  }
}
