import Documents
import Foundation

/// libFuzzer's own main function, under a name that can be called.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutableRawPointer,
  _ target: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The package manager calls the main function of an executable by this name.
@_cdecl("fuzz_main")
public func main(_ count: CInt, _ words: UnsafeMutableRawPointer) -> CInt {
  var count = count
  var words = words
  return withUnsafeMutablePointer(to: &words) {
    runFuzzer(&count, UnsafeMutableRawPointer($0), fuzzOneInput)
  }
}

/// Called by libFuzzer with an input. FUZZ_TARGET says what is done with it: `parse` or
/// `roundtrip`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = SourceText(Array(UnsafeBufferPointer(start: start, count: count)))
  if isRoundTrip { roundTrip(text) } else { parse(text) }
  return 0
}

private let isRoundTrip = ProcessInfo.processInfo.environment["FUZZ_TARGET"] == "roundtrip"

/// Parsing ends, gives a sound tree, and gives the same the second time.
private func parse(_ text: SourceText) {
  for reading in [Reading.resource, .configuration] {
    let parsed = ParsedText.parse(text, as: reading)
    for problem in parsed.problems {
      precondition(problem.range.lowerBound <= text.count && !problem.message.isEmpty)
    }
    var visited = 0
    for document in parsed.documents { check(document.root, text, &visited) }
    precondition(ParsedText.parse(text, as: reading).problems == parsed.problems)
    _ = ParsedText.parse(text, as: reading, expanding: false)
    var report = Report()
    report.add(parsed.problems, in: SourceFile(path: "fuzz.yaml", text: text))
    let first = Array(report.diagnostics.prefix(3))
    for form in DiagnosticForm.allCases {
      form.print(first) { precondition($0.utf8.count < 100_000, "endless text") }
    }
  }
}

/// Children are as many as the parent says, and all stand in the text.
private func check(_ node: Node, _ text: SourceText, _ visited: inout Int) {
  visited += 1
  precondition(visited <= node.arena.count, "a node has two parents")
  precondition(node.offset <= text.count)
  guard !node.kind.isScalar else { return precondition(node.text.count == node.count) }
  precondition(node.kind != .alias, "an alias was not expanded")
  var count = 0
  for child in node.children {
    check(child, text, &visited)
    count += 1
  }
  precondition(count == node.count && (node.kind != .mapping || count % 2 == 0))
}

/// What is printed is read as the same value, and printed the same.
private func roundTrip(_ text: SourceText) {
  let parsed = ParsedText.parse(text, as: .resource)
  guard parsed.problems.isEmpty else { return }
  for profile in [Profile.kustomize, .hydrator] {
    guard let printed = print(parsed, profile) else { continue }
    let again = ParsedText.parse(SourceText(printed), as: .resource)
    precondition(
      again.problems.isEmpty, "\(again.problems) in \(String(decoding: printed, as: UTF8.self))")
    guard let twice = print(again, profile) else { preconditionFailure("printed once, not twice") }
    precondition(twice == printed, "not the same the second time")
    if profile == .kustomize { precondition(json(again) == json(parsed), "another value") }
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
