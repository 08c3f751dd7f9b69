import Foundation
import Testing

/// What the plugin answers to what an application says, and how it says what is wrong.
@Suite struct PluginContractTests {
  private let project: PluginProject

  init() throws { project = try PluginProject() }

  @Test func theFolderIsTheEnvironment() {
    let answer = project.ask()
    #expect(answer.output == PluginProject.prod && answer.talk.isEmpty && answer.code == 0)
    for path in [".", "base", "environments"] {
      let answer = project.ask(at: path, ["ARGOCD_ENV_ENV": "prod"])
      #expect(answer.output == PluginProject.prod && answer.code == 0, "\(answer)")
    }
  }

  /// As in a submodule: what git has there is not looked at, so it cannot be where the root is.
  @Test func aRepositoryInsideDoesNotCount() throws {
    try project.write("gitdir: ../../elsewhere\n", to: "environments/.git")
    try project.write("gitdir: ../../elsewhere\n", to: "environments/prod/.git")
    #expect(project.ask().output == PluginProject.prod)
  }

  @Test(arguments: [
    ["ARGOCD_ENV_ENV": "prod"], ["ARGOCD_ENV_RECONCILE_ENV": "prod"], ["PARAM_ENV": "prod"],
    ["ARGOCD_APP_PARAMETERS": #"[{"name":"env","string":"prod"}]"#],
    ["ARGOCD_APP_PARAMETERS": "null", "ARGOCD_ENV_ENV": "prod"],
    ["ARGOCD_APP_PARAMETERS": "[]", "ARGOCD_ENV_ENV": "prod"],
    ["ARGOCD_APP_PARAMETERS": "", "ARGOCD_ENV_ENV": "prod"],
    ["ARGOCD_APP_PARAMETERS": #"[{"name":"env","string":""}]"#, "ARGOCD_ENV_ENV": "prod"],
    [
      "ARGOCD_APP_PARAMETERS": #"[{"name":"env","string":"prod"}]"#, "PARAM_ENV": "prod",
      "ARGOCD_ENV_ENV": "prod", "ARGOCD_ENV_RECONCILE_ENV": "prod",
    ],
  ])
  func namesOfTheEnvironment(_ variables: [String: String]) {
    for path in [".", "environments/prod"] {
      let answer = project.ask(at: path, variables)
      #expect(answer.output == PluginProject.prod && answer.code == 0, "\(path): \(answer)")
      let option = project.ask(at: path, option: "prod", variables)
      #expect(option.output == PluginProject.prod)
    }
    let other = project.ask(at: ".", option: "dev", variables)
    #expect(
      other.code == 2 && other.output.isEmpty && other.talk.contains("by --env, and `prod` by"))
    let elsewhere = project.ask(at: "environments/dev", variables)
    #expect(elsewhere.code == 2 && elsewhere.talk.contains("`path` is `environments/dev`"))
  }

  @Test(arguments: [
    (#"{"name":"env","string":"prod"}"#, "ARGOCD_APP_PARAMETERS is no array"),
    ("[", "ARGOCD_APP_PARAMETERS is no JSON"), ("nul", "ARGOCD_APP_PARAMETERS is no JSON"),
    ("[1]", "a parameter of the application has no name"),
    (#"[{"string":"prod"}]"#, "a parameter of the application has no name"),
    (#"[{"name":["env"],"string":"prod"}]"#, "a parameter of the application has no name"),
    (#"[{"name":"env"}]"#, "is no text"), (#"[{"name":"env","array":["prod"]}]"#, "is no text"),
    (#"[{"map":{"a":"b"},"name":"env"}]"#, "is no text"),
    (#"[{"name":"env","string":5}]"#, "is no text"),
    (#"[{"name":"emv","string":"prod"}]"#, "; did you mean `env`?"),
    (#"[{"name":"ENV","string":"prod"}]"#, "did you mean `env`?"),
    (#"[{"name":"values","string":"prod"}]"#, "the only one is `env`"),
    (#"[{"name":"env","string":"dev"},{"name":"env","string":"prod"}]"#, "stands there twice"),
    (#"[{"name":"env","string":"dev","string":"prod"}]"#, "is no JSON"),
    (#"[{"name":"env","string":"\ud83d"}]"#, "is no JSON"),
    (#"[{"name":"env","string":"../prod"}]"#, "there is no environment `../prod`"),
    (#"[{"name":"env","string":"prod/../prod"}]"#, "there is no environment `prod/../prod`"),
    (#"[{"name":"env","string":"/environments/prod"}]"#, "there is no environment `/env"),
    (#"[{"name":"env","string":"\u001b[31mprod"}]"#, #"there is no environment `\u{1b}[31mprod`"#),
    (#"[{"name":"env","string":"prod\u0000"}]"#, "error: "),
    ("[" + String(repeating: "[", count: 5_000), "ARGOCD_APP_PARAMETERS is no JSON"),
  ])
  func strangeParameters(_ text: String, _ expected: String) {
    let answer = project.ask(at: ".", ["ARGOCD_APP_PARAMETERS": text])
    #expect(answer.code == 2 && answer.output.isEmpty)
    #expect(answer.talk.contains(expected), "\(answer.talk)")
    expectShort(answer.talk)
  }

  /// Argo CD passes a value of nearly 128 KiB in one variable; what is said of it stays short.
  @Test func longParameters() {
    let long = String(repeating: "é", count: 60_000)
    for variables in [
      ["ARGOCD_APP_PARAMETERS": "[{\"name\":\"env\",\"string\":\"\(long)\"}]"],
      ["ARGOCD_APP_PARAMETERS": "[{\"name\":\"\(long)\",\"string\":\"prod\"}]"],
      ["ARGOCD_ENV_ENV": long], ["ARGOCD_APP_SOURCE_PATH": "../" + long],
    ] {
      let answer = project.ask(at: ".", variables)
      #expect(answer.code == 2 && answer.output.isEmpty)
      expectShort(answer.talk)
    }
  }

  @Test(arguments: ["..", "../work", "environments/../..", "/", "/environments/prod", "a\u{0}b"])
  func pathsThatLeadOut(_ path: String) {
    let answer = project.ask(at: "environments/prod", ["ARGOCD_APP_SOURCE_PATH": path])
    #expect(answer.code == 2 && answer.output.isEmpty)
    #expect(answer.talk.contains("leads out of the repository"), "\(answer.talk)")
  }

  @Test func whatIsWrongIsOneLineEach() throws {
    try project.write(
      "resources: [../../base, ../../bas]\nimages: [{name: x, newTag: \"1\"}]\n",
      to: "environments/prod/kustomization.yaml")
    let answer = project.ask()
    #expect(answer.code == 2 && answer.output.isEmpty)
    let lines = answer.talk.split(separator: "\n")
    #expect(
      lines[0].hasPrefix("environments/prod/kustomization.yaml:1:25: error: ")
        && lines[0].contains("; "), "\(answer.talk)")
    expectShort(answer.talk)
  }

  @Test func manyMistakesAreCounted() throws {
    let names = (0..<200).map { "missing-\($0).yaml" }.joined(separator: ", ")
    try project.write("resources: [\(names)]\n", to: "environments/prod/kustomization.yaml")
    let answer = project.ask()
    #expect(answer.code == 2)
    let lines = answer.talk.split(separator: "\n")
    let shown = lines.filter { $0.contains(": error: ") }.count
    #expect(shown > 3)
    #expect(
      lines.last == "\(200 - shown) more, `reconcile render --env prod` shows them",
      "\(answer.talk)")
    #expect(project.ask().talk == answer.talk)
    expectShort(answer.talk)
  }

  @Test func longLinesAreCut() throws {
    let name = #"\e[2J"# + String(repeating: #"ä\u202E"#, count: 1_000)
    try project.write(
      "resources: [\"\(name).yaml\"]\n", to: "environments/prod/kustomization.yaml")
    let answer = project.ask()
    #expect(answer.code == 2 && answer.talk.contains("…"))
    expectShort(answer.talk)
  }

  @Test func settingsThatCannotBeRead() throws {
    try project.write("spec: {}\n", to: "reconcile.yaml")
    for question in ["generate", "init"] {
      let answer = project.ask(question)
      #expect(answer.code == 2 && answer.talk.hasPrefix("reconcile.yaml:1:1: error: "))
    }
    try project.write(PluginProject.settings, to: "reconcile.yaml")
    try project.write("kind: Environment\n", to: "environments/prod/environment.yaml")
    #expect(project.ask("init").talk.hasPrefix("environments/prod/environment.yaml:1:1: error: "))
    #expect(project.ask("init", at: "environments/dev").code == 0)
  }

  /// Who has made a mistake elsewhere does not stop this environment.
  @Test func otherEnvironmentsDoNotCount() throws {
    try project.write("resources: [\n", to: "environments/Bad/kustomization.yaml")
    try project.write("resources: []\n", to: "environments/dev/inner/kustomization.yaml")
    #expect(project.ask().output == PluginProject.prod)
    let inner = project.ask(at: "environments/dev/inner")
    #expect(inner.code == 2 && inner.talk.contains("[environment-nested]"), "\(inner.talk)")
    let bad = project.ask(at: "environments/Bad")
    #expect(bad.code == 2 && bad.talk.contains("[environment-name]"), "\(bad.talk)")
  }

  @Test func initPrintsNothing() {
    let answer = project.ask("init")
    #expect(answer.output.isEmpty && answer.talk.isEmpty && answer.code == 0)
    let missing = project.ask("init", at: ".", ["ARGOCD_ENV_ENV": "prd"])
    #expect(missing.output.isEmpty && missing.code == 2)
    #expect(missing.talk == "error: there is no environment `prd` [usage]; did you mean `prod`?\n")
  }

  @Test func parametersAreAlwaysAnArray() throws {
    let answer = project.ask("parameters")
    #expect(
      answer.output == """
        [{"name":"env","title":"Environment","tooltip":"one of dev, prod; without it, the \
        application's path says which","required":false,"itemType":"string",\
        "collectionType":"string","string":"prod"}]

        """)
    #expect(answer.code == 0 && answer.talk.isEmpty)
    let elsewhere = project.ask("parameters", at: "base")
    #expect(!elsewhere.output.contains(#""string":"#) && elsewhere.output.hasPrefix("[{"))
    let outside = project.ask("parameters", ["ARGOCD_APP_SOURCE_PATH": ".."])
    #expect(outside.output == "[]\n" && outside.code == 0 && !outside.talk.isEmpty)
    let strange = project.ask("parameters", ["ARGOCD_APP_PARAMETERS": "["])
    #expect(strange.output == answer.output && strange.code == 0)
    for number in 0..<30 {
      try project.write("{}\n", to: "environments/e\(number)/kustomization.yaml")
    }
    #expect(project.ask("parameters").output.contains(" and 12 more; "))
    try FileManager.default.removeItem(atPath: project.sandbox.path("work/environments"))
    #expect(project.ask("parameters", at: "base").output == "[]\n")
  }

  /// At most so many bytes, of whole characters, and nothing that a reader would obey; no path of the
  /// disk.
  private func expectShort(_ talk: String) {
    #expect(talk.utf8.count <= 2_048, "\(talk.utf8.count)")
    #expect(!talk.isEmpty && talk.hasSuffix("\n") && !talk.contains("\u{FFFD}"))
    #expect(
      talk.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.value >= 0x20 && $0.properties.generalCategory != .format
      })
    #expect(!talk.contains(project.sandbox.folder))
  }
}
