import CaseSupport
import Documents
import Foundation
import Manifests
import Overlays
import Reconciler
import Testing

/// Whatever is set in whatever environment: what was asked for changes and nothing else, in one
/// line, and there is nothing to do afterwards.
@Suite struct SetPropertyTests {
  /// How many platforms; `SET_PLATFORMS=1000 swift test --filter SetPropertyTests` tries more.
  static let count = UInt64(ProcessInfo.processInfo.environment["SET_PLATFORMS"] ?? "") ?? 6

  @Test(arguments: 1...count)
  func onlyWhatIsAskedForChanges(_ seed: UInt64) throws {
    let platform = RandomPlatform(seed: seed)
    var random = RandomAssignments(seed: seed)
    for _ in 0..<12 {
      let assignment = random.assignment(for: platform.keys)
      try check(assignment, on: platform.tree, &random, seed)
    }
  }

  private func check(
    _ assignment: Assignment, on tree: MemoryTree, _ random: inout RandomAssignments,
    _ seed: UInt64
  ) throws {
    let about = Comment(rawValue: "seed \(seed): \(assignment.name) \(assignment.change)")
    var options = EnvironmentEditor.Options()
    var editor = try edit(assignment, tree, options)
    if editor.report.diagnostics.contains(where: { $0.rule == "set-ambiguous" }) {
      options.layer = random.layer(named: editor.report)
      editor = try edit(assignment, tree, options)
    }
    guard !editor.report.hasErrors else {
      // Some formats cannot hold some values, and say so.
      let rules = Set(editor.report.diagnostics.filter { $0.severity == .error }.map(\.rule))
      // Where a layer is named, what adds to its value can decide.
      let own = options.layer == nil ? [] : ["set-overridden"]
      #expect(
        rules.isSubset(of: ["set-text", "set-value", "set-key"] + own),
        "\(rules) \(editor.report.diagnostics.map(\.message)) \(about)")
      #expect(editor.changes.isEmpty, about)
      return
    }
    let after = try Values(editor, of: tree)
    let before = try Values(tree)
    let changed = before.differences(from: after)
    let wanted: String? = if case .set(let value) = assignment.change { value } else { nil }
    for (name, value) in changed {
      #expect(name.isMeant(by: assignment), "\(name) changed, \(about)")
      #expect(value == wanted || assignment.isImage, "\(name) is \(value ?? "-"), \(about)")
    }
    #expect(changed.isEmpty == editor.changes.isEmpty, about)
    try checkLines(editor, assignment, about)
    try checkPatch(editor, tree, about)
    let again = try edit(assignment, editor.applied(to: tree), options)
    let found = again.report.diagnostics.map(\.message)
    #expect(again.changes.isEmpty && !again.report.hasErrors, "\(found) \(about)")
  }

  private func edit(
    _ assignment: Assignment, _ tree: MemoryTree, _ options: EnvironmentEditor.Options
  ) throws -> EnvironmentEditor {
    let reconciled = ReconciledTree(Workspace(tree))
    var editor = EnvironmentEditor(reconciled, options)
    editor.set([assignment], in: try #require(reconciled["prod"]))
    return editor
  }

  /// At most one line goes; of what comes, a value has one line, or those that lead to it.
  private func checkLines(
    _ editor: EnvironmentEditor, _ assignment: Assignment, _ about: Comment
  ) throws {
    for change in editor.changes {
      #expect(change.path.text.hasPrefix("environments/prod/"), about)
      let old = change.old.map(Self.lines) ?? []
      let difference = Self.lines(change.new).difference(from: old)
      let isOpen = change.old?.bytes.last.map { $0 != 0x0A } ?? false
      let gone = difference.removals.count { !$0.isDirective }
      // What is taken away goes with its comments and all its lines.
      let most = assignment.change == .unset ? 5 : 1
      #expect(gone <= (isOpen ? most + 1 : most), "\(difference) \(about)")
      if assignment.change == .unset { continue }
      if gone == 1, change.old != nil, !isOpen {
        #expect(difference.insertions.count <= 2, "\(difference) \(about)")
      }
      if change.old?.bytes.contains(0x0D) ?? false {
        let broken = Self.lines(change.new).filter { !$0.hasSuffix("\r") }
        #expect(broken.count <= 1, "\(broken) \(about)")
      }
      #expect((change.new.bytes.last == 0x0A) != isOpen || change.new.count == 0, about)
    }
  }

  private static func lines(_ text: SourceText) -> [String] {
    text.bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  private func checkPatch(
    _ editor: EnvironmentEditor, _ tree: MemoryTree, _ about: Comment
  ) throws {
    for patch in editor.patches() { #expect(patch.text?.hasPrefix("diff --git ") ?? false, about) }
  }
}

/// What is set.
struct RandomAssignments: SeededRandom {
  var numbers: RandomNumbers

  init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed &+ 7919)
  }

  mutating func assignment(for keys: [String]) -> Assignment {
    switch next(below: 10) {
    case 0: return Assignment(.image(pick(["main", "side"])), .set(pick(["3", "1.0.0-2"])))
    case 1: return Assignment(.replicas("web"), .set("\(next(below: 4))"))
    case 2...4:
      let parts = pick(RandomPlatform.fields).split(separator: ":").map(String.init)
      let value = parts[1].hasSuffix("port") ? "8080" : value
      return Assignment(.field(object: parts[0], path: parts[1]), .set(value))
    case 5: return Assignment(.key(pick(keys)), .unset)
    default: return Assignment(.key(pick(keys)), .set(value))
    }
  }

  private var value: String {
    mutating get {
      pick([
        "x", "8g", "12", "1.50", "true", "null", "a b", "a,b", "http://h:1/p?q=1", "ünï", "C:\\dir",
        "#x", "it's", "\"q\"", "[1]", "{a}", "- x", "a: b", "a #b", "<&>", "$x", "12:30:00", "~",
        "%(x)s", "=", " lead", "2026-01-01", "0x1F", "yes",
      ])
    }
  }

  /// One of the layers that a refusal names.
  mutating func layer(named report: Report) -> String? {
    let notes = report.diagnostics.flatMap(\.notes).map(\.message)
    return pick(notes.compactMap { $0.split(separator: "`").first?.split(separator: " ").last })
      .description
  }
}

