internal import Documents
internal import Manifests
internal import Overlays
internal import Spark

/// What is different between two files that are lists of settings.
struct KeyedDifference {
  private typealias Entry = ConfigurationText.Entry

  let format: String
  private(set) var changes: [TextChange] = []
  private let old: FileText
  private let new: FileText
  /// The lines of settings that mean something else, before and after.
  private var touched = (old: Set<Int>(), new: Set<Int>())

  /// Compares two texts; nil if the name of the file does not say that it has settings, or if one of
  /// the texts is none of its format.
  init?(ofFile name: String, _ old: FileText, _ new: FileText) {
    guard let before = ConfigurationText(named: name, old.source),
      let after = ConfigurationText(named: name, new.source), !before.isBroken, !after.isBroken
    else { return nil }
    (self.old, self.new, format) = (old, new, before.format)
    compare(Self.settings(before), Self.settings(after))
  }

  /// What programs read: of a key that stands several times the last entry counts.
  private static func settings(_ text: ConfigurationText) -> [Entry] {
    text.entries.filter { !$0.isReplaced }
  }

  private mutating func compare(_ before: [Entry], _ after: [Entry]) {
    var known: [Name: Entry] = [:]
    for entry in before { known[Name(entry.key)] = entry }
    for entry in after {
      let partner = known.removeValue(forKey: Name(entry.key))
      guard let partner else {
        touched.new.formUnion(new.lines(of: entry.lines))
        add(entry.key, .added, nil, entry.value)
        continue
      }
      compare(partner, entry)
    }
    for entry in before where known[Name(entry.key)] != nil {
      touched.old.formUnion(old.lines(of: entry.lines))
      add(entry.key, .removed, entry.value, nil)
    }
  }

  private mutating func compare(_ before: Entry, _ after: Entry) {
    let texts = (old.source.bytes.slice(before.lines), new.source.bytes.slice(after.lines))
    guard texts.0 != texts.1 else { return }
    // A property of Hadoop has more than a value.
    let mayBeFinal = texts.0.string.holds("<final>") || texts.1.string.holds("<final>")
    let isSame =
      before.value.isSameInBytes(as: after.value)
      || KeyCatalogue.readsTheSame(before.value, after.value, of: after.key)
    if isSame, !mayBeFinal {
      return add(after.key, .respelled, before.value, after.value)
    }
    touched.old.formUnion(old.lines(of: before.lines))
    touched.new.formUnion(new.lines(of: after.lines))
    add(after.key, .changed, before.value, after.value)
  }

  private mutating func add(
    _ key: String, _ action: TextChange.Action, _ before: String?, _ after: String?
  ) {
    changes.append(
      TextChange(
        subject: .key(key), action: action, before: before.map { ShownText($0, of: key) },
        after: after.map { ShownText($0, of: key) }, isCosmetic: action == .respelled))
  }

  /// Whether lines that changed have anything of settings that mean something else.
  func touches(_ change: EditScript.Change) -> Bool {
    change.old.contains(where: touched.old.contains)
      || change.new.contains(where: touched.new.contains)
  }
}
