import Documents
import Foundation
import Testing

/// Random documents against the kustomize inside kubectl: what it prints for a resource, we print.
@Suite struct KubectlTests {
  @Test(
    .enabled(if: Kubectl.isInstalled, "needs kubectl, which brings kustomize"),
    arguments: [1, 2, 3] as [UInt64])
  func randomDocumentsArePrintedTheSame(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    let text = (0..<300).map { random.next(name: String(format: "x%04d", $0)) }
      .joined(separator: "---\n")
    let parsed = ParsedText.parse(SourceText(text), as: .resource)
    #expect(parsed.problems.isEmpty, "seed \(seed): \(parsed.problems.first?.message ?? "")")
    var output = OutputText()
    try parsed.documents.print(as: .kustomize, to: &output)

    let theirs = try Kubectl.kustomize(text).components(separatedBy: "\n---\n")
    let ours = output.string.components(separatedBy: "\n---\n")
    #expect(theirs.count == ours.count, "seed \(seed)")
    for (one, other) in zip(ours, theirs) where one != other {
      Issue.record("seed \(seed): \(Self.firstDifference(one, other))")
    }
  }

  private static func firstDifference(_ ours: String, _ theirs: String) -> String {
    let pairs = zip(ours.components(separatedBy: "\n"), theirs.components(separatedBy: "\n"))
    let pair = pairs.first { $0 != $1 } ?? (ours, theirs)
    return "ours `\(pair.0)`, theirs `\(pair.1)`"
  }
}

/// Runs `kubectl kustomize`.
enum Kubectl {
  static let isInstalled = (try? run(["version", "--client"], in: NSTemporaryDirectory())) != nil

  /// What kustomize prints for a file of resources.
  static func kustomize(_ text: String) throws -> String {
    try kustomize(["r.yaml": text, "kustomization.yaml": "resources: [r.yaml]\n"])
  }

  /// What kustomize prints for a folder with these files, or for one below it.
  static func kustomize(_ files: [String: String], at place: String = ".") throws -> String {
    let folder = NSTemporaryDirectory() + "kustomize-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      let file = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try run(["kustomize", place], in: folder)
  }

  private static func run(_ arguments: [String], in folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["kubectl"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(text: String(decoding: complaint, as: UTF8.self))
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// What kubectl says when it fails.
  struct Failure: Error {
    let text: String
  }
}

/// Makes documents with every style and many odd values; the same seed gives the same documents.
struct RandomDocuments {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A document of a kind that kustomize knows nothing about.
  mutating func next(name: String) -> String {
    let values = (0..<8).map { "  \(key($0)): \(value())" }.joined()
    return "apiVersion: v1\nkind: Foo\nmetadata:\n  name: \(name)\nspec:\n\(values)"
  }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func pick(_ words: [String]) -> String { words[number(below: words.count)] }

  private mutating func key(_ index: Int) -> String {
    pick(["k", "key-", "key.", "K", "_", "é", "\"y ", "a.b/c"]).appending("\(index)")
      .appending(index.isMultiple(of: 8) ? "" : "x").closingQuote
  }

  private mutating func value() -> String {
    switch number(below: 6) {
    case 0: pick(Self.plain) + "\n"
    case 1: "'" + words(9).replacingOccurrences(of: "'", with: "''") + "'\n"
    case 2: "\"" + words(6) + pick(Self.escapes) + words(2) + pick(Self.escapes) + "\"\n"
    case 3: pick(["|", "|-", "|+"]) + "\n" + lines()
    case 4: pick([">", ">-", ">+"]) + "\n" + lines()
    default: "[" + pick(Self.plain) + ", {a: " + pick(Self.plain) + "}, []]\n"
    }
  }

  private mutating func words(_ most: Int) -> String {
    (0..<number(below: most + 1)).map { _ in pick(Self.words) }.joined(
      separator: pick([" ", " ", "  "]))
  }

  private mutating func lines() -> String {
    "    \(pick(Self.words))\n"
      + (0..<number(below: 5)).map { _ in
        number(below: 4) == 0 ? "\n" : "    \(pick(["", "", "  "]))\(words(6))x\n"
      }.joined()
  }

  private static let plain = [
    "1", "-7", "0x1F", "017", "0o17", "1_000", "1.50", "1e3", "1e20", "1e21", "0.000001", "08",
    "18446744073709551615", "123456789.123456789", "true", "False", "yes", "No", "on", "~", "null",
    "2001-12-14", "2001-12-14t21:59:43.10-05:00", "2001-02-30", "12:30", "1.2.3", "a b", "-a", "=",
    "http://a.b/c#d=e:f", "!!str 1", "!!float 1",
  ]

  private static let words = [
    "lorem", "ipsum", "dolor", "sit", "amet", "a: b", "#c", "d #e", "- f", "日本", "😀", "é", "{}",
    "it",
    "consectetur", "adipiscing", "%", "@", "`", "&", "*", "!", "|", ">", "?", ":", "true", "1",
  ]

  private static let escapes = [
    "", "", "\\n", "\\t", "\\\\", "\\u00e9", "\\U0001F600", "\\e", "\\0", "\\_", "\\L", "\\ufeff",
    "\\r", " \\n", "\\n ", "\\n\\n", "\\x01",
  ]
}

extension String {
  /// The key with the quote that it needs.
  fileprivate var closingQuote: String { hasPrefix("\"") ? self + "\"" : self }
}
