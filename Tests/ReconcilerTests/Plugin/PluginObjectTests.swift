import Testing

/// What Argo CD would make something else of is refused, at its line.
@Suite struct PluginObjectTests {
  private let project: PluginProject

  init() throws { project = try PluginProject() }

  /// An environment with one file of objects.
  private func write(_ objects: String, _ rest: String = "") throws {
    try project.write("resources: [own.yaml]\n" + rest, to: "environments/prod/kustomization.yaml")
    try project.write(objects, to: "environments/prod/own.yaml")
  }

  private func expect(
    _ start: String, _ words: String..., namespace: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let answer = project.ask(namespace: namespace)
    #expect(answer.code == 2 && answer.output.isEmpty, sourceLocation: sourceLocation)
    #expect(
      answer.talk.hasPrefix(start) && words.allSatisfy { answer.talk.contains($0) },
      "\(answer.talk)", sourceLocation: sourceLocation)
  }

  private let map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "18446744073709551616", "0x8000000000000000",
    "01000000000000000000000",
  ])
  func numbers(_ text: String) throws {
    let object = "apiVersion: example.org/v1\nkind: A\nmetadata: {name: a}\nspec: {list: [{x: "
    try write(object + text + "}]}\n")
    expect("environments/prod/own.yaml:4:19: error: ", "beyond 64 bits [number-range]; ")
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "1e19", "'9223372036854775808'"])
  func numbersThatFit(_ text: String) throws {
    try write("apiVersion: example.org/v1\nkind: A\nmetadata: {name: a}\nspec: {x: \(text)}\n")
    let answer = project.ask()
    #expect(answer.code == 0 && answer.output.contains("\"x\":"), "\(answer.talk)")
  }

  @Test func items() throws {
    let head = "apiVersion: example.org/v1\nkind: Bundle\nmetadata: {name: a}\n"
    try write(head + "items: [{kind: A}]\n")
    expect("environments/prod/own.yaml:4:8: error: ", "[root-items]; ")
    try write(head + "items: null\n")
    expect("environments/prod/own.yaml:4:8: error: ", "[root-items]; ")
    try write(head + "items: {a: b}\n")
    #expect(project.ask().code == 0)
    try write(head + "spec: {items: [{kind: A}]}\n")
    #expect(project.ask().code == 0)
  }

  @Test func kinds() throws {
    try write("apiVersion: v1\nmetadata: {name: a}\n")
    expect("environments/prod/own.yaml:1:1: error: this object has no `kind` [resource]")
  }

  @Test func secrets() throws {
    let secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"
    try write(secret + "stringData: {password: hunter2}\n")
    expect("environments/prod/own.yaml:3:18: error: ", "[secret-in-git]; ")
    #expect(!project.ask().talk.contains("hunter2"))
    try write("", "secretGenerator: [{name: s, literals: [password=hunter2]}]\n")
    expect("environments/prod/kustomization.yaml:2:", "[secret-in-git]; ")
    #expect(!project.ask().talk.contains("hunter2"))
    try write(secret)
    #expect(project.ask().code == 0)
  }

  @Test func nothing() throws {
    try write("")
    expect("error: `environments/prod` has no objects", "[rendering-empty]; ")
  }

  /// The namespace of the application counts where the environment names none.
  @Test func objectsThatBecomeOne() throws {
    let twice = map + "---\n" + map.replacing("{name: a}", with: "{name: a, namespace: n}")
    try write(twice)
    #expect(project.ask().code == 0)
    #expect(project.ask(namespace: "m").code == 0)
    expect(
      "environments/prod/own.yaml:3:18: error: ", "in the namespace `n` [duplicate-id]; ",
      "; as this one: environments/prod/own.yaml:7:18\n", namespace: "n")
    let output = project.ask(namespace: "m").output
    #expect(output == project.ask().output, "no namespace is filled in")
  }

  @Test func anotherNamespace() throws {
    let settings = "apiVersion: reconcile.electinfo.dev/v1\nkind: Environment\n"
    try project.write(
      settings + "spec: {destination: {namespace: spark}}\n",
      to: "environments/prod/environment.yaml")
    try write(map)
    #expect(project.ask(namespace: "spark").code == 0)
    #expect(project.ask(namespace: "").code == 0)
    expect(
      "environments/prod/own.yaml:3:18: error: ConfigMap/a names no namespace", "`spark`", "`apps`",
      "[namespace-differs]; set `destination.namespace: spark`", namespace: "apps")
    try write(map, "namespace: spark\n")
    #expect(project.ask(namespace: "apps").code == 0, "all objects say where they go")
    try write("apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n")
    #expect(project.ask(namespace: "apps").code == 0, "no namespace holds it")
  }
}
