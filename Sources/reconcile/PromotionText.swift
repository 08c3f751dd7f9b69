internal import Documents
internal import Git
internal import Reconciler

/// A promotion, for people.
struct PromotionText {
  /// Longer values are cut.
  private static let longest = 80

  private let promotion: Promotion
  private var places = Places()

  init(_ promotion: Promotion) {
    self.promotion = promotion
  }

  /// What is taken over, what is not and why, and what follows for files.
  mutating func text() -> String {
    let (source, target) = (promotion.source.name.text, promotion.target.name.text)
    let (values, kept) = (promotion.travelling, promotion.kept)
    var text =
      "\(source) -> \(target): \(Self.count(values.count, "value")) to take over, "
      + "\(kept.count) kept\n"
    for value in values { text += "  \(Self.shown(value))\n" }
    for word in KeptReason.words {
      let group = kept.filter { $0.reason.word == word }
      if group.isEmpty { continue }
      text += "kept in \(target): \(Self.heading(word))\n"
      for (value, reason) in group {
        text += "  \(Self.shown(value))\(end(of: reason))\n"
      }
    }
    guard !values.isEmpty else { return text }
    text += "\n"
    for patch in promotion.patches {
      text += patch.text ?? "# \(patch.path.text) is not shown: it may hold a secret\n"
    }
    return text + "\n"
  }

  private static func shown(_ value: PromotedValue) -> String {
    guard !value.isHidden else { return Visible.text("\(value.name): \(value.change)") }
    let texts = [value.old, value.new].map { text in
      text.map { Visible.text($0, limit: longest) } ?? "(not set)"
    }
    return Visible.text("\(value.name): ") + texts.joined(separator: " -> ")
  }

  /// What values have in common that are kept for one reason.
  private static func heading(_ word: String) -> String {
    switch word {
    case "denied": "denied by its settings"
    case "names-environment": "names an environment; is taken over by its name"
    case "own": "it alone says it itself; is taken over by its name"
    case "partial": "a part comes from elsewhere; is taken over whole by its name"
    case "missing": "it has no such object, image or file"
    default: "cannot be taken over"
    }
  }

  /// What is said of one value behind it.
  private mutating func end(of reason: KeptReason) -> String {
    switch reason {
    case .denied(let location), .own(let location): " (\(shown(location)))"
    case .refused(let message): " (\(Visible.text(message)))"
    case .namesEnvironment, .partial, .missing: ""
    }
  }

  private mutating func shown(_ location: Location) -> String {
    "\(Visible.path(location.file.path)):\(places.start(of: location).line)"
  }

  /// So many of something.
  static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
