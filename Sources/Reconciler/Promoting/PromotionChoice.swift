internal import Manifests

/// Which values a call means: names, and patterns in which `*` stands for anything. Without one all
/// are meant.
package struct PromotionChoice: Sendable {
  private let patterns: [ValuePattern]
  private var isUsed: [Bool]

  package init(_ words: [String]) {
    patterns = words.map(ValuePattern.init)
    isUsed = words.map { _ in false }
  }

  /// Whether a value is meant, and whether by its whole name.
  mutating func meaning(of value: OwnValue) -> (isMeant: Bool, isNamed: Bool) {
    guard !patterns.isEmpty else { return (true, false) }
    var meaning = (isMeant: false, isNamed: false)
    for (number, pattern) in patterns.enumerated() where pattern.means(value) {
      isUsed[number] = true
      meaning = (true, meaning.isNamed || !pattern.hasStar)
    }
    return meaning
  }

  /// The words that meant nothing until now.
  var unused: [(word: String, hasStar: Bool)] {
    zip(patterns, isUsed).filter { !$1 }.map { ($0.0.text, $0.0.hasStar) }
  }
}

extension ValuePattern {
  /// Whether any other text fits.
  var hasStar: Bool { text.utf8.contains(UInt8(ascii: "*")) }

  /// Whether a value is meant: a key by its name, a field by its object and its path.
  func means(_ value: OwnValue) -> Bool {
    guard case .field(let manifest, let path, _) = value.subject else {
      return object == nil && fits(value.name)
    }
    let id = manifest.id
    let kinds = [id.kind.kind.string, "\(id.kind.kind).\(id.kind.group)"]
    let names = [manifest.original.name.string, manifest.affixedName, id.name.string]
    return object?.fits(kinds: kinds, names: names) ?? false
      && (fits(path.keyedText) || fits(path.text))
  }
}
