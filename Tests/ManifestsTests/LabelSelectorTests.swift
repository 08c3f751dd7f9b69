import Testing

@testable import Manifests

/// Selectors by label, with what Kubernetes' own parser accepts and refuses.
@Suite struct LabelSelectorTests {
  private static let labels = ["app": "web", "tier": "front", "empty": "", "count": "10"]

  @Test(arguments: [
    "", "  ", "app", "app=web", "app==web", "app!=api", "app = web , tier=front", "!old",
    "tier in (front,back)", "tier notin (back)", "old notin (a)", "old!=a", "empty=", "empty",
    "empty in ()", "empty in (,a)", "empty in (a,)", "empty in (a,,b)", "count>9", "count < 11",
    "tier in (in,notin,front)", "!app=web", "example.com/x!=y",
  ])
  func meant(selector: String) throws {
    #expect(try LabelSelector(selector).matches { Self.labels[$0] })
  }

  @Test(arguments: [
    "old", "!app", "app=api", "app!=web", "tier in (back)", "tier notin (front)", "app=",
    "count>10", "count<10", "app>1", "old<5", "app,old", "empty in (a)",
  ])
  func notMeant(selector: String) throws {
    #expect(try !LabelSelector(selector).matches { Self.labels[$0] })
  }

  @Test(arguments: [
    (",", "`,` stands where the key of a label is expected"),
    ("app,", "the selector ends where the key of a label is expected"),
    ("app web", "`web` stands where `=`, `!=`, `in` or `notin` is expected"),
    ("app=(a)", "`(` stands where a value is expected"),
    ("app in a", "`a` stands where `(` is expected"),
    ("app in (a b)", "`b` stands where `,` or `)` is expected"),
    ("app in (a", "the selector ends where `,` or `)` is expected"),
    ("app in (,,)", "`)` stands where a value or a comma is expected"),
    ("app=web tier", "`tier` stands where a comma or the end is expected"),
    ("app=-web", "`-web` is no value of a label"),
    ("app>x", "`x` is compared as a number, and is none"),
    ("a/b/c", "`a/b/c` is no key of a label"), ("A.b/c=d", "`A.b/c` is no key of a label"),
    ("-a", "`-a` is no key of a label"),
    ("!!app", "`!` stands where the key of a label is expected"),
  ])
  func refused(selector: String, message: String) {
    #expect(throws: LabelSelectorError(message)) { try LabelSelector(selector) }
  }

  @Test func lengthsAreBounded() {
    let long = String(repeating: "a", count: 64)
    #expect(!LabelSyntax.isKey(long) && !LabelSyntax.isValue(long))
    #expect(LabelSyntax.isKey(String(long.dropLast())))
    #expect(!LabelSyntax.isKey(String(repeating: "a", count: 254) + "/b"))
  }
}
