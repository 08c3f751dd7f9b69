internal import Documents
internal import Manifests

/// The patterns of a call, and what was seen of them.
struct ValuePatterns {
  let patterns: [ValuePattern]
  private var isUsed: [Bool]
  /// Whether there is an object that they could mean.
  private var hasObject: [Bool]
  /// Names for those who mistyped one; the same in many environments.
  private var keys: Set<Name> = []
  private var objects: Set<Name> = []
  /// Objects as they are called in one environment, and what all of them call them.
  private var renamed: [Name: String] = [:]
  private var paths: Set<Name> = []

  /// Without a pattern all keys are meant.
  init(_ texts: [String]) {
    patterns = (texts.isEmpty ? ["*"] : texts).map(ValuePattern.init)
    isUsed = patterns.map { _ in texts.isEmpty }
    hasObject = patterns.map { _ in false }
  }

  /// Whether fields of objects are asked for.
  var haveObjects: Bool { patterns.contains { $0.object != nil } }

  /// Whether a key is meant.
  mutating func fit(key: String) -> Bool {
    keys.insert(Name(key))
    var found = false
    for (index, pattern) in patterns.enumerated()
    where pattern.object == nil && pattern.fits(key) {
      (found, isUsed[index]) = (true, true)
    }
    return found
  }

  /// The patterns that mean fields of an object, by number. What it is called in one environment is
  /// no name for it: it would seem to be missing in the others.
  mutating func patterns(for manifest: Manifest, called name: String) -> [Int] {
    let id = manifest.id
    let object = "\(id.kind.kind)/\(name)"
    objects.insert(Name(object))
    renamed[Name("\(id.kind.kind)/\(id.name)")] = object
    let kinds = [id.kind.kind.string, "\(id.kind.kind).\(id.kind.group)"]
    let names = [name, manifest.original.name.string]
    let numbers = patterns.indices.filter {
      patterns[$0].object?.fits(kinds: kinds, names: names) ?? false
    }
    for number in numbers { hasObject[number] = true }
    return numbers
  }

  /// The path of a field as one of some patterns writes it; nil if none means it. An index means
  /// whatever stands there, a name the item with this name.
  mutating func fit(path: ValuePath, _ numbers: [Int]) -> String? {
    let texts = [path.keyedText, path.text]
    paths.insert(Name(texts[0]))
    var found: String?
    for text in texts {
      for number in numbers where patterns[number].fits(text) {
        isUsed[number] = true
        found = found ?? text
      }
    }
    return found
  }

  /// What is wrong with patterns that no value fits.
  var mistakes: [(message: String, hint: String?)] {
    patterns.indices.filter { !isUsed[$0] }.map { number in
      ("no value fits `\(patterns[number].text)`", hint(for: number))
    }
  }

  private func hint(for number: Int) -> String? {
    let text = patterns[number].text
    guard patterns[number].object != nil else {
      return Suggestion.hint(for: text, among: Self.candidates(keys))
        ?? "`*` stands for anything; fields are written `Kind/name:path`"
    }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard hasObject[number], parts.count == 2 else {
      let known = renamed[Name(parts[0])].map { "did you mean `\($0)`?" }
      return known ?? Suggestion.hint(for: parts[0], among: objects.map(\.string))
    }
    let near = Suggestion.nearest(to: parts[1], among: Self.candidates(paths))
    return near.map { "did you mean `\(parts[0]):\($0)`?" }
  }

  /// The names, and for each of their beginnings the pattern of all that begins so.
  private static func candidates(_ names: Set<Name>) -> [String] {
    var all = names
    for name in names {
      var text = Substring(name.string)
      while let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) {
        text = text[..<dot]
        guard all.insert(Name(text + ".*")).inserted else { break }
      }
    }
    return all.map(\.string)
  }
}
