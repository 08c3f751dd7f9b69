import Testing

/// The stand-in for Argo CD's decoder takes and refuses what the real one does.
@Suite struct PluginStreamTests {
  private func names(_ output: String) -> String {
    do {
      return try PluginStream.objects(of: Array(output.utf8))
        .map { $0["metadata"]["name"].isNothing ? $0["kind"].text : $0["metadata"]["name"].text }
        .joined(separator: " ")
    } catch {
      return (error as? PluginStream.Refusal)?.reason ?? "\(error)"
    }
  }

  private static let a = #"{"kind":"A","metadata":{"name":"a"}}"#
  private static let b = #"{"kind":"B","metadata":{"name":"b"}}"#
  private static let yaml = "kind: A\nmetadata: {name: a}\n"

  @Test(arguments: [
    (a + "\n" + b + "\n", "a b"), (a + b, "a b"), ("  \n" + a + "\n\n" + b, "a b"), ("", ""),
    (yaml + "---\n" + yaml, "a a"), ("---\n" + yaml + "---\n# nothing\n---\n---\nnull\n", "a"),
    (yaml + "--- # behind\n" + yaml, "a a"), ("\u{FEFF}" + yaml, "a"),
    (yaml.replacing("\n", with: "\r\n"), "a"),
    (a + "\n---\n" + b, "a b"), (a + "\n---\n" + b + "\n---\n" + yaml, "a b a"),
  ])
  func taken(_ output: String, _ expected: String) {
    #expect(names(output) == expected)
  }

  @Test(arguments: [
    (yaml + "--- {a: 1}\n", "invalid Yaml document separator"),
    (yaml + "--- !tag\n", "invalid Yaml document separator"),
    (yaml + "--- foo\n", "invalid Yaml document separator"),
    (yaml + "----\n", "invalid Yaml document separator"),
    ("%YAML 1.2\n---\n" + yaml, "found incompatible YAML document"),
    (a + b + "\n---\n" + a, "invalid character"),
    ("[" + a + "," + b + "]", "the manifest is no object"),
    ("hello", "the manifest is no object"),
    ("Rendering prod\n" + yaml, "error converting YAML to JSON"),
    (a + "\nINFO", "the manifest is no object"), (a + "\n" + b + "\ndone", "invalid character"),
    (a + "\n---\n" + #"{"kind":"A","x":"\ud83d\ude00"}"#, "found unknown escape character"),
    (a + "\n---\n" + #"{"kind":"A","x":"\/"}"#, "found unknown escape character"),
    ("kind: A\n\tx: 1\n", "error converting YAML to JSON"),
    ("kind: A\nx: .inf\n", "error converting YAML to JSON"),
    (#"{"metadata":{"name":"a"}}"#, "Object 'Kind' is missing"),
    (#"{"kind":""}"#, "Object 'Kind' is missing"), ("{", "invalid character"),
  ])
  func refused(_ output: String, _ expected: String) {
    #expect(names(output) == expected)
  }

  /// What goes wrong without a word: the stand-in shows it, so our output is compared in full.
  @Test func whatIsLost() throws {
    let blank = String(repeating: " ", count: 4_096)
    #expect(names(blank + Self.a + Self.b) == "a")
    #expect(names(blank.dropLast() + Self.a + Self.b) == "a b")
    let merged = try PluginStream.objects(of: Array(("INFO: prod\n" + Self.yaml).utf8))
    #expect(merged[0]["INFO"] == .text("prod"))
    #expect(names(#"{"kind":"A","items":[\#(Self.b),\#(Self.a)]}"#) == "b a")
    #expect(names(#"{"kind":"A","items":null}"#) == "")
    #expect(names(#"{"kind":"A","items":null,"spec":{}}"#) == "A")
    #expect(names(#"{"kind":"A","items":{}}"#) == "A")
  }

  @Test func valuesOfYAML() throws {
    let text = """
      kind: A
      a: yes
      b: 0777
      c: 1_000
      d: 0x1F
      e: ~
      f: 12:30
      g: 1.10
      """
    let object = try PluginStream.objects(of: Array(text.utf8))[0]
    #expect(object["a"] == .flag(true))
    #expect(object["b"] == .number(511))
    #expect(object["c"] == .number(1_000))
    #expect(object["d"] == .number(31))
    #expect(object["e"] == .nothing)
    #expect(object["f"] == .text("12:30"))
    #expect(object["g"] == .float(1.1))
    let large = try PluginStream.objects(of: Array(#"{"kind":"A","a":9223372036854775808}"#.utf8))
    #expect(large[0]["a"] == .float(9_223_372_036_854_775_808))
    let largest = try PluginStream.objects(of: Array(#"{"kind":"A","a":9223372036854775807}"#.utf8))
    #expect(largest[0]["a"] == .number(.max))
  }

  @Test func theLastOfTwoCounts() throws {
    let texts = [
      #"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"x":"1"}}"#,
      #"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","namespace":"n"},"data":{"x":"2"}}"#,
    ]
    let objects = try PluginStream.objects(of: Array(texts.joined(separator: "\n").utf8))
    #expect(AppliedObjects(objects, namespace: "m").repeated.isEmpty)
    let applied = AppliedObjects(objects, namespace: "n")
    #expect(applied.repeated == ["/ConfigMap/n/a"])
    #expect(applied.objects.map { $0["data"]["x"] } == [.text("2")])
  }
}
