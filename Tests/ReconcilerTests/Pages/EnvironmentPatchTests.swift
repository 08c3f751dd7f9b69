import CaseSupport
import Documents
import Foundation
import GitSupport
import Testing

@testable import Reconciler

/// git makes the new rendered files of the old ones with our patches, and nobody reads a secret in them.
@Suite struct EnvironmentPatchTests {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func gitMakesTheNewFiles(_ seed: UInt64) throws {
    let sandbox = try Sandbox()
    try sandbox.repository("work", commits: 0)
    var random = RandomRendering(seed: seed)
    var (patch, wanted) = ("", [:] as [String: String])
    for number in 0..<25 {
      let name = "presets/\(number)"
      let old = random.objects()
      let new = random.changed(old)
      let (before, after) = (Self.rendering(old), Self.rendering(new))
      for (path, text) in try Self.files(of: before, name) {
        try sandbox.write(text, to: "work/" + path)
      }
      wanted.merge(try Self.files(of: after, name)) { one, _ in one }
      let difference = EnvironmentDifference(name, from: before, to: after)
      EnvironmentPatch(difference).print { patch += $0 }
    }
    #expect(["rename from", "new file mode", "deleted file mode"].allSatisfy(patch.contains))
    #expect(!patch.hasPrefix("#") && !patch.contains("\n#"))
    try sandbox.git("apply", "-", in: "work", input: patch)
    try sandbox.git("add", "-A", in: "work")
    let found = try sandbox.git("ls-files", in: "work").split(separator: "\n").map(String.init)
    #expect(Set(found) == Set(wanted.keys))
    for path in found {
      let text = try sandbox.git("show", ":" + path, in: "work")
      #expect(text + "\n" == wanted[path], "\(path)")
    }
  }

  private static func rendering(_ objects: [String]) -> ComparedRendering {
    let file = SourceFile(path: "all.yaml", text: SourceText(objects.joined(separator: "---\n")))
    return ComparedRendering([file])
  }

  private static func files(
    of rendering: ComparedRendering, _ name: String
  ) throws -> [String: String] {
    try #require(!rendering.report.hasErrors)
    var files: [String: String] = [:]
    for manifest in rendering.manifests {
      let path = try #require(ManifestPath.path(of: manifest.id))
      var output = OutputText()
      try manifest.root.print(as: .kustomize, to: &output)
      files["\(name)/\(path.text)"] = output.string
    }
    return files
  }

  private static func patch(_ old: String, _ new: String) -> String {
    let difference = EnvironmentDifference(
      "dev", from: rendering(old.isEmpty ? [] : [old]), to: rendering(new.isEmpty ? [] : [new]))
    var patch = ""
    EnvironmentPatch(difference).print { patch += $0 }
    return patch
  }

  private static func secret(_ value: String) -> String {
    "apiVersion: v1\nkind: Secret\nmetadata: {name: key}\nstringData: {a: \(value)}\n"
  }

  @Test func secretsAreOnlyNamed() {
    #expect(Self.patch("", Self.secret("canary")) == "# dev: Secret/key: added (hidden)\n")
    #expect(Self.patch(Self.secret("canary"), "") == "# dev: Secret/key: removed (hidden)\n")
    #expect(
      Self.patch(Self.secret("canary"), Self.secret("canary2"))
        == "# dev: Secret/key: changed (hidden)\n")
  }

  private static func deployment(_ password: String, _ image: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: a
    spec:
      template:
        spec:
          containers:
          - env:
            - name: PASSWORD
              value: \(password)
            - name: OTHER
              value: a
            - name: ONE
              value: a
            image: \(image)
            name: a

    """
  }

  /// What stands away from a hidden line is a patch as any other.
  @Test func linesThatAreHiddenAreLeftOut() throws {
    let (old, new) = (Self.deployment("canary", "x:1"), Self.deployment("canary", "x:2"))
    let patch = Self.patch(old, new)
    #expect(!patch.contains("canary"))
    let sandbox = try Sandbox()
    try sandbox.repository("work", commits: 0)
    try sandbox.write(old, to: "work/dev/_default/deployment-a.yaml")
    try sandbox.git("apply", "-", in: "work", input: patch)
    let path = sandbox.path("work/dev/_default/deployment-a.yaml")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == new)
  }

  @Test func hiddenChangesAreTold() {
    let only = Self.patch(Self.deployment("canary", "x:1"), Self.deployment("canary2", "x:1"))
    #expect(only == "# dev: Deployment/a: only values differ that are hidden\n")
    let both = Self.patch(Self.deployment("canary", "x:1"), Self.deployment("canary2", "x:2"))
    #expect(
      both.hasPrefix("# dev: Deployment/a: with values that are hidden, so git cannot apply it\n"))
    #expect(both.contains("#   +        image: x:2\n") && !both.contains("canary"))
    #expect(both.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
    let added = Self.patch("", Self.deployment("canary", "x:1"))
    #expect(added.contains("#   +          value: (hidden)\n") && !added.contains("canary"))
  }
}

/// Objects made up from a seed, and what a change leaves of them.
private struct RandomRendering: SeededRandom {
  var numbers: RandomNumbers
  private var count = 0

  init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
  }

  mutating func objects() -> [String] { (0...next(below: 8)).map { _ in object() } }

  private mutating func object() -> String {
    count += 1
    let lines = (0...next(below: 30)).map { "  key-\($0): \(value())\n" }.joined()
    let hash = pick(["", "-fhhmt5cct4", "-5dkbdc66cd"])
    let head = pick([
      "v1\nkind: ConfigMap\nmetadata:\n  name: conf-\(count)\(hash)",
      "v1\nkind: Service\nmetadata:\n  name: web-\(count)\n  namespace: \(pick(["a", "b"]))",
      "example.org/v1\nkind: Thing\nmetadata:\n  name: 'A b%\(count)'",
      "rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: system:\(count)",
    ])
    return "apiVersion: \(head)\ndata:\n\(lines)"
  }

  private mutating func value() -> String {
    pick([
      "'1'", "a b", "'true'", "\"one\\ntwo\\n\"", "|\n    one\n    -two\n    +three\n",
      "'@@ 1'", "\"\\u202e\"", "''", "ö", "'\(next(below: 50))'", "\"no line break\\nat the end\"",
    ])
  }

  mutating func changed(_ objects: [String]) -> [String] {
    var changed: [String] = []
    for object in objects {
      switch next(below: 7) {
      case 0: break
      case 1, 2: changed.append(object)
      case 3: changed.append(object.replacing(in: "-fhhmt5cct4", with: "-mmmmgk2gm7"))
      default: changed.append(edited(object))
      }
    }
    for _ in 0..<next(below: 3) {
      changed.insert(object(), at: next(below: changed.count + 1))
    }
    return changed
  }

  private mutating func edited(_ object: String) -> String {
    var text = object.replacing(in: "-5dkbdc66cd", with: "-c2ftg7t78k")
    for _ in 0...next(below: 3) {
      text += "  more-\(next(below: 1_000_000)): \(value())\n"
    }
    return text.replacing(in: "  key-1: ", with: "  other: a\n  key-1: ")
  }
}

extension String {
  fileprivate func replacing(in part: String, with other: String) -> String {
    guard let range = firstRange(ofBytes: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
