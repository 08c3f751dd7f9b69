internal import Documents
internal import Manifests

/// Brings the settings of several layers together. The first one's text stays as it is, but for the
/// values that others change.
struct KeyedMerge {
  /// A key, and what it has so far.
  struct Setting {
    let key: String
    /// The layer and the entry whose lines it keeps; none if no layer has it.
    let home: (layer: Int, entry: KeyedEntry)?
    /// The layer that gave it its value; none if that is a binding.
    var owner: Int?
    /// The value as programs read it.
    var text: String
    /// The value as a layer has it written; none if no layer has it.
    var written: (layer: Int, range: Range<Int>)?
    var place: Place
    var lock: Place?
    var isRemoved = false
  }

  let layers: [ConfigLayer]
  /// Those of the first layer, then what others add.
  private(set) var settings: [Setting] = []
  private var positions: [Name: Int] = [:]
  private var unknownUnsets = 0

  /// For how many keys that are not there the nearest is looked for.
  private static let mostHints = 20

  init(_ layers: [ConfigLayer], _ findings: inout Findings) {
    self.layers = layers
    for layer in layers.indices { add(layer, &findings) }
  }

  /// The settings that are there in the end.
  var effective: [Setting] { settings.filter { !$0.isRemoved } }

  /// Adds a value that is derived. A layer that sets the key would contradict it.
  mutating func bind(_ key: String, to text: String, at place: Place, _ findings: inout Findings) {
    if let position = positions[Name(key)] {
      findings.add(
        "config-bound", "`\(key)` is bound, and cannot be set here", at: settings[position].place,
        hint: "take it out here, or drop the binding", notes: [("bound here", place)])
      return
    }
    positions[Name(key)] = settings.count
    settings.append(Setting(key: key, home: nil, text: text, place: place))
  }

  private mutating func add(_ layer: Int, _ findings: inout Findings) {
    let file = layers[layer].file
    var last: [Name: Int] = [:]
    for (index, entry) in file.entries.enumerated() { last[Name(entry.key)] = index }
    for unset in file.unsets {
      let place = file.place(unset.range.lowerBound)
      if let set = last[Name(unset.key)] {
        findings.add(
          "config-unset", "this layer sets `\(unset.key)` itself, which counts", at: place,
          severity: .warning, hint: "take out one of them",
          notes: [("here", file.place(file.entries[set].lines.lowerBound))])
      }
      remove(unset.key, at: place, &findings)
    }
    for (index, entry) in file.entries.enumerated() {
      guard let final = last[Name(entry.key)], final != index else {
        set(entry, in: layer, &findings)
        continue
      }
      if layer == 0 { settings.append(dropped(entry)) }
      findings.add(
        "config-duplicate", "`\(entry.key)` is set again below, this one has no effect",
        at: file.place(entry.lines.lowerBound), severity: .warning,
        notes: [("here", file.place(file.entries[final].lines.lowerBound))])
    }
  }

  private func dropped(_ entry: KeyedEntry) -> Setting {
    var setting = newSetting(entry, in: 0)
    setting.isRemoved = true
    return setting
  }

  private func newSetting(_ entry: KeyedEntry, in layer: Int) -> Setting {
    let place = layers[layer].file.place(entry.written.lowerBound)
    return Setting(
      key: entry.key, home: (layer, entry), owner: layer, text: entry.value,
      written: (layer, entry.written), place: place,
      lock: entry.directives.contains(.lock) ? place : nil)
  }

  private mutating func set(_ entry: KeyedEntry, in layer: Int, _ findings: inout Findings) {
    let name = Name(entry.key)
    guard let position = positions[name] else {
      positions[name] = settings.count
      settings.append(newSetting(entry, in: layer))
      return
    }
    let new = newSetting(entry, in: layer)
    if let lock = settings[position].lock {
      addLocked(entry.key, at: new.place, by: lock, &findings)
      return
    }
    noteOrder(of: entry, in: layer, over: settings[position], &findings)
    let joined = Self.text(of: entry, joinedWith: settings[position].text)
    settings[position].text = joined ?? new.text
    settings[position].written = joined == nil ? new.written : nil
    settings[position].owner = layer
    settings[position].place = new.place
    settings[position].lock = new.lock
  }

  /// The text if an entry adds to what is there.
  private static func text(of entry: KeyedEntry, joinedWith old: String) -> String? {
    if entry.directives.contains(.append) { return join(old, entry.value) }
    if entry.directives.contains(.prepend) { return join(entry.value, old) }
    return nil
  }

  /// The items of both lists, each once. They are trimmed as Spark and Hadoop do it, so what those
  /// take from a list is the same before and behind the merge.
  static func join(_ first: String, _ second: String) -> String {
    var items: [String] = []
    var known: Set<Name> = [""]
    for list in [first, second] {
      for item in list.utf8.split(separator: UInt8(ascii: ",")) {
        let item = String(decoding: item, as: UTF8.self).trimmingControls
        if known.insert(Name(item)).inserted { items.append(item) }
      }
    }
    return items.joined(separator: ",")
  }

  private mutating func remove(_ key: String, at place: Place, _ findings: inout Findings) {
    guard let position = positions[Name(key)] else {
      unknownUnsets += 1
      // Who has many of them is not helped by names, and looking for each takes time.
      let known = unknownUnsets <= Self.mostHints ? effective.map(\.key) : []
      findings.add(
        "config-unset", "no layer before this one sets `\(key)`", at: place, severity: .warning,
        hint: Suggestion.hint(for: key, among: known))
      return
    }
    if let lock = settings[position].lock { return addLocked(key, at: place, by: lock, &findings) }
    settings[position].isRemoved = true
    positions[Name(key)] = nil
  }

  private func addLocked(
    _ key: String, at place: Place, by lock: Place, _ findings: inout Findings
  ) {
    findings.add(
      "config-lock", "`\(key)` is locked by a layer before", at: place,
      hint: "take it out here, or the lock there", notes: [("locked here", lock)])
  }

  /// A mirror comes after all layers: it may be news that it beats a layer behind its own.
  private func noteOrder(
    of entry: KeyedEntry, in layer: Int, over setting: Setting, _ findings: inout Findings
  ) {
    guard let original = layers[layer].original, let owner = setting.owner,
      layers[owner].original == nil, owner > original
    else { return }
    findings.add(
      "config-mirror-order",
      "`\(entry.key)` is overridden here for a layer behind the one that this file mirrors",
      at: layers[layer].file.place(entry.written.lowerBound), severity: .note,
      notes: [("set here", setting.place)])
  }
}

/// One file of those that are brought together.
struct ConfigLayer {
  let file: KeyedFile
  /// The layer that this one is the mirror of.
  var original: Int?
}
