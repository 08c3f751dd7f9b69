import CaseSupport
import Documents

/// A repository with an environment `prod`, made up from a seed: layers of all formats, mirrors of
/// some of them, and patches.
struct RandomPlatform: SeededRandom {
  var numbers: RandomNumbers
  private(set) var tree = MemoryTree()
  /// The keys of configuration files that have a value somewhere.
  private(set) var keys: [String] = []

  init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
    add("reconcile.yaml", "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\n")
    addLayers()
    addBase()
    addEnvironment()
  }

  private mutating func add(_ name: String, _ text: String) {
    if let path = RepoPath(name) { tree.add(SourceText(text), at: path) }
  }

  /// Some of several, at least one.
  private mutating func some<Element>(_ elements: [Element]) -> [Element] {
    let chosen = elements.filter { _ in next(below: 3) > 0 }
    return chosen.isEmpty ? [pick(elements)] : chosen
  }

  private mutating func word() -> String { pick(["one", "two", "8g", "4", "true", "a b", "x,y"]) }

  /// The text of a file, which may end its lines in another way, or its last one not.
  private mutating func file(_ lines: [String], allowsReturns: Bool = true) -> String {
    let mark = allowsReturns && next(below: 5) == 0 ? "\r\n" : "\n"
    return lines.joined(separator: mark) + (next(below: 4) == 0 ? "" : mark)
  }

  private mutating func comments(_ mark: String) -> [String] {
    pick([[], [], ["\(mark) why"], ["\(mark) one", "\(mark) two"], [""]])
  }

  // Layers, and mirrors of them with some of their keys.

  private mutating func addLayers() {
    let names = (0..<6).map { "spark.key\($0)" }
    for layer in ["spark/defaults.conf", "spark/role.conf"] {
      addProperties("config/\(layer)", some(names), isMirror: false)
      if next(below: 2) == 0 {
        addProperties("environments/prod/config/\(layer)", some(names), isMirror: true)
      }
    }
    keys += names
    addXML()
    addTrees()
    addLines()
    addObject()
  }

  private mutating func addProperties(_ path: String, _ names: [String], isMirror: Bool) {
    let separator = pick(["=", " = ", " ", "   ", ": "])
    var lines = comments("#")
    for name in names {
      lines += comments("#")
      if isMirror, next(below: 6) == 0 { lines.append("# reconcile: append") }
      lines.append(name + separator + word())
    }
    add(path, file(lines))
  }

  private mutating func addXML() {
    let names = ["fs.one", "fs.two", "fs.three"]
    keys += names
    func text(_ names: [String], _ random: inout RandomPlatform) -> String {
      let isWide = random.next(below: 2) == 0
      var lines = ["<?xml version=\"1.0\"?>", "<configuration>"]
      for name in names {
        if random.next(below: 3) == 0 { lines.append("  <!-- why -->") }
        let parts = ["<name>\(name)</name>", "<value>\(random.word())</value>"]
        lines +=
          isWide
          ? ["  <property>"] + parts.map { "    " + $0 } + ["  </property>"]
          : ["  <property>\(parts[0])\(parts[1])</property>"]
      }
      return random.file(lines + ["</configuration>"])
    }
    add("config/core-site.xml", text(names, &self))
    if next(below: 2) == 0 {
      add("environments/prod/config/core-site.xml", text(some(names), &self))
    }
  }

  private mutating func addTrees() {
    keys += ["web.port", "web.name", "log", "deep.er.value"]
    func yaml(_ random: inout RandomPlatform, _ isMirror: Bool) -> String {
      var lines = ["# app"]
      let parts = [
        ["web:", "  # people", "  port: 80", "  name: \"one\" # two"], ["log: info"],
        ["deep: {er: {value: a}, other: 1}"],
      ]
      for part in isMirror ? random.some(parts) : parts { lines += part }
      return random.file(lines)
    }
    func json(_ random: inout RandomPlatform, _ isMirror: Bool) -> String {
      let parts = [
        "\"web\": {\"port\": 80, \"name\": \"one\"}", "\"log\": \"info\"",
        "\"deep\": {\n    \"er\": {\"value\": \"a\"}\n  }",
      ]
      let members = (isMirror ? random.some(parts) : parts).joined(separator: ",\n  ")
      return random.file(("{\n  " + members + "\n}").split(separator: "\n").map(String.init))
    }
    add("config/app.yaml", yaml(&self, false))
    add("config/app.json", json(&self, false))
    if next(below: 2) == 0 { add("environments/prod/config/app.yaml", yaml(&self, true)) }
    if next(below: 2) == 0 { add("environments/prod/config/app.json", json(&self, true)) }
  }

  private mutating func addLines() {
    keys += ["HOST", "NAME", "[web]port", "[web]name", "[log]level"]
    add("config/app.env", file(["# env", "HOST=a", "NAME='one two'"], allowsReturns: false))
    add(
      "config/app.ini", file(["[web]", "port = 80", "; why", "name: one", "", "[log]", "level=1"]))
    if next(below: 2) == 0 {
      add("environments/prod/config/app.env", file(["NAME=two"], allowsReturns: false))
    }
    if next(below: 2) == 0 {
      add("environments/prod/config/app.ini", file(["[log]", "level = 2"]))
    }
  }

  private mutating func addObject() {
    keys += ["spec.containers[name=main].image", "spec.containers[name=side].env[name=A].value"]
    add(
      "config/pod.yaml",
      file([
        "apiVersion: v1", "kind: Pod", "spec:", "  containers:", "  - name: main", "    image: a",
        "  - name: side", "    image: b", "    env:", "    - {name: Z, value: z}",
        "    - {name: A, value: \"1\"} # one",
      ]))
    guard next(below: 2) == 0 else { return }
    add(
      "environments/prod/config/pod.yaml",
      file([
        "apiVersion: v1", "kind: Pod", "spec:", "  containers:", "  - name: main", "    image: c",
      ]))
  }

  // What runs.

  private mutating func addBase() {
    add("base/kustomization.yaml", "resources: [objects.yaml]\ngenerators: [configsets.yaml]\n")
    add(
      "base/configsets.yaml",
      """
      apiVersion: reconcile.electinfo.dev/v1
      kind: ConfigSet
      metadata: {name: one}
      spec:
        files:
        - {name: spark.conf, format: properties, layers: [/config/spark/defaults.conf, /config/spark/role.conf]}
        - {name: core-site.xml, layers: [/config/core-site.xml]}
        - {name: pod.yaml, layers: [/config/pod.yaml]}
      ---
      apiVersion: reconcile.electinfo.dev/v1
      kind: ConfigSet
      metadata: {name: two}
      spec:
        files:
        - {name: spark.conf, format: properties, layers: [/config/spark/defaults.conf]}
        - {name: app.yaml, layers: [/config/app.yaml]}
        - {name: app.json, layers: [/config/app.json]}
        - {name: app.env, layers: [/config/app.env]}
        - {name: app.ini, layers: [/config/app.ini]}

      """)
    add(
      "base/objects.yaml",
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        annotations: {example.org/a: "1", example.org/b: two}
      spec:
        replicas: 1
        template:
          spec:
            terminationGracePeriodSeconds: 30
            containers:
            - name: main
              image: main:1
              env:
              - {name: A, value: a}
              - {name: B, value: "2"}
              resources: {limits: {cpu: "1"}}
            - name: side
              image: side:1
              ports:
              - {containerPort: 80, name: http}
              - {containerPort: 81, name: other}
            volumes:
            - {name: one, configMap: {name: one}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec:
        ports:
        - {name: http, port: 80, targetPort: http}
        - {name: other, port: 81}

      """)
  }

  /// Paths of objects whose values can be set.
  static let fields = [
    "Deployment/web:metadata.annotations.example.org/a",
    "Deployment/web:spec.template.spec.terminationGracePeriodSeconds",
    "Deployment/web:spec.template.spec.containers[name=main].env[name=B].value",
    "Deployment/web:spec.template.spec.containers[0].resources.limits.cpu",
    "Deployment/web:spec.template.spec.containers[1].ports[1].name",
    "Service/web:spec.ports[name=other].port", "Service/web:spec.ports[0].targetPort",
  ]

  private mutating func addEnvironment() {
    var lines = comments("#") + [pick(["namespace: prod", "namespace: prod # here"])]
    lines += pick([["resources: [../../base]"], ["resources:", "- ../../base"]])
    lines += pick([
      [], ["images:", "- {name: main, newTag: \"2\"} # main"],
      ["images:", "- name: main", "  newTag: \"2\""],
    ])
    lines += pick([[], ["replicas:", "- {name: web, count: 2}"]])
    lines += pick([[], ["nameSuffix: -x"], ["namePrefix: x-"]])
    if next(below: 2) == 0 {
      lines += ["patches:", "- path: patches/web.yaml"]
      add(
        "environments/prod/patches/web.yaml",
        file([
          "# Production.", "apiVersion: apps/v1", "kind: Deployment", "metadata:", "  name: web",
          "spec:", "  template:", "    spec:", "      terminationGracePeriodSeconds: 60 # longer",
          "      containers:", "      - name: main", "        env:", "        - name: A",
          "          value: 'b'",
        ]))
    }
    add("environments/prod/kustomization.yaml", file(lines))
  }
}
