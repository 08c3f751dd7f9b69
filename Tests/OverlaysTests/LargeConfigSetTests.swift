import Documents
import Testing

@testable import Overlays

/// ConfigSets that are larger than what a ConfigMap holds.
@Suite struct LargeConfigSetTests {
  @Test(arguments: [
    ("a.properties", "a = ", "\n"), ("a.properties", "a = b,\\\n  ", "\n"),
    (
      "a-site.xml", "<configuration><property><name>a</name><value>",
      "</value></property></configuration>"
    ),
    ("a.json", "{\"a\": \"", "\"}"), ("a.yaml", "a: ", "\n"), ("a.yaml", "a: |\n  ", "\n"),
    ("a.env", "A=", "\n"), ("a.env", "A='", "'\n"), ("a.ini", "[a]\na = ", "\n"),
    ("a.txt", "", ""),
  ])
  func aValueLargerThanAConfigMapIsAnError(name: String, start: String, end: String) throws {
    let report = try report(of: name, start + String(repeating: "x", count: 1_100_000) + end)
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == ["configset-size"])
    #expect(errors.first?.location?.file.path == "configset.yaml")
    #expect(errors.first?.notes.last?.location.file.path == "config/\(name)")
  }

  @Test func whatFitsExactlyIsBuilt() throws {
    let count = 1_048_576
    #expect(try !report(of: "a.txt", String(repeating: "x", count: count)).hasErrors)
    #expect(try report(of: "a.txt", String(repeating: "x", count: count + 1)).hasErrors)
  }

  private func report(of name: String, _ text: String) throws -> Report {
    let configSet = """
      apiVersion: reconcile.electinfo.dev/v1
      kind: ConfigSet
      metadata: {name: conf}
      spec:
        files: [{name: \(name), layers: [/config/\(name)]}]
      """
    var tree = MemoryTree()
    tree.add(SourceText("generators: [configset.yaml]"), at: try path("kustomization.yaml"))
    tree.add(SourceText(configSet), at: try path("configset.yaml"))
    tree.add(SourceText(text), at: try path("config/\(name)"))
    return Overlay.build(.root, in: Workspace(tree)).report
  }

  private func path(_ text: String) throws -> RepoPath { try #require(RepoPath(text)) }
}
