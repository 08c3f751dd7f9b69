import Documents
import Reconciler
import Testing

/// What is said of two texts of a file.
@Suite struct TextDifferenceTests {
  /// The changes, a line each, and behind them how many edits there are, and how many mean nothing.
  private static func changes(_ name: String, _ old: String, _ new: String) -> [String] {
    let difference = TextDifference(ofFile: name, from: old, to: new)
    #expect(difference.apply(to: old) == new)
    #expect(difference.isEmpty == (old == new))
    let (all, cosmetic) = difference.editCounts
    return difference.changes.map { change in
      let values = [change.before, change.after].compactMap { $0 }.map { $0.text ?? "…" }
      return "\(change.isCosmetic ? "~" : "")\(change.action) \(change.subject): "
        + values.joined(separator: " -> ")
    } + ["\(all) \(cosmetic)"]
  }

  @Test func properties() {
    #expect(
      Self.changes(
        "spark-defaults.conf", "# old\na 1\nb 2\nc 3\n", "# new\na=1\n\nb 3\nd 4\n") == [
          "~respelled key(\"a\"): 1 -> 1", "changed key(\"b\"): 2 -> 3", "added key(\"d\"): 4",
          "removed key(\"c\"): 3", "1 0",
        ])
    #expect(
      Self.changes("a.properties", "# old\na=1\nb=2\n", "# new\na=1\nb=3\n") == [
        "changed key(\"b\"): 2 -> 3", "2 1",
      ])
    #expect(Self.changes("a.properties", "a=1\nb=2", "b=2\na=1\n").last == "2 2")
    #expect(Self.changes("a.properties", "a=1\na=2\n", "a=2\n") == ["1 1"])
    #expect(
      Self.changes("a.properties", "a.password=hunter2\n", "a.password=hunter3\n") == [
        "changed key(\"a.password\"): … -> …", "1 0",
      ])
  }

  /// Sizes, times and switches of Spark are the same in another unit, if Spark reads them as such.
  @Test func sparkValues() {
    let same = ["spark.executor.memory 2g\n", "spark.executor.memory 2048m\n"]
    #expect(
      Self.changes("spark-defaults.conf", same[0], same[1]) == [
        "~respelled key(\"spark.executor.memory\"): 2g -> 2048m", "1 1",
      ])
    let cases = [
      ("spark.network.timeout", "2min", "120s", true),
      ("spark.network.timeout", "120", "120s", true), ("spark.ui.enabled", "TRUE", "true", true),
      ("spark.ui.enabled", "yes", "true", false), ("spark.executor.memory", "2g", "2047m", false),
      ("spark.executor.memory", "2Gi", "2g", false), ("spark.app.name", "2g", "2048m", false),
      ("my.own.memory", "2g", "2048m", false), ("spark.ui.port", "04040", "4040", true),
    ]
    for (key, one, other, isSame) in cases {
      let changes = Self.changes("spark-defaults.conf", "\(key) \(one)\n", "\(key) \(other)\n")
      #expect(changes[0].hasPrefix("~") == isSame, "\(key) \(one) \(other)")
    }
  }

  @Test func hadoop() {
    func site(_ property: String) -> String {
      "<configuration>\n  <property>\n\(property)  </property>\n</configuration>\n"
    }
    let (old, name) = ("    <value>1</value>\n", "    <name>a</name>\n")
    #expect(
      Self.changes("core-site.xml", site(name + old), site(name + "    <value>2</value>\n")) == [
        "changed key(\"a\"): 1 -> 2", "1 0",
      ])
    #expect(
      Self.changes("core-site.xml", site(name + old), site(old + name)).first
        == "~respelled key(\"a\"): 1 -> 1")
    #expect(
      Self.changes("core-site.xml", site(name + old), site(name + old + "<final>true</final>\n"))
        .first == "changed key(\"a\"): 1 -> 1")
  }

  @Test func trees() {
    #expect(
      Self.changes("a.yaml", "a: 1 # x\nb: [x]\n", "b: [y]\na: 0x1\n") == [
        "~respelled key(\"\"): ", "changed key(\"b[0]\"): x -> y",
        "~respelled key(\"a\"): 1 -> 0x1",
        "1 0",
      ])
    #expect(Self.changes("a.yaml", "a: 1 # x\n", "a: 1\n") == ["1 1"])
    #expect(
      Self.changes("a.json", "{\"a\": 1}", "{\"a\": {\"b\": 2}}\n") == [
        "changed key(\"a\"): 1 -> {\"b\":2}", "1 0",
      ])
    // An object is known by its kind.
    let pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n"
    #expect(
      Self.changes(
        "pod.yaml", pod + "  - {name: a, image: x}\n",
        pod + "  - {name: b}\n  - {name: a, image: y}\n") == [
          "added key(\"spec.containers[name=b]\"): {\"name\":\"b\"}",
          "changed key(\"spec.containers[name=a].image\"): x -> y", "1 0",
        ])
  }

  /// Objects in files are compared by what the schemas say of their kind.
  @Test func amountsInObjects() {
    func pod(_ memory: String) -> String {
      "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    resources:\n"
        + "      limits: {memory: \(memory)}\n"
    }
    let path = "spec.containers[name=a].resources.limits.memory"
    #expect(
      Self.changes("pod.yaml", pod("1Gi"), pod("1024Mi")) == [
        "~respelled key(\"\(path)\"): 1Gi -> 1024Mi", "1 1",
      ])
    #expect(
      Self.changes("pod.yaml", pod("1Gi"), pod("1023Mi")) == [
        "changed key(\"\(path)\"): 1Gi -> 1023Mi", "1 0",
      ])
  }

  @Test func sectionsAndVariables() {
    #expect(
      Self.changes("a.ini", "[x]\na = 1\n", "[x]\na = 2\n") == [
        "changed key(\"[x]a\"): 1 -> 2", "1 0",
      ])
    #expect(
      Self.changes("a.env", "A=1\n", "A='1'\n") == ["~respelled key(\"A\"): 1 -> 1", "1 1"])
  }

  /// What is none of its format, or has none, is lines.
  @Test func lines() {
    #expect(
      Self.changes("run.sh", "a\nb\nc", "a\nx\nc\n") == [
        "changed lines(old: Range(1..<3), new: Range(1..<3)): b\nc -> x\nc\n", "1 0",
      ])
    #expect(
      Self.changes("a.yaml", "a: [", "a: ]").first
        == "changed lines(old: Range(0..<1), new: Range(0..<1)): a: [ -> a: ]")
    #expect(
      Self.changes("run.sh", "password=hunter2\n", "password=hunter3\n").first
        == "changed lines(old: Range(0..<1), new: Range(0..<1)): … -> …")
  }
}
