internal import Documents
internal import Git
internal import Reconciler

/// A promotion, for programs.
struct PromotionJSON {
  let promotion: Promotion
  /// The branch and the commit that were made; nil if none was.
  var proposal: (branch: String, commit: ObjectID)?
  var isPushed = false

  private static func json(_ danger: DangerEntry) -> String {
    JSONText.object([
      ("danger", JSONText.string(danger.danger)), ("subject", JSONText.string(danger.subject)),
      ("message", JSONText.string(danger.message)),
    ])
  }

  /// One object in a line.
  var text: String {
    var places = Places()
    let values = promotion.travelling.map { object($0, [], &places) }
    let kept = promotion.kept.map { value, reason in
      object(value, Self.fields(of: reason, &places), &places)
    }
    let effect = promotion.effect
    let files = promotion.changes.map { JSONText.string($0.path.text) }
    return JSONText.object([
      ("from", JSONText.string(promotion.source.name.text)),
      ("to", JSONText.string(promotion.target.name.text)),
      ("values", JSONText.array(values)), ("kept", JSONText.array(kept)),
      ("files", JSONText.array(files)),
      ("objects", JSONText.array(effect.changes.map { JSONText.string($0.object.title) })),
      ("dangers", JSONText.array(effect.dangers.map { Self.json($0.entry) })),
      ("branch", JSONText.optional(proposal?.branch)),
      ("commit", JSONText.optional(proposal?.commit.description)),
      ("pushed", isPushed ? "true" : "false"),
    ]) + "\n"
  }

  private func object(
    _ value: PromotedValue, _ fields: [(String, String)], _ places: inout Places
  ) -> String {
    let location = value.location.map { Self.fields(of: $0, &places) } ?? []
    return JSONText.object(
      [
        ("what", JSONText.string(value.name)),
        ("old", JSONText.optional(value.isHidden ? nil : value.old)),
        ("new", JSONText.optional(value.isHidden ? nil : value.new)),
        ("secret", value.isHidden ? "true" : "false"),
      ] + location + fields)
  }

  private static func fields(of reason: KeptReason, _ places: inout Places) -> [(String, String)] {
    var fields = [("reason", JSONText.string(reason.word))]
    switch reason {
    case .denied(let location), .own(let location):
      fields.append(("by", JSONText.object(Self.fields(of: location, &places))))
    case .missing(let message), .refused(let message):
      fields.append(("message", JSONText.string(message)))
    case .namesEnvironment, .partial: break
    }
    return fields
  }

  private static func fields(of location: Location, _ places: inout Places) -> [(String, String)] {
    [
      ("path", JSONText.string(location.file.path)),
      ("line", "\(places.start(of: location).line)"),
    ]
  }
}

extension JSONText {
  /// A text, or null.
  static func optional(_ text: String?) -> String { text.map(string) ?? "null" }
}
