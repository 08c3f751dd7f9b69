import CaseSupport
import Documents
import Foundation
import Manifests
import Overlays
import Testing

@testable import Reconciler

/// Whoever changes the place that `explain` names changes that value, and a value that changes
/// with a place has that place in its explanation.
@Suite struct ProvenanceTests {
  @Test func placesOfThisRepositoryAreTrue() throws {
    // The others are made of the same parts.
    let environments = ["cluster", "dev"]
    try check(RepositoryFiles.platform.tree, environments, atMost: 0.2)
  }

  @Test func placesOfTheCaseAreTrue() throws {
    let path = CaseFiles.root + "/Tests/Cases/Commands/explain.md"
    try check(MarkdownCase(path: path).files, atMost: 0.3)
  }

  /// How many places of an environment are changed at most, from all of its files.
  private static let sample = 40

  /// Changes places that gave a value; some changes make a tree that cannot be rendered.
  private func check(
    _ tree: MemoryTree, _ names: [String]? = nil, atMost share: Double
  ) throws {
    let found = ReconciledTree(Workspace(tree)).environments.filter {
      names?.contains($0.name.text) ?? true
    }
    #expect(found.count == names?.count ?? found.count && !found.isEmpty)
    for environment in found {
      let values = try #require(ExplainedValues(environment, of: tree))
      var counts = (changed: 0, refused: 0)
      let places = Dictionary(grouping: values.values.filter { $0.value.origin != nil }) {
        $0.value.word
      }
      let step = max(1, places.count / Self.sample)
      let sorted = places.sorted { $0.key < $1.key }
      for (_, named) in stride(from: 0, to: sorted.count, by: step).map({ sorted[$0] }) {
        guard let origin = named.first?.value.origin, let edited = Self.change(origin, in: tree)
        else { continue }
        let place = ExplainedValues.place(origin)
        guard let changed = ExplainedValues(environment, of: edited) else {
          counts.refused += 1
          continue
        }
        counts.changed += 1
        let difference = values.keys(differingFrom: changed)
        for (key, value) in named {
          #expect(
            difference.contains(key), "\(place) gave \(key) = \(value.text), and does not change it"
          )
        }
        // This decides over what happens to other values.
        if named.contains(where: { Self.isStructure($0.key) }) { continue }
        for key in difference.subtracting(named.map(\.key)) {
          #expect(try values.names(place, in: key), "\(key) changed with \(place)")
        }
      }
      let all = counts.changed + counts.refused
      #expect(Double(counts.refused) <= share * Double(all), "\(environment.name.text): \(counts)")
      #expect(counts.changed > 20, "\(environment.name.text): \(counts)")
    }
  }

  /// What an object is, and what tells an item from others: a patch or a replacement means another
  /// one with another name or label.
  private static func isStructure(_ key: String) -> Bool {
    let endings = [
      "].name", "].mountPath", " metadata.name", " metadata.labels.app.kubernetes.io/name",
    ]
    if endings.contains(where: { key.hasSuffix($0) }) { return true }
    return ["kind", "apiVersion", "apiGroup"].contains {
      key.hasSuffix(" \($0)") || key.hasSuffix(".\($0)")
    }
  }

  /// The tree with another word at a place.
  private static func change(_ origin: Location, in tree: MemoryTree) -> MemoryTree? {
    guard let path = origin.file.repoPath, let text = try? tree.contents(of: path) else {
      return nil
    }
    var bytes = Array(text.bytes)
    // In XML a value ends where the tag behind it begins.
    let end = bytes[origin.range].firstIndex(of: UInt8(ascii: "<")) ?? origin.range.upperBound
    let range = origin.range.lowerBound..<end
    guard !range.isEmpty, range.upperBound <= bytes.count else { return nil }
    let word = String(decoding: bytes[range], as: UTF8.self)
    bytes.replaceSubrange(range, with: Array(other(than: word).utf8))
    var changed = tree
    changed.add(SourceText(bytes), at: path)
    return changed
  }

  private static func other(than word: String) -> String {
    switch word {
    case "true": return "false"
    case "false": return "true"
    default: break
    }
    if let number = Int(word) { return String(number + 1_000) }
    if let last = word.last, last == "\"" || last == "'" { return word.dropLast() + "x\(last)" }
    return word + "x"
  }
}

