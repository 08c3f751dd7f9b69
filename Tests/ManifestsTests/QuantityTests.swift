import Documents
import Manifests
import Testing

/// Amounts as Kubernetes reads them.
@Suite struct QuantityTests {
  private static func quantity(_ text: String) -> Quantity? { Quantity(SourceText(text).bytes) }

  @Test(arguments: [
    ("1Gi", "1024Mi"), ("1", "1000m"), ("1k", "1e3"), ("1.5Gi", "1536Mi"), ("0.5", "500m"),
    ("1E", "1000P"), ("1e0", "1"), ("0", "0Gi"), ("-0", "0m"), ("+2", "2"), ("100n", "0.1u"),
    ("0.50", ".5"), ("1024", "1Ki"), ("16e-1", "1600m"), ("010", "10"),
    ("18446744073709551616000000", "18446744073709551616000000"),
  ])
  func sameAmounts(_ one: String, _ other: String) throws {
    let (one, other) = (try #require(Self.quantity(one)), try #require(Self.quantity(other)))
    #expect(one.isSame(as: other) && other.isSame(as: one))
  }

  @Test(arguments: [
    ("1Gi", "1G"), ("1", "1m"), ("1", "-1"), ("1e3", "1e4"), ("1Ki", "1000"), ("5", "50"),
    ("18446744073709551616000000", "18446744073709551616000001"),
  ])
  func otherAmounts(_ one: String, _ other: String) throws {
    let (one, other) = (try #require(Self.quantity(one)), try #require(Self.quantity(other)))
    #expect(!one.isSame(as: other))
  }

  @Test(arguments: ["", "Gi", "1.2.3", ".", "1e", "1 Gi", "1gb", "--1", "1e+", "0x10", "1Zi"])
  func noAmounts(_ text: String) {
    #expect(Self.quantity(text) == nil)
  }
}
