import Documents
import Manifests
import Testing

@testable import Overlays

/// What JSON patches make of objects: results from kustomize, or the message that refuses them.
@Suite struct JSONPatchTests {
  @Test(arguments: [
    ("add /spec/x: 1", "a: 1\n  l:\n  - 1\n  - x\n  \"n\": null\n  x: 1"),
    ("add /spec/l/0: 7", "a: 1\n  l:\n  - 7\n  - 1\n  - x\n  \"n\": null"),
    ("add /spec/l/-: 7", "a: 1\n  l:\n  - 1\n  - x\n  - 7\n  \"n\": null"),
    ("add /spec/l/-1: 7", "a: 1\n  l:\n  - 1\n  - x\n  - 7\n  \"n\": null"),
    ("add /spec/l/-3: 7", "a: 1\n  l:\n  - 7\n  - 1\n  - x\n  \"n\": null"),
    ("add /spec/a: {b: [yes]}", "a:\n    b:\n    - true\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("add /spec/a~1b~01: 1", "a: 1\n  a/b~1: 1\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("add x/spec/a: 2", "a: 2\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("remove /spec/l/-1", "a: 1\n  l:\n  - 1\n  \"n\": null"),
    ("remove /spec/a", "l:\n  - 1\n  - x\n  \"n\": null"),
    ("remove /spec/n", "a: 1\n  l:\n  - 1\n  - x"),
    ("replace /spec/new: 2", "a: 1\n  l:\n  - 1\n  - x\n  \"n\": null\n  new: 2"),
    ("replace /spec/l/1: 2", "a: 1\n  l:\n  - 1\n  - 2\n  \"n\": null"),
    ("replace /spec/a", "a: null\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("move /spec/a /spec/l/+1", "l:\n  - 1\n  - 1\n  - x\n  \"n\": null"),
    ("copy /spec/l /spec/a", "a:\n  - 1\n  - x\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("copy /spec/none /spec/a", "a: null\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("test /spec/a: 0x1", "a: 1\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("test /spec/l: [1, x]", "a: 1\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("test /spec/n: ~", "a: 1\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("test /spec/none: ~", "a: 1\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("test /spec/none", "a: 1\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("add /spec/a: 1234567", "a: 1234567\n  l:\n  - 1\n  - x\n  \"n\": null"),
    ("add /spec/a: 9007199254740993", "a: 9007199254740992\n  l:\n  - 1\n  - x\n  \"n\": null"),
  ])
  func changes(operation: String, spec: String) {
    #expect(
      Self.answer(Self.yaml(operation), Self.object)
        == "kind: Foo\nmetadata:\n  name: a\nspec:\n  \(spec)\n")
  }

  @Test(arguments: [
    ("add /spec/none/x: 1", "Foo/a: there is no `/spec/none`"),
    ("add /spec/n/x: 1", "Foo/a: there is no `/spec/n`"),
    ("add /spec/a/x: 1", "Foo/a: `/spec/a` is a number, so there is no `/spec/a/x`"),
    ("add /spec/l/3: 1", "Foo/a: there is no item 3 in `/spec/l/3`, the list has 2"),
    ("add /spec/l/-4: 1", "Foo/a: there is no item -4 in `/spec/l/-4`, the list has 2"),
    ("add /spec/l/x: 1", "Foo/a: `x` is no index of a list, in `/spec/l/x`"),
    ("add /spec/l/0x0: 1", "Foo/a: `0x0` is no index of a list, in `/spec/l/0x0`"),
    ("add spec: 1", "`spec` is no path"),
    ("add '': {}", "`add` cannot mean the whole object"),
    ("remove /spec/none", "Foo/a: there is no `/spec/none`"),
    ("remove /spec/l/2", "Foo/a: there is no item 2 in `/spec/l/2`, the list has 2"),
    ("remove /metadata/name", "Foo/a: this patch leaves no `metadata.name`"),
    ("remove /kind", "Foo/a: this patch leaves no `kind`"),
    ("replace /spec/l/-: 1", "Foo/a: `-` is no index of a list, in `/spec/l/-`"),
    ("replace '': [1]", "only a mapping can replace the whole object"),
    ("move /spec/none /spec/a", "Foo/a: there is no `/spec/none`"),
    ("move /spec /spec/x", "Foo/a: there is no `/spec`"),
    ("move /spec", "this operation has no `path`"),
    ("copy /spec/l/2 /spec/a", "Foo/a: there is no item 2 in `/spec/l/2`, the list has 2"),
    ("test /spec/a: '1'", "Foo/a: `/spec/a` is not what this tests for"),
    ("test /spec/a", "Foo/a: `/spec/a` is not what this tests for"),
    ("test /spec: {a: 1}", "Foo/a: `/spec` is not what this tests for"),
    ("nope /spec/a", "there is no operation `nope`"),
    ("add /spec/a: .inf", "Foo/a: JSON has no such number"),
  ])
  func refusals(operation: String, message: String) {
    #expect(Self.answer(Self.yaml(operation), Self.object) == message)
  }

  @Test(arguments: [
    ("", "this patch has no operations"),
    ("[]", "this patch has no operations"),
    ("# nothing", "this patch has no operations"),
    ("a: 1", "a JSON patch is a list of operations, this is a mapping"),
    ("- 1", "an operation is a mapping, this is a number"),
    ("- null", "this operation is empty"),
    ("- {path: /a}", "this operation has no `op`"),
    ("- {op: add, path: 1, value: 1}", "`path` takes a string, this is a number"),
    ("[{op: add}]", "JSON has a key in double quotes here"),
    (#"[{"op":"add","path":"/spec/a","value":1}] x"#, "JSON has the end of the text here"),
    (#"[{"op":"add","path":"/spec/a","value":01}]"#, "JSON has `,` or `}` here"),
  ])
  func textsThatAreNoPatch(text: String, message: String) {
    #expect(Self.answer(text, Self.object) == message)
  }

  @Test(arguments: [
    (#""a\/b\ud83d\ude00\ud83d\n""#, #""a/b\U0001F600�\n""#),
    ("1.50", "1.5"), ("-0", "0"), ("1E3", "1000"),
    (#"{"b":1,"a":0,"b":2}"#, "\n    a: 0\n    b: 2"),
  ])
  func valuesOfJSON(value: String, printed: String) {
    let text = #"[{"op": "replace", "path": "/spec", "value": {"x": "# + value + "}}]"
    let space = printed.hasPrefix("\n") ? "" : " "
    #expect(
      Self.answer(text, Self.object)
        == "kind: Foo\nmetadata:\n  name: a\nspec:\n  x:\(space)\(printed)\n")
  }

  @Test func valuesOfJSONAreComparedAsTheyAreWritten() {
    func test(_ value: String, _ wanted: String) -> Bool {
      Self.answer(
        #"[{"op":"test","path":"/spec","value":\#(wanted)}]"#,
        "kind: Foo\nmetadata: {name: a}\nspec: \(value)\n"
      ).hasPrefix("kind")
    }
    #expect(test("1.0", "1"))
    #expect(!test("1", "1.0"))
    #expect(!test("'<'", #""<""#))
    #expect(test("'<'", #""\u003c""#))
    #expect(test("[1, {b: null, a: b}]", #"[ 1, {"a": "b", "b" :null}]"#))
    #expect(!test("[null]", "[null]"))
  }

  @Test func allNumbersBecomeFloats() {
    let object =
      "kind: Foo\nmetadata: {name: a}\na: 12345678901234567890\nb: 0x1F\nc: 1e3\nd: 2001-1-1\n"
    #expect(
      Self.answer("- {op: test, path: /x, value: null}", object)
        == "a: 12345678901234567000\nb: 31\nc: 1000\nd: \"2001-01-01T00:00:00Z\"\nkind: Foo\n"
        + "metadata:\n  name: a\n")
  }

  @Test func annotationsBecomeStrings() {
    #expect(
      Self.answer(
        "- {op: add, path: /metadata/annotations, value: {a: 1000000, b: null, c: [1]}}",
        Self.object, isRemembered: true
      ).contains("annotations:\n    a: \"1e+06\"\n    b: \"null\"\n    c: \"\"\n"))
  }

  @Test func hiddenAnnotationsAreThere() {
    let text = "- {op: add, path: /metadata/annotations/a, value: b}"
    #expect(Self.answer(text, Self.object) == "Foo/a: there is no `/metadata/annotations`")
    #expect(
      Self.answer(text, Self.object, isRemembered: true).contains("annotations:\n    a: b\n"))
    #expect(
      Self.answer(
        "- {op: copy, from: /metadata/annotations, path: /spec/a}", Self.object, isRemembered: true
      ).contains(
        """
        spec:
          a:
            internal.config.kubernetes.io/previousKinds: Foo
            internal.config.kubernetes.io/previousNames: a
            internal.config.kubernetes.io/previousNamespaces: default
        """))
  }

  @Test func allMistakesOfATextAreReported() {
    var findings = Findings()
    let text = "- {op: ad, path: /a}\n- {op: add}\n- {op: move, path: /a}\n"
    var manifest = Self.manifest(Self.object, &findings)
    Self.patch(text, &findings)?.apply(to: &manifest, &findings)
    #expect(
      findings.report.diagnostics.filter { $0.severity == .error }.map(\.message) == [
        "there is no operation `ad`", "this operation has no `path`",
        "this operation has no `from`",
      ])
    #expect(findings.report.diagnostics.first?.hint == "did you mean `add`?")
  }

  @Test func valuesKeepTheirPlaces() throws {
    var findings = Findings()
    var manifest = Self.manifest(Self.object, &findings)
    let text = "- {op: add, path: /spec/x, value: {b: c}}\n- {op: move, from: /spec/a, path: /y}\n"
    let patch = try #require(Self.patch(text, &findings))
    patch.apply(to: &manifest, &findings)
    let value = try #require(manifest.root["spec"]?["x"]?["b"])
    #expect(manifest.place(of: value.id) == Place(source: patch.source, offset: 38))
    let moved = try #require(manifest.root["y"])
    #expect(
      manifest.place(of: moved.id)
        == Place(source: manifest.source, offset: UInt32(Self.offset(of: "1", in: Self.object))))
    #expect(manifest.root["spec"]?["a"] == nil)
  }

