import Documents
import Manifests
import Testing

/// What is said of two objects that differ.
@Suite struct TreeDifferenceTests {
  static func document(_ text: String) throws -> Document {
    try #require(ParsedText.parse(SourceText(text), as: .resource).documents.first)
  }

  /// The changes between two objects, a line each.
  static func changes(_ old: String, _ new: String) throws -> [String] {
    let (before, after) = (try document(old), try document(new))
    var kinds = KnownKinds()
    let difference = TreeDifference(
      from: before.root, to: after.root, of: kinds.kind(of: after.root))
    let made = difference.apply(to: before, source: 0)
    #expect(try text(made) == text(after))
    return difference.changes.map { change in
      let values = [change.before, change.after].compactMap { $0 }.map { $0.text ?? "…" }
      return "\(change.isCosmetic ? "~" : "")\(change.action) \(change.path.keyedText)"
        + (values.isEmpty ? "" : ": " + values.joined(separator: " -> "))
    }
  }

  private static func text(_ document: Document) throws -> String {
    var output = OutputText()
    try document.root.print(as: .kustomize, to: &output)
    return output.string
  }

  private static func pod(_ spec: String) -> String {
    "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n" + spec
  }

  @Test func valuesOfFields() throws {
    let found = try Self.changes(
      "kind: A\nspec: {a: 1, b: x, c: [1], d: {e: f}}", "kind: A\nspec: {a: 2, c: {}, d: {g: h}}")
    #expect(
      found == [
        "removed spec.b: x", "changed spec.a: 1 -> 2", "changed spec.c: … -> …",
        "removed spec.d.e: f", "added spec.d.g: h",
      ])
  }

  @Test(arguments: [
    ("1", "0x1"), ("1", "1.0"), ("null", "~"), ("true", "True"), ("a", "\"a\""),
    ("2001-01-01", "'2001-01-01T00:00:00Z'"),
  ])
  func otherSpellings(_ old: String, _ new: String) throws {
    let found = try Self.changes("a: \(old)", "a: \(new)")
    #expect(found.count == 1 && found[0].hasPrefix("~respelled a"), "\(found)")
  }

  @Test(arguments: [
    ("1", "\"1\""), ("null", "\"\""), ("true", "\"true\""), ("a", "a "), ("1Gi", "1024Mi"),
  ])
  func otherValues(_ old: String, _ new: String) throws {
    let found = try Self.changes("a: \(old)", "a: \(new == "a " ? "'a '" : new)")
    #expect(found.count == 1 && found[0].hasPrefix("changed a"), "\(found)")
  }

  @Test func theOrderOfKeysMeansNothing() throws {
    #expect(try Self.changes("a: 1\nb: 2", "b: 2\na: 1") == ["~reordered "])
  }

  @Test func itemsAreFoundByTheirMergeKeys() throws {
    let found = try Self.changes(
      Self.pod("  containers:\n  - {name: a, image: x}\n  - {name: b, image: y}\n"),
      Self.pod("  containers:\n  - {name: new, image: z}\n  - {name: b, image: q}\n"))
    #expect(
      found == [
        "removed spec.containers[name=a]: …", "added spec.containers[name=new]: …",
        "changed spec.containers[name=b].image: y -> q",
      ])
  }

  @Test func portsAreFoundByTheirNumberAsLongAsThatIsEnough() throws {
    func ports(_ list: String) -> String {
      Self.pod("  containers:\n  - name: a\n    ports: [\(list)]\n")
    }
    let path = "spec.containers[name=a].ports"
    #expect(
      try Self.changes(
        ports("{containerPort: 53, protocol: TCP}"), ports("{containerPort: 53, protocol: UDP}"))
        == ["changed \(path)[containerPort=53].protocol: TCP -> UDP"])
    #expect(
      try Self.changes(
        ports("{containerPort: 53, protocol: UDP}"),
        ports("{containerPort: 53, protocol: TCP}, {containerPort: 53, protocol: UDP}"))
        == ["added \(path)[0]: …"])
  }

  @Test func variablesReferToThoseBeforeThem() throws {
    func list(_ field: String, _ items: String) -> String {
      Self.pod("  containers:\n  - name: a\n    \(field): [\(items)]\n")
    }
    let (a, b) = ("{name: A, value: x}", "{name: B, value: y}")
    #expect(
      try Self.changes(list("env", "\(a), \(b)"), list("env", "\(b), \(a)")).map { $0.prefix(6) }
        == ["moved "])
    let (c, d) = ("{mountPath: /a, name: a}", "{mountPath: /b, name: b}")
    #expect(
      try Self.changes(list("volumeMounts", "\(c), \(d)"), list("volumeMounts", "\(d), \(c)"))
        .map { $0.prefix(7) } == ["~moved "])
  }

  @Test func listsOfTextsKeepWhatIsTheSame() throws {
    func arguments(_ list: String) -> String {
      Self.pod("  containers:\n  - name: a\n    args: [\(list)]\n")
    }
    let path = "spec.containers[name=a].args"
    #expect(
      try Self.changes(
        arguments("--conf, a, --conf, b, --conf, c"), arguments("--conf, b, --conf, c, --conf, d"))
        == [
          "removed \(path)[1]: a", "removed \(path)[2]: --conf", "added \(path)[4]: --conf",
          "added \(path)[5]: d",
        ])
    #expect(
      try Self.changes(arguments("a, b, c"), arguments("c, a, b")) == ["moved \(path)[0]"])
    #expect(
      try Self.changes(arguments("a, b, c"), arguments("a, x, c"))
        == ["changed \(path)[1]: b -> x"])
  }

  @Test func secretsAreHidden() throws {
    let head = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"
    #expect(
      try Self.changes(
        head + "data: {a: aHVudGVyMg==, b: eA==}", head + "data: {a: aHVudGVyMw==, c: eA==}") == [
          "removed data.b: (hidden)", "added data.c: (hidden)",
          "changed data.a: (hidden) -> (hidden)",
        ])
    #expect(
      try Self.changes(head, head + "stringData:\n- name: hunter2\n")
        == ["added stringData: …"])
  }

  @Test func whatIsNamedLikeASecretIsHidden() throws {
    let env = "  containers:\n  - name: a\n    env:\n    - name: DB_PASSWORD\n      value: "
    let path = "spec.containers[name=a].env[name=DB_PASSWORD].value"
    #expect(
      try Self.changes(Self.pod(env + "hunter2"), Self.pod(env + "hunter3"))
        == ["changed \(path): (hidden) -> (hidden)"])
    #expect(
      try Self.changes("a: {url: 'http://u:p@h'}", "a: {url: 'http://u:q@h'}")
        == ["changed a.url: (hidden) -> (hidden)"])
  }

  /// However much of an object is shown at once.
  @Test func nothingHiddenIsInWhatIsShown() throws {
    let old = try Self.document("a: 1")
    let new = try Self.document(
      """
      a: 1
      list:
      - env: [{name: TOKEN, value: hunter2}, {name: B, value: plain}]
        args: ["--password=hunter2", "--user=a"]
        password: hunter2
        more: [[{secret.key: hunter2}]]
      """)
    var kinds = KnownKinds()
    let changes = TreeDifference(
      from: old.root, to: new.root, of: kinds.kind(of: new.root)
    ).changes
    let shown = try #require(changes.first?.after?.node)
    var output = OutputText()
    try shown.print(as: .kustomize, to: &output)
    #expect(!output.string.contains("hunter2"))
    #expect(output.string.contains("plain") && output.string.contains("--user=a"))
  }
}
