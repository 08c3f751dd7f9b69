internal import Documents
internal import Manifests

extension ConfigSet {
  /// Says what is missing when all that belongs to it is together.
  func checkCompleteness(_ findings: inout Findings) {
    if files.isEmpty {
      findings.add(
        "configset-file", "a ConfigSet needs `spec.files`", at: place,
        hint: "`files: [{name: spark-defaults.conf, layers: [/config/spark-defaults.conf]}]`")
    }
    for file in files where file.format == nil && file.formats.isEmpty {
      let names = configFormats.map { $0.name }
      findings.add(
        "configset-format", "the name `\(file.name.text)` says nothing of a format",
        at: file.name.place, hint: "give the file a `format`: \(names.joined(separator: ", "))")
    }
    let names = files.map(\.name.text)
    for binding in bindings
    where !names.contains(where: { $0.isSameInBytes(as: binding.file.text) }) {
      findings.add(
        "configset-binding", "this ConfigSet has no file `\(binding.file.text)`",
        at: binding.file.place, hint: Suggestion.hint(for: binding.file.text, among: names))
    }
    refuseRepeatedKeys(&findings)
  }

  private func refuseRepeatedKeys(_ findings: inout Findings) {
    var known: [[Name]: Place] = [:]
    for binding in bindings {
      let key = [Name(binding.file.text), Name(binding.key.text)]
      if let first = known.updateValue(binding.key.place, forKey: key) {
        findings.add(
          "configset-binding", "`\(binding.key.text)` is bound twice", at: binding.key.place,
          notes: [("here, too", first)])
      }
    }
  }
}
