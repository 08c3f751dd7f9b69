import Documents

/// Every problem can be shown in every form, and shows nothing that a terminal would obey.
@Sendable func drawProblems(_ text: SourceText) {
  let problems = ParsedText.parse(text, as: .resource).problems
  guard !problems.isEmpty else { return }
  var report = Report()
  report.add(problems, in: SourceFile(path: "fuzz.yaml", text: text))
  for form in DiagnosticForm.allCases { form.print(report.diagnostics) { judge($0) } }
  var places = Places()
  for diagnostic in report.diagnostics { judge(diagnostic.json(&places)) }
}

private func judge(_ drawn: String) {
  precondition(drawn.utf8.count < 100_000, "endless text")
  let controls = drawn.utf8.filter { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }
  precondition(controls.isEmpty, "a control character is shown")
}
