package import Documents
internal import Overlays

/// A finding that somebody answers for, until a day.
package struct Waiver: Sendable {
  package let rule: Setting<RuleName>
  package let object: Setting<ObjectPattern>
  package let reason: Setting<Reason>
  /// The last day.
  package let expires: Setting<CalendarDate>
  package let location: Location

  private static let fields = ["rule", "object", "reason", "expires"]

  /// Reads an item of `waivers`.
  init?(_ node: Node, _ reader: inout FieldReader) {
    let name = "waivers[]"
    guard let fields = reader.item(node, of: "waivers", known: Self.fields) else { return nil }
    let rule: Setting<RuleName>? = reader.needed("rule", of: fields, name, at: node)
    let object: Setting<ObjectPattern>? = reader.needed("object", of: fields, name, at: node)
    let reason: Setting<Reason>? = reader.needed("reason", of: fields, name, at: node)
    let expires: Setting<CalendarDate>? = reader.needed("expires", of: fields, name, at: node)
    guard let rule, let object, let reason, let expires else { return nil }
    self.rule = rule
    self.object = object
    self.reason = reason
    self.expires = expires
    location = reader.location(of: node)
  }
}
