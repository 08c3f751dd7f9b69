import Documents
import Testing

/// A copy of a shared document prints what a copy of the same document prints that is not shared.
@Suite struct SharedDocumentTests {
  private static let text = """
    kind: K
    metadata:
      name: a
      labels: {z: 1, b: 'x'}
    data:
      file: |
        one
          two

      folded: >
        some text

        more
    list:
    - name: one
      value: [1, {a: b}, []]
    - |
      block
    - - nested
      - {}
    empty: {}

    """

  private typealias Change = @Sendable (inout Document) -> Void

  /// Changes by what they are.
  private static let changes: [(String, Change)] = [
    ("nothing", { _ in }),
    ("a value", { $0.set(id("metadata", "name", in: $0), to: .string("yes"), from: nil) }),
    ("a deep value", { $0.set(id("data", "file", in: $0), to: .string("1\n2\n"), from: nil) }),
    (
      "an entry",
      { document in
        document.append("namespace", .string("n"), to: id("metadata", in: document), from: nil)
        document.append("a", .plain("12"), to: id("metadata", "labels", in: document), from: nil)
      }
    ),
    ("an entry less", { $0.remove("folded", from: id("data", in: $0)) }),
    ("the last entry less", { $0.remove("value", from: id("list", in: $0) + 1) }),
    ("a collection less", { $0.remove("list", from: $0.rootID) }),
    (
      "other items",
      { document in
        document.makeEditable()
        let list = id("list", in: document)
        document.setChildren(Array(document.items(of: list).reversed()), of: list)
      }
    ),
    (
      "twins",
      { document in
        let (one, other) = (id("kind", in: document), id("metadata", "name", in: document))
        document.join(one, other)
        document.set(other, to: .string("both"), from: nil)
      }
    ),
  ]

  @Test(arguments: changes.indices, [Profile.kustomize, .hydrator])
  func copiesPrintTheSame(change: Int, profile: Profile) throws {
    let parsed = ParsedText.parse(SourceText(Self.text), as: .resource)
    var alone = try #require(parsed.documents.first)
    // Documents are shared when they have changed already.
    alone.append("later", .string("1"), to: Self.id("data", in: alone), from: nil)
    var copy = alone.shared()
    Self.changes[change].1(&alone)
    Self.changes[change].1(&copy)
    #expect(try print(copy, as: profile) == print(alone, as: profile), "\(Self.changes[change].0)")
  }

  @Test func partsAreKnownToBeTheSame() throws {
    let parsed = ParsedText.parse(SourceText(Self.text), as: .resource)
    var copy = try #require(parsed.documents.first).shared()
    #expect(!copy.isAsShared(exceptFor: "metadata"), "there is no copy yet")
    copy.set(Self.id("metadata", "name", in: copy), to: .string("b"), from: nil)
    #expect(copy.isAsShared(exceptFor: "metadata"))
    #expect(!copy.isAsShared(exceptFor: "data"))
    copy.set(Self.id("data", "file", in: copy), to: .string("b"), from: nil)
    #expect(!copy.isAsShared(exceptFor: "metadata"))
  }

  @Test func whatIsSharedOnceMoreIsComparedToTheLast() throws {
    let parsed = ParsedText.parse(SourceText(Self.text), as: .resource)
    var inner = try #require(parsed.documents.first).shared()
    inner.set(Self.id("metadata", "name", in: inner), to: .string("b"), from: nil)
    let outer = inner.shared()
    var copy = outer
    copy.set(Self.id("data", "file", in: copy), to: .string("b"), from: nil)
    #expect(!copy.isAsShared(exceptFor: "metadata"))
    #expect(copy.isAsShared(exceptFor: "data"))
    copy = outer.shared()
    copy.set(Self.id("data", "file", in: copy), to: .string("b"), from: nil)
    #expect(!copy.isAsShared(exceptFor: "metadata"))
    #expect(copy.isAsShared(exceptFor: "data"))
  }

  @Test func valuesStayJoined() throws {
    let parsed = ParsedText.parse(SourceText("a: 1\nb: 1\nc: 1\n"), as: .resource)
    var joined = try #require(parsed.documents.first)
    joined.join(Self.id("a", in: joined), Self.id("c", in: joined))
    var copy = joined.shared()
    copy.set(Self.id("c", in: copy), to: .int(2), from: nil)
    #expect(try print(copy, as: .kustomize) == "a: 2\nb: 1\nc: 2\n")
  }

  private static func id(_ path: StaticString..., in document: Document) -> Int32 {
    path.reduce(document.rootID) { node, key in document.arena.value(of: key, in: node) ?? node }
  }

  private func print(_ document: Document, as profile: Profile) throws -> String {
    var output = OutputText()
    try document.root.print(as: profile, to: &output)
    return output.string
  }
}