/// All values of an environment, and where they come from.
struct ExplainedValues {
  struct Value {
    let text: String
    /// Where the value is written, if that is a word of a file.
    let origin: Location?
    /// The same as a text, which is cheap: where lines begin is not asked.
    var word: String { origin.map { "\($0.file.path)@\($0.range.lowerBound)" } ?? "" }
    /// What is asked for an explanation.
    let question: [String]
  }

  private(set) var values: [String: Value] = [:]
  private let explainer: Explainer

  init?(_ environment: Environment, of tree: MemoryTree) {
    let tree = ReconciledTree(Workspace(tree))
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    explainer = Explainer(environment, of: tree, settings)
    guard !explainer.rendering.manifests.isEmpty else { return nil }
    addFields()
    addSettings()
  }

  /// The keys whose values are others there.
  func keys(differingFrom other: ExplainedValues) -> Set<String> {
    let all = Set(values.keys).union(other.values.keys)
    return all.filter { values[$0]?.text != other.values[$0]?.text }
  }

  /// Whether the explanation of a value names a line.
  func names(_ place: String, in key: String) throws -> Bool {
    guard let value = values[key] else { return true }
    let line = place.split(separator: ":").prefix(2).joined(separator: ":")
    return try explainer.explain(value.question).contains { explanation in
      explanation.origins.contains { Self.place($0.location).hasPrefix(line + ":") }
    }
  }

  /// Names with hashes, which change with content.
  private var hashedNames: [String] {
    explainer.rendering.manifests.manifests.filter(\.needsHash).map(\.id.name.string)
  }

  /// A text without the hashes of names in it.
  private static func withoutHashes(_ text: String, _ names: [String]) -> String {
    // Programs and settings, which name nothing.
    guard text.utf8.count < 300, text.utf8.contains(UInt8(ascii: "-")) else { return text }
    return names.reduce(text) { $0.replacing($1, with: $1.dropLast(10)) }
  }

  private mutating func addFields() {
    let rendering = explainer.rendering
    let names = hashedNames
    // By where they begin: another kind or name gives another order.
    let manifests = rendering.manifests.manifests.sorted {
      let (one, other) = ($0.place(of: $0.root.id), $1.place(of: $1.root.id))
      return (one.source, one.offset) < (other.source, other.offset)
    }
    for (number, manifest) in manifests.enumerated() {
      let files = Set(
        explainer.configurationFiles.filter { $0.manifest.id.isSame(as: manifest.id) }
          .map(\.file.name))
      for (path, node) in ValuePath.leaves(of: manifest.root) {
        // Nobody writes what kind of object a generator makes.
        if manifest.layer != nil, ["apiVersion", "kind"].contains(path.text) { continue }
        if files.contains(where: { "data.\($0)" == path.text }) { continue }
        let text = Self.withoutHashes(node.string, names)
        let origin = rendering.sources.location(of: manifest.place(of: node.id))
        let id = manifest.id
        add(
          "object \(number) \(path.text)", text, origin,
          ["\(id.namespace)/\(id.kind.kind)/\(id.name)", path.text])
      }
    }
  }

  private mutating func addSettings() {
    let names = hashedNames
    var numbers: [Int32: Int] = [:]
    for file in explainer.configurationFiles {
      let changes = file.file.changes(in: explainer.rendering.sources)
      let number = numbers.count
      let holder = numbers[file.manifest.configuration ?? -1] ?? number
      numbers[file.manifest.configuration ?? -1] = holder
      // Items of objects are known by their names, which another name would make others.
      for setting in file.file.settings(of: file.text) where !setting.key.hasSuffix("].name") {
        let last = changes.last { $0.key == setting.key }
        add(
          "ConfigSet \(holder) \(file.file.name) \(setting.key)",
          Self.withoutHashes(setting.value, names),
          last.map { explainer.rendering.sources.location(of: $0.place) },
          [file.file.name, setting.key])
      }
    }
  }

  private mutating func add(
    _ key: String, _ text: String, _ origin: Location?, _ question: [String]
  ) {
    values[key] = Value(
      text: text, origin: origin, question: question)
  }

  /// File, line and column.
  static func place(_ location: Location) -> String {
    var places = Places()
    let start = places.start(of: location)
    return "\(location.file.path):\(start.line):\(start.column)"
  }
}
