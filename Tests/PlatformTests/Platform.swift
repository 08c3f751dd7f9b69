import CaseSupport
import Checks
import Documents
import Foundation
import Overlays
import Reconciler
import Synchronization
import Testing

/// The content of this repository, which a test may change.
struct Platform {
  /// All environments that Spark runs in.
  static let environments: [String] = {
    let ending = "/environment.yaml"
    let folders = RepositoryFiles.platform.all.map(\.path)
      .filter { $0.hasPrefix("environments/") && $0.hasSuffix(ending) }
      .map { String($0.dropFirst("environments/".count).dropLast(ending.count)) }
    return folders.filter { $0 != "cluster" && $0 != "builds" }.sorted()
  }()
  /// The name of an environment that a test makes.
  private static let own = "objects-of-tests"
  static let presets = environments.filter { $0.hasPrefix("presets/") }

  /// The objects of environments as they are in the repository: most tests change nothing.
  private static let unchanged = Mutex<[String: [Thing]]>([:])

  private var texts: [String: String] = [:]
  private var isChanged = false

  init() throws {
    for (path, bytes) in RepositoryFiles.platform.all {
      texts[path] = String(decoding: bytes, as: UTF8.self)
    }
    try #require(texts["environments/cluster/kustomization.yaml"] != nil)
  }

  /// A file; nil takes it away.
  subscript(_ path: String) -> String? {
    get { texts[path] }
    set {
      texts[path] = newValue
      isChanged = true
    }
  }

  /// The paths of the files below a folder.
  func files(below folder: String) -> [String] {
    texts.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
  }

  /// Writes a text in place of another, which must be there.
  mutating func replace(_ text: String, in path: String, by other: String) throws {
    let old = try #require(texts[path], "there is no \(path)")
    try #require(old.contains(text), "\(path) does not say \(text)")
    self[path] = old.replacingOccurrences(of: text, with: other)
  }

  /// What is printed of an environment.
  func text(of environment: String) throws -> String {
    var output = OutputText()
    try #require(try rendering(of: environment).print(to: &output).diagnostics.isEmpty)
    return output.string
  }

  /// The objects of an environment, a line of JSON for each.
  func lines(of environment: String) throws -> [Substring] {
    var report = Report()
    return try #require(try rendering(of: environment).jsonLines(&report)).split(separator: "\n")
  }

  /// The objects of an environment.
  func objects(of environment: String) throws -> [Thing] {
    let known = isChanged ? nil : Self.unchanged.withLock { $0[environment] }
    if let known { return known }
    let objects = try lines(of: environment).map { try Thing(json: $0) }
    if !isChanged { Self.unchanged.withLock { $0[environment] = objects } }
    return objects
  }

  /// The objects of a text.
  func objects(in text: String) throws -> [Thing] {
    try with(["objects.yaml": text]).objects(of: Self.own)
  }

  /// What servers of Kubernetes would refuse of an environment, and what nobody looked at.
  func mistakes(of environment: String) throws -> (mistakes: [String], unchecked: [String]) {
    let findings = try findings(of: environment)
    return (Self.mistakes(findings).map(\.message), findings.unchecked)
  }

  /// What they would refuse of objects that stand in files, by the names of these.
  func mistakes(in files: [String: Thing]) throws -> [String: [String]] {
    let findings = try with(files.mapValues(\.json)).findings(of: Self.own)
    try #require(findings.unchecked.isEmpty, "nobody has checked \(findings.unchecked)")
    return Self.mistakes(findings).reduce(into: [:]) { mistakes, mistake in
      let file = mistake.location?.file.path.split(separator: "/").last ?? ""
      mistakes[String(file), default: []].append(mistake.message)
    }
  }

  /// An environment of its own with some files.
  private func with(_ files: [String: String]) -> Platform {
    var platform = self
    let lines = files.keys.sorted().map { "- \($0)\n" }
    platform["environments/\(Self.own)/kustomization.yaml"] = "resources:\n" + lines.joined()
    for (name, text) in files { platform["environments/\(Self.own)/\(name)"] = text }
    return platform
  }

  private func findings(of environment: String) throws -> Findings {
    let cluster = try rendering(of: "cluster").clusterFacts
    let rules = try #require(Rules.families.first { $0.name == "objects" }).rules
    return try rendering(of: environment).inspect(beside: cluster, by: rules)
  }

  private static func mistakes(_ findings: Findings) -> [Diagnostic] {
    findings.report.diagnostics.filter { $0.severity > .note }
  }

  private func rendering(of environment: String) throws -> Rendering {
    var tree = MemoryTree()
    for (name, text) in texts {
      guard let path = RepoPath(name) else { continue }
      tree.add(SourceText(text), at: path)
    }
    let reconciled = ReconciledTree(Workspace(tree))
    let found = reconciled.environments.first { $0.name.text == environment }
    var report = reconciled.report
    let settings = reconciled.settings(of: try #require(found), &report)
    let rendering = Rendering(try #require(found), of: reconciled, settings)
    for diagnostic in rendering.report.diagnostics { report.add(diagnostic) }
    let mistakes = report.diagnostics.filter { $0.severity == .error }.map(\.message)
    try #require(mistakes.isEmpty, "\(environment): \(mistakes)")
    return rendering
  }
}
