import CaseSupport
import Documents
import Foundation
import Git
import Overlays

@testable import Reconciler

/// What is rendered of one fixed content: a line of a file below Tests/Editions.
struct EditionRecord: Equatable {
  /// The content and what is made of it, as ids of git.
  let input: String
  let output: String
  /// The content, and after it the form and the place in it.
  let content: String
  let what: String

  var line: String { "\(input) \(output) \(content) \(what)" }

  init(_ content: String, _ input: String, _ what: String, _ output: ObjectID) {
    self.content = content
    self.input = input
    self.what = what
    self.output = Self.short(output)
  }

  /// Reads a line; nil for a comment.
  init?(_ line: Substring) {
    let words = line.split(separator: " ", maxSplits: 3).map(String.init)
    guard words.count == 4, !line.hasPrefix("#") else { return nil }
    (input, output, content, what) = (words[0], words[1], words[2], words[3])
  }

  private static func short(_ id: ObjectID) -> String { String(id.description.prefix(16)) }

  /// What is rendered of a tree of files: every folder that can be built, and every environment in
  /// both layouts.
  static func all(of content: String, _ tree: MemoryTree, edition: Int) throws -> [EditionRecord] {
    let files = try files(of: tree)
    guard let id = try ObjectHasher().tree(of: files) else { return [] }
    var records: [EditionRecord] = []
    func add(_ what: String, _ output: ObjectID?) {
      guard let output else { return }
      records.append(EditionRecord(content, short(id), what, output))
    }
    for folder in Set(files.map(\.path.parent)).sorted() {
      add("build \(folder.text)", try build(folder, in: tree))
    }
    let reconciled = ReconciledTree(Workspace(tree)).with(edition: edition)
    for environment in reconciled.environments {
      var report = Report()
      let settings = reconciled.settings(of: environment, &report)
      let rendering = Rendering(environment, of: reconciled, settings)
      if rendering.report.hasErrors || report.hasErrors { continue }
      for layout in DeliverySettings.Layout.allCases {
        let rendered = RenderedFiles(rendering, as: layout, &report)
        add(
          "\(layout.rawValue) \(environment.name.text)",
          try rendered.flatMap { try ObjectHasher().tree(of: $0.hashed()) })
      }
    }
    return records
  }

  /// What `build` prints of a folder; nil if it prints nothing.
  private static func build(_ folder: RepoPath, in tree: MemoryTree) throws -> ObjectID? {
    let overlay = Overlay.build(folder, in: Workspace(tree), BuildOptions())
    var report = overlay.report
    var output = OutputText()
    if !report.hasErrors { overlay.printObjects(to: &output, &report) }
    if report.hasErrors || output.array.isEmpty { return nil }
    return try ObjectHasher().store(output.array, as: .blob)
  }

  private static func files(of tree: MemoryTree) throws -> [TreeFile] {
    var files: [TreeFile] = []
    var folders = [RepoPath.root]
    while let folder = folders.popLast() {
      for entry in try tree.entries(of: folder) {
        switch entry.kind {
        case .folder: folders.append(entry.path)
        case .file:
          let text = try tree.contents(of: entry.path)
          files.append(
            TreeFile(entry.path, try ObjectHasher().store(Array(text.bytes), as: .blob)))
        case .symbolicLink, .other: continue
        }
      }
    }
    return files
  }
}
