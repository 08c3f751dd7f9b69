import Overlays
import Testing

@testable import Reconciler

/// What a value means for an image called `a/b`.
@Suite struct NewImageTests {
  private static let digest = "sha256:" + String(repeating: "0a", count: 32)

  /// A value, and the name, the tag and the digest that it gives; `D` is a digest.
  private static let values = [
    "1.2 - 1.2 -", "v1_2.3-x - v1_2.3-x -", "a/b:1 - 1 -", "c/d c/d - -", "c/d:1 c/d 1 -",
    "host:5000/x host:5000/x - -", "host:5000/x:1 host:5000/x 1 -", "D - - D", "@D - - D",
    "a/b@D - - D", "c/d@D c/d - D", "c/d:1@D c/d 1 D", "1.2@D - 1.2 D", ":1 - 1 -",
  ]

  @Test(arguments: values)
  func valueIsTakenApart(_ line: String) {
    let parts = line.split(separator: " ").map {
      $0 == "-" ? nil : String($0).replacing("D", with: Self.digest)
    }
    let wanted = NewImage(name: parts[1], tag: parts[2], digest: parts[3])
    #expect(NewImage(reading: parts[0] ?? "", for: "a/b") == wanted, "\(line)")
  }

  @Test(arguments: [
    "", "-x", ".x", "a b", "x:", "x/y:", "@", "sha256:00", "a@sha256:zz", "@D0", "1\n2", "c d/e:1",
  ])
  func othersAreRefused(_ text: String) {
    let text = text.replacing("D", with: Self.digest)
    #expect(NewImage(reading: text, for: "a/b") == nil, "\(text)")
  }
}
