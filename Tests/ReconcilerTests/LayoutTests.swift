import CaseSupport
import Documents
import Foundation
import Git
import Overlays
import Reconciler
import Testing

/// The objects are the same, however they are cut into files and whoever prints them.
@Suite struct LayoutTests {
  @Test func thisRepositoryHasTheSameObjectsInBothLayouts() throws {
    let tree = RepositoryFiles.platform.tree
    #expect(try check(tree) == ReconciledTree(Workspace(tree)).environments.count)
  }

  @Test func casesHaveTheSameObjectsInBothLayouts() throws {
    let paths = ["Commands", "ConfigSets", "Overlays"].flatMap { CaseFiles.cases($0) }
    var count = 0
    for path in paths {
      count += try check(MarkdownCase(path: CaseFiles.root + "/" + path).files)
    }
    #expect(count > 20 || CaseFiles.filter != nil, "only \(count) environments were rendered")
  }

  @Test func theFileIsOneToExecute() throws {
    var tree = MemoryTree()
    let path = try #require(RepoPath("environments/dev/kustomization.yaml"))
    tree.add(
      SourceText(
        """
        configMapGenerator:
        - {name: b, literals: [list=one]}
        - {name: a, literals: [list=two]}
        """), at: path)
    let reconciled = ReconciledTree(Workspace(tree))
    let rendered = try #require(try Rendered(reconciled.environments[0], of: reconciled))
    #expect(rendered.single.map(\.path.text) == ["manifest.yaml"])
    #expect(rendered.single.map(\.mode) == [.executable])
    #expect(rendered.files.map(\.mode) == [.file, .file])
    let names = try Self.documents(rendered.single[0].bytes).map { $0.root["metadata"]?["name"] }
    #expect(names.map { String(($0?.string ?? "").prefix(1)) } == ["a", "b"])
  }

  /// Compares what is printed of the environments of a tree; answers how many could be rendered.
  private func check(_ tree: MemoryTree) throws -> Int {
    let reconciled = ReconciledTree(Workspace(tree))
    var count = 0
    for environment in reconciled.environments {
      guard let rendered = try Rendered(environment, of: reconciled) else { continue }
      count += 1
      let single = try Self.json(rendered.single)
      #expect(single == rendered.json, "\(environment.name.text)")
      #expect(try Self.json(Self.documents(rendered.stream)) == rendered.json)
      #expect(try Self.json(rendered.files).sorted() == rendered.json.sorted())
    }
    return count
  }

  private static func json(
    _ files: [RenderedFile]
  ) throws -> [String] {
    try files.flatMap { try json(documents($0.bytes)) }
  }

  private static func json(_ documents: [Document]) throws -> [String] {
    try documents.map { document in
      var output = OutputText()
      try document.root.printCanonicalJSON(to: &output)
      return output.string
    }
  }

  private static func documents(_ bytes: [UInt8]) throws -> [Document] {
    let parsed = ParsedText.parse(SourceText(bytes), as: .resource)
    #expect(parsed.problems.isEmpty)
    return parsed.documents
  }
}

/// One environment in every form.
private struct Rendered {
  let json: [String]
  let stream: [UInt8]
  let files: [RenderedFile]
  let single: [RenderedFile]

  /// Nil if it cannot be rendered.
  init?(_ environment: Environment, of tree: ReconciledTree) throws {
    var report = Report()
    let rendering = Rendering(environment, of: tree, tree.settings(of: environment, &report))
    guard !rendering.report.hasErrors, !report.hasErrors else { return nil }
    json = try #require(rendering.jsonLines(&report)).split(separator: "\n").map(String.init)
    var output = OutputText()
    #expect(!rendering.print(to: &output).hasErrors)
    stream = output.array
    files = try #require(RenderedFiles(rendering, &report)).files
    single = try #require(RenderedFiles(rendering, as: .single, &report)).files
    #expect(!report.hasErrors)
  }
}
