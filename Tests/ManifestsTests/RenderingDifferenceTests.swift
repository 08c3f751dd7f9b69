import Documents
import Manifests
import Testing

/// What is said of two renderings that differ.
@Suite struct RenderingDifferenceTests {
  static func manifests(_ text: String) -> [Manifest] {
    var kinds = KnownKinds()
    return ParsedText.parse(SourceText(text), as: .resource).documents.map {
      Manifest($0, source: 0, &kinds)
    }
  }

  /// The changed objects of two renderings, a line each.
  static func changes(_ old: String, _ new: String) throws -> [String] {
    let (before, after) = (manifests(old), manifests(new))
    let difference = RenderingDifference(from: before, to: after)
    let made = difference.apply(to: before.map(\.document), source: 0)
    #expect(try text(made) == text(after.map(\.document)))
    return (difference.isReordered ? ["reordered"] : [])
      + difference.objects.map { object in
        let names = [object.old?.id, object.new?.id].compactMap { $0?.description }
        let fields = object.changes.map(\.path.keyedText)
        return ([object.isCosmetic ? "~\(object.action)" : "\(object.action)"] + names + fields)
          .joined(separator: " ")
      }
  }

  private static func text(_ documents: [Document]) throws -> String {
    var output = OutputText()
    try documents.print(as: .kustomize, to: &output)
    return output.string
  }

  private static func object(
    _ kind: String, _ name: String, _ rest: String = "", in namespace: String = ""
  ) -> String {
    "---\napiVersion: v1\nkind: \(kind)\nmetadata:\n  name: \(name)\n"
      + (namespace.isEmpty ? "" : "  namespace: \(namespace)\n") + rest
  }

  private static let file = "data:\n  a: b\n"

  @Test func objectsArePairedByWhatTheyAreCalled() throws {
    let (a, b) = (Self.object("Pod", "a", "spec: {x: 1}\n"), Self.object("Pod", "b"))
    #expect(try Self.changes(a + b, a + b) == [])
    #expect(try Self.changes(a + b, b + a) == ["reordered"])
    #expect(try Self.changes(a, a + b) == ["added Pod/b"])
    #expect(try Self.changes(a + b, b) == ["removed Pod/a"])
    #expect(
      try Self.changes(a, Self.object("Pod", "a", "spec: {x: 2}\n"))
        == ["changed Pod/a Pod/a spec.x"])
    #expect(
      try Self.changes(a, Self.object("Pod", "a", "spec: {x: 0x1}\n"))
        == ["~changed Pod/a Pod/a spec.x"])
  }

  @Test func hashesAreNoPartOfAName() throws {
    #expect(
      try Self.changes(
        Self.object("ConfigMap", "a-gh2k456789", Self.file),
        Self.object("ConfigMap", "a-tf2k456789", "data:\n  a: c\n")) == [
          "changed ConfigMap/a-gh2k456789 ConfigMap/a-tf2k456789 metadata.name data.a"
        ])
    // Nobody puts hashes behind the names of others.
    #expect(
      try Self.changes(
        Self.object("Pod", "a-gh2k456789"), Self.object("Pod", "a-tf2k456789"))
        == ["added Pod/a-tf2k456789", "removed Pod/a-gh2k456789"])
  }

  @Test func whatIsTheSameWasRenamedOrMoved() throws {
    let a = Self.object("ConfigMap", "a", Self.file, in: "x")
    #expect(
      try Self.changes(a, Self.object("ConfigMap", "b", Self.file, in: "x")) == [
        "renamed ConfigMap/a in namespace x ConfigMap/b in namespace x metadata.name"
      ])
    #expect(
      try Self.changes(a, Self.object("ConfigMap", "a", Self.file, in: "y")) == [
        "renamed ConfigMap/a in namespace x ConfigMap/a in namespace y metadata.namespace"
      ])
    // Two could be what one was, and what holds nothing could be anything.
    #expect(
      try Self.changes(
        Self.object("ConfigMap", "a", Self.file),
        Self.object("ConfigMap", "b", Self.file) + Self.object("ConfigMap", "c", Self.file))
        == ["added ConfigMap/b", "added ConfigMap/c", "removed ConfigMap/a"])
    #expect(
      try Self.changes(Self.object("ServiceAccount", "a"), Self.object("ServiceAccount", "b"))
        == ["added ServiceAccount/b", "removed ServiceAccount/a"])
  }

  @Test func secretsAreHiddenWhenTheyComeAndGo() throws {
    let secret = Self.manifests(Self.object("Secret", "a", "data: {k: aHVudGVyMg==}\n"))
    for (old, new) in [(secret, []), ([], secret)] {
      let object = try #require(RenderingDifference(from: old, to: new).objects.first)
      let shown = try #require(object.content?.node)
      var output = OutputText()
      try shown.print(as: .kustomize, to: &output)
      #expect(
        output.string
          == "apiVersion: v1\ndata:\n  k: (hidden)\nkind: Secret\nmetadata:\n  name: a\n")
    }
  }
}
