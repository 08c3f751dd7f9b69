import Documents

/// A text that was read as a resource and printed, or the rule that refuses it.
func printed(_ text: String, as profile: Profile = .kustomize) -> String {
  answer(text) { (documents, output) throws(Problem) in
    try documents.print(as: profile, to: &output)
  }
}

/// A text that was read as a resource and printed as JSON, or the rule that refuses it.
func printedAsJSON(_ text: String) -> String {
  answer(text) { (documents, output) throws(Problem) in
    for document in documents { try document.root.printCanonicalJSON(to: &output) }
  }
}

private func answer(
  _ text: String, _ print: ([Document], inout OutputText) throws(Problem) -> Void
) -> String {
  let parsed = ParsedText.parse(SourceText(text), as: .resource)
  if let problem = parsed.problems.first { return "refused: \(problem.rule)" }
  var output = OutputText()
  do throws(Problem) {
    try print(parsed.documents, &output)
    return output.string
  } catch {
    return "refused: \(error.rule)"
  }
}

/// A string in double quotes as a YAML source has it: everything unusual escaped.
func source(_ value: String) -> String {
  var text = "\""
  for scalar in value.unicodeScalars {
    switch scalar {
    case "\"", "\\": text += "\\\(scalar)"
    case " "..."~": text.unicodeScalars.append(scalar)
    default:
      let digits = String(scalar.value, radix: 16)
      text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
  }
  return text + "\""
}
