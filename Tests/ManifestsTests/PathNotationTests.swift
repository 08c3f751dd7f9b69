import Testing

@testable import Manifests

/// How paths are written.
@Suite struct PathNotationTests {
  static let slash = UInt8(ascii: "/")
  static let dot = UInt8(ascii: ".")

  @Test(arguments: [
    ("a", ["a"]), ("a/b", ["a", "b"]), ("/a/b", ["a", "b"]), ("//a", ["", "a"]), ("", [""]),
    ("/", [""]), ("a/", ["a", ""]), ("a//b", ["a", "", "b"]), (#"a\/b"#, ["a/b"]),
    (#"a\/b\/c/d"#, ["a/b/c", "d"]), (#"a\\/b"#, [#"a\/b"#]), (#"a\//b"#, ["a/", "b"]),
    (#"\/a"#, ["/a"]), (#"a\"#, [#"a\"#]), (#"a\b/c"#, [#"a\b"#, "c"]), (#"a/\/b"#, ["a", "/b"]),
    (#"\/"#, ["/"]), ("a.b", ["a.b"]), ("é/ü", ["é", "ü"]),
  ])
  func names(_ path: String, _ names: [String]) {
    #expect(PathNotation.split(path, at: Self.slash) == names)
  }

  @Test(arguments: [
    ("a.b", ["a", "b"]), ("a.[b=c.d].e", ["a", "[b=c.d]", "e"]), ("a.[b.c]", ["a", "b.c"]),
    ("a.[b]", ["a", "[b]"]), ("a.[b", ["a", "b"]), ("a.[b.c", ["a", "b.c"]), ("[", [""]),
    ("a.[b.c].d.[e.f=g.h].i", ["a", "b.c", "d", "[e.f=g.h]", "i"]), (#"a\.b.c"#, ["a.b", "c"]),
    ("a.[b.[c].d]", ["a", "b.[c", "d]"]), ("spec.[=nginx:1.7.9]", ["spec", "[=nginx:1.7.9]"]),
  ])
  func namesWithBrackets(_ path: String, _ names: [String]) {
    #expect(PathNotation.splitKeepingBrackets(path, at: Self.dot) == names)
  }

  @Test(arguments: [
    ("spec/containers[]/image", ["spec", "containers", "image"], [1]),
    (#"metadata/annotations/a.b\/c"#, ["metadata", "annotations", "a.b/c"], []),
    ("a[][]", ["a[]"], [0]), ("[]", [""], [0]), ("a[]b", ["a[]b"], []),
  ])
  func steps(_ path: String, _ names: [String], _ lists: [Int]) {
    let steps = FieldPath(path).steps
    #expect(steps.map(\.name) == names)
    #expect(steps.indices.filter { steps[$0].isList } == lists)
  }
}