/// All values of an environment.
private struct Values {
  /// The value at a key of a file, or at a path of an object.
  struct Name: Hashable {
    let holder: String
    let path: String

    func isMeant(by assignment: Assignment) -> Bool {
      switch assignment.subject {
      case .key(let key): path == key
      case .image: path.hasSuffix(".image") && holder.hasPrefix("Deployment/")
      case .replicas: path == "spec.replicas"
      case .namespace: path == "metadata.namespace"
      case .field(let object, let path):
        holder.hasPrefix(object) && self.path.hasSuffix(path.split(separator: ".").last ?? "")
      }
    }
  }

  private var values: [Name: String] = [:]

  init(_ tree: MemoryTree) throws {
    let reconciled = ReconciledTree(Workspace(tree))
    let environment = try #require(reconciled["prod"])
    var comparison = ValueComparison(["*"])
    let report = comparison.add(environment, of: reconciled)
    #expect(!report.hasErrors, "\(report.diagnostics)")
    for row in comparison.sortedRows {
      for holder in row.holders where row[0]?.value != nil {
        values[Name(holder: holder, path: row.key)] = row[0]?.value
      }
    }
    values = values.filter {
      !$0.key.path.hasPrefix("image.") && !$0.key.path.hasPrefix("replicas.")
    }
    var ignored = Report()
    let settings = reconciled.settings(of: environment, &ignored)
    let rendering = Rendering(environment, of: reconciled, settings)
    for manifest in rendering.manifests.manifests where manifest.configuration == nil {
      let holder = "\(manifest.id.kind.kind)/\(manifest.original.name)"
      for (path, node) in ValuePath.leaves(of: manifest.root) {
        // The names of ConfigMaps follow from what is in them.
        let isHashed = path.text.hasSuffix("configMap.name")
        values[Name(holder: holder, path: path.text)] = isHashed ? "" : node.string
      }
    }
  }

  init(_ editor: EnvironmentEditor, of tree: MemoryTree) throws {
    try self.init(editor.applied(to: tree))
  }

  /// What is otherwise in another environment.
  func differences(from other: Values) -> [Name: String?] {
    var found: [Name: String?] = [:]
    for name in Set(values.keys).union(other.values.keys) where values[name] != other.values[name] {
      found[name] = .some(other.values[name])
    }
    return found
  }
}

extension EnvironmentEditor {
  /// A tree with the changes.
  func applied(to tree: MemoryTree) -> MemoryTree {
    var tree = tree
    for change in changes { tree.add(change.new, at: change.path) }
    return tree
  }
}

extension Assignment {
  fileprivate var isImage: Bool { if case .image = subject { true } else { false } }
}

extension CollectionDifference<String>.Change {
  /// Whether a line asks to add to a value, which goes when the value is set.
  fileprivate var isDirective: Bool {
    if case .remove(_, let line, _) = self { line.hasPrefix("# reconcile: append") } else { false }
  }
}
