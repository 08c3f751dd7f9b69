internal import Documents
internal import Manifests

/// Objects that are named and are nowhere, each once with those who name it.
struct MissingObjects {
  private var order: [String] = []
  private var users: [String: [ObjectReference]] = [:]
  private var unknownCount = 0
  private static let longestList = 4

  /// Takes a reference, if what it names is not there.
  mutating func add(_ reference: ObjectReference, in subject: Subject) {
    switch subject.referent(of: reference) {
    case .object, .elsewhere: return
    case .unknown: unknownCount += 1
    case .nowhere:
      let key = "\(reference.kind)/\(reference.namespace)/\(reference.name)"
      if users[key] == nil { order.append(key) }
      users[key, default: []].append(reference)
    }
  }

  /// Says what is missing.
  func report(as rule: any Rule.Type, in subject: Subject, _ findings: inout Findings) {
    for key in order {
      guard let references = users[key], let first = references.first else { continue }
      let notes = references.dropFirst().prefix(Self.longestList - 1).compactMap { reference in
        subject.location(of: reference.place).map { place in
          Diagnostic.Note("\(subject.words(for: reference.place)) names it, too", at: place)
        }
      }
      findings.add(
        rule,
        "\(first.kind) `\(first.name)` that \(subject.words(for: first.place)) names "
          + "\(Self.absence(of: first, in: subject))",
        at: subject.location(of: first.place), severity: Self.severity(of: first.kind),
        hint: Self.hint(for: first, in: subject), notes: notes)
    }
    guard unknownCount > 0 else { return }
    let objects = unknownCount == 1 ? "one name" : "\(unknownCount) names"
    findings.skip("objects that may be elsewhere (\(objects))")
  }

  /// An application starts without a Service of its StatefulSet: its pods have no names, then.
  private static func severity(of kind: Name) -> Severity {
    kind == "Service" ? .warning : .error
  }

  private static func absence(of reference: ObjectReference, in subject: Subject) -> String {
    let other = subject.objects.all(reference.kind).map { subject.manifests[$0] }
      .first { $0.name.string == reference.name }
    guard let other else { return "is neither rendered nor external" }
    let namespace = subject.objects.namespace(of: other)
    return "is in namespace `\(namespace)`, not in `\(reference.namespace)`"
  }

  private static func hint(for reference: ObjectReference, in subject: Subject) -> String {
    let names = subject.names(of: reference.kind, in: reference.namespace)
    if let hint = Suggestion.hint(for: reference.name, among: names) { return hint }
    let field =
      reference.kind == "Secret" ? "spec.external.secrets" : "spec.external.objects"
    return "render it, or name it under `\(field)` of environment.yaml"
  }
}
