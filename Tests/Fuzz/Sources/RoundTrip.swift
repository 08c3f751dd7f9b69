import Documents

/// What is printed is read as the same value, and printed the same.
@Sendable func printAndReadAgain(_ text: SourceText) {
  let parsed = ParsedText.parse(text, as: .resource)
  guard parsed.problems.isEmpty else { return }
  for profile in [Profile.kustomize, .hydrator] {
    guard let printed = print(parsed, profile) else { continue }
    let again = ParsedText.parse(SourceText(printed), as: .resource)
    precondition(
      again.problems.isEmpty, "\(again.problems) in \(String(decoding: printed, as: UTF8.self))")
    guard let twice = print(again, profile) else { preconditionFailure("printed once, not twice") }
    precondition(twice == printed, "not the same the second time")
    guard profile == .kustomize else { continue }
    let before = json(parsed)
    // JSON has U+0085 as it is, what is printed has it folded.
    if before.contains(where: { $0?.unicodeScalars.contains("\u{85}") ?? false }) { continue }
    precondition(json(again) == before, "another value")
  }
}

private func print(_ parsed: ParsedText, _ profile: Profile) -> [UInt8]? {
  var output = OutputText()
  do {
    try parsed.documents.print(as: profile, to: &output)
    return output.array
  } catch {
    return nil
  }
}

private func json(_ parsed: ParsedText) -> [String?] {
  parsed.documents.map { document in
    var output = OutputText()
    return (try? document.root.printCanonicalJSON(to: &output)).map { output.string }
  }
}
