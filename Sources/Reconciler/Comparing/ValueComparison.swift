package import Documents
internal import Manifests

/// Values of several environments side by side.
///
/// Of each row the different values are kept, and for each environment the number of one of them: a
/// thousand environments that are mostly alike take little more than one.
package struct ValueComparison: Sendable {
  /// The environments in the order in which they were added.
  package private(set) var environments: [EnvironmentName] = []
  private var patterns: ValuePatterns
  private var rows: [RowKey: ComparedRow] = [:]

  private struct RowKey: Hashable {
    let key: Name
    let holder: Name
  }

  /// Nothing yet. Patterns are keys, or `Kind/name:path`, in which `*` stands for anything; without
  /// one all keys are meant.
  package init(_ patterns: [String]) {
    self.patterns = ValuePatterns(patterns)
  }

  /// Adds an environment, unless it cannot be rendered; answers what is wrong with it.
  package mutating func add(_ environment: Environment, of tree: ReconciledTree) -> Report {
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    guard !report.hasErrors else { return report }
    var tracing = TracingOptions()
    tracing.findsReaders = true
    let rendering = Rendering(environment, of: tree, settings, tracing)
    guard !rendering.report.hasErrors else { return rendering.report }
    let found = EffectiveValues(of: rendering, settings, patterns)
    patterns = found.patterns
    for value in found.values {
      let key = RowKey(key: value.key, holder: value.holder)
      rows[key, default: ComparedRow(value)].add(value, at: environments.count)
    }
    environments.append(environment.name)
    return rendering.report
  }

  /// What is wrong with patterns that no value of any environment fits.
  package var mistakes: [(message: String, hint: String?)] { patterns.mistakes }

  /// The rows by key and holder; those that say the same of several holders are one. A key that is
  /// taken away everywhere has none.
  package var sortedRows: [ComparedRow] {
    var sorted: [ComparedRow] = []
    let order = rows.sorted {
      ($0.key.key, $0.key.holder) < ($1.key.key, $1.key.holder)
    }
    for (_, row) in order where row.hasValue {
      var row = row
      row.fill(to: environments.count)
      let alike = sorted.indices.reversed().prefix { sorted[$0].key.isSameInBytes(as: row.key) }
        .last { sorted[$0].isSame(as: row) }
      if let alike { sorted[alike].join(row) } else { sorted.append(row) }
    }
    return sorted
  }
}