  @Test func identityIsFresh() {
    var findings = Findings()
    var manifest = Self.manifest(Self.object, &findings)
    let text =
      "- {op: replace, path: /kind, value: Bar}\n- {op: replace, path: /metadata/name, value: b}"
    Self.patch(text, &findings)?.apply(to: &manifest, &findings)
    #expect(manifest.id.description == "Bar/b")
  }

  private static let object = "kind: Foo\nmetadata: {name: a}\nspec: {a: 1, l: [1, x], n: null}\n"

  private static func offset(of text: String, in object: String) -> Int {
    object.utf8.distance(
      from: object.startIndex, to: object.firstIndex(of: Character(text)) ?? object.endIndex)
  }

  /// `add /path: value` as an operation.
  private static func yaml(_ short: String) -> String {
    let parts = short.split(separator: ":", maxSplits: 1)
    let words = parts[0].split(separator: " ")
    let value = parts.count > 1 ? "\n  value:\(parts[1])" : ""
    let takesFrom = words[0] == "move" || words[0] == "copy"
    let from = takesFrom ? "\n  from: \(words[1])" : ""
    let path = takesFrom ? words.dropFirst(2).first : words[1]
    return "- op: \(words[0])\(from)" + (path.map { "\n  path: \($0)" } ?? "") + value + "\n"
  }

  private static func patch(_ text: String, _ findings: inout Findings) -> JSONPatch? {
    JSONPatch(SourceFile(path: "patch.yaml", text: SourceText(text)), &findings)
  }

  private static func manifest(_ text: String, _ findings: inout Findings) -> Manifest {
    let text = SourceText(text)
    let source = findings.add(SourceFile(path: "object.yaml", text: text))
    var kinds = KnownKinds()
    return Manifest(
      ParsedText.parse(text, as: .resource).documents[0], source: source, &kinds)
  }

  /// What is printed of a patched object, or the first message.
  private static func answer(
    _ text: String, _ object: String, isRemembered: Bool = false
  ) -> String {
    var findings = Findings()
    var manifest = manifest(object, &findings)
    if isRemembered { manifest.rememberIdentity() }
    patch(text, &findings)?.apply(to: &manifest, &findings)
    if let error = findings.report.diagnostics.first(where: { $0.severity == .error }) {
      return error.message
    }
    var output = OutputText()
    do throws(Problem) {
      try manifest.root.print(as: .kustomize, to: &output)
      return output.string
    } catch {
      return error.message
    }
  }
}
