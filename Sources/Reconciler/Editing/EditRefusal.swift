internal import Documents

/// Why a value cannot be set: everything that is wrong with it.
struct EditRefusal: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  init(_ diagnostic: Diagnostic) {
    diagnostics = [diagnostic]
  }
}
