internal import Documents
internal import Manifests

extension Node {
  /// A scalar as dangers tell it: nothing that nobody shall read, and not much of a long one.
  var told: String { ToldText.of(string) }

  /// The texts of a list.
  var texts: [String] { kind == .sequence ? children.filter(\.kind.isScalar).map(\.string) : [] }

  /// The entries of a mapping of scalars.
  var table: [String: String] {
    Dictionary(entries.filter { $0.value.kind.isScalar }.map { ($0.key.string, $0.value.string) }) {
      _, last in last
    }
  }
}

extension Node? {
  /// The same; what is not there is said.
  var told: String { self?.told ?? "none" }

  /// The texts of a list; none if it is not there.
  var texts: [String] { self?.texts ?? [] }
}

/// Texts of objects in messages.
enum ToldText {
  private static let mostBytes = 120

  /// A text that is no setting with a name.
  static func of(_ text: String) -> String {
    if HiddenKey.isMeant(inValue: text) { return ShownValue.hidden }
    guard text.utf8.count > mostBytes else { return text }
    return String(decoding: text.utf8.prefix(mostBytes), as: UTF8.self) + "…"
  }

  /// What a value was and is.
  static func change(_ before: String?, _ after: String?) -> String {
    "\(before.map(of) ?? "none") -> \(after.map(of) ?? "none")"
  }

  /// Some names; of many the first.
  static func list(_ names: [String], most: Int = 5) -> String {
    let shown = names.prefix(most).map(of).joined(separator: ", ")
    return names.count > most ? shown + " and \(names.count - most) more" : shown
  }
}
