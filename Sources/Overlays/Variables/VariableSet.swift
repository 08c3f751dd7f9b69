internal import Documents
internal import Manifests

/// The variables that kustomizations have named so far, each name once.
struct VariableSet: Sendable {
  private var variables: [Name: Variable] = [:]

  var isEmpty: Bool { variables.isEmpty }

  /// The variables in the order of their names.
  var sorted: [Variable] {
    variables.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Adds variables, and marks the objects that they mean.
  mutating func add(
    _ others: [Variable], to manifests: inout ManifestSet, _ findings: inout Findings
  ) {
    for variable in others {
      let positions = manifests.manifests.indices.filter { variable.means(manifests[$0]) }
      if positions.count > 1 {
        findings.add(
          "variable", "`\(variable.name.text)` can mean \(positions.count) objects",
          at: variable.name.place, hint: "say the namespace under `objref`",
          notes: positions.map { ("one of them", manifests[$0].namePlace) })
      } else if let position = positions.first {
        manifests.markVariable(Name(variable.name.text), at: position)
      }
      add(variable, &findings)
    }
  }

  /// Adds the variables of a base.
  mutating func merge(_ others: VariableSet, _ findings: inout Findings) {
    for variable in others.sorted { add(variable, &findings) }
  }

  private mutating func add(_ variable: Variable, _ findings: inout Findings) {
    let name = Name(variable.name.text)
    guard let known = variables[name] else {
      variables[name] = variable
      return
    }
    findings.add(
      "variable", "the variable `\(name)` is there twice", at: variable.name.place,
      notes: [("first here", known.name.place)])
  }
}
