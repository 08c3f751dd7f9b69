internal import Documents
internal import Manifests

/// What a build has read, and what it found wrong with it.
struct Findings {
  private(set) var sources: SourceTable
  private(set) var report = Report()
  /// The files that git does not check out as they are committed.
  private var filtered: Set<RepoPath> = []
  /// What is wrong with those of them that can be read all the same.
  private var readable = Report()
  /// Which kinds have no namespaces, as a file has said.
  var scopes = KindScopes() {
    didSet { kinds = KnownKinds(scopes) }
  }
  /// The kinds of objects that were met: few in many files.
  var kinds = KnownKinds()
  /// Whether kustomize has looked into Kubernetes' own definitions: it does for a kind whose scope it
  /// does not know, and to merge. A file of definitions that comes later is added to them; one that
  /// comes earlier stands alone.
  var hasUsedStandardSchema = false

  init(_ sources: SourceTable = SourceTable()) {
    self.sources = sources
  }

  /// Whether something cannot be used.
  var hasErrors: Bool { report.hasErrors }

  /// Remembers a file and answers its number.
  mutating func add(_ file: SourceFile) -> Int32 {
    sources.add(file)
  }

  /// Takes what a reader found.
  mutating func add(_ other: Report) {
    report.add(other)
  }

  /// Says that git checks out something else than a file, once for each.
  mutating func add(_ filter: InputFilter, of path: RepoPath, namedAt place: Place?) {
    guard filtered.insert(path).inserted else { return }
    let diagnostic = filter.diagnostic.noting(
      "named here", at: place.map { sources.location(of: $0) })
    if filter.leavesText { readable.add(diagnostic) } else { report.add(diagnostic) }
  }

  /// Whether a file was read that git does not check out as it is committed.
  var hasFilteredInputs: Bool { !filtered.isEmpty }

  /// Takes what did not keep the build from going on, at its end.
  mutating func close() {
    report.add(readable)
    readable = Report()
  }

  /// Forgets what was found since a report.
  mutating func restore(_ report: Report) {
    self.report = report
  }

  /// Takes what is wrong with the text of a file.
  mutating func add(_ problems: [Problem], in source: Int32) {
    report.add(problems, in: sources[source])
  }

  /// Says that something is wrong at a place; without one, where nothing names what is meant.
  mutating func add(
    _ rule: String, _ message: String, at place: Place?, severity: Severity = .error,
    hint: String? = nil, notes: [(message: String, place: Place)] = []
  ) {
    report.add(
      Diagnostic(
        rule, message, at: place.map { sources.location(of: $0) }, severity: severity, hint: hint,
        notes: notes.map { Diagnostic.Note($0.message, at: sources.location(of: $0.place)) }))
  }

  /// Says that a field of a manifest is not what a transformer needs.
  mutating func add(_ failure: FieldFailure, in manifest: Manifest) {
    add(
      "field-type", "\(manifest.id): \(failure.message)", at: manifest.place(of: failure.node))
  }
}
