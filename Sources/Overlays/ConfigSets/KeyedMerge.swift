internal import Documents
internal import Manifests

/// Brings the settings of several layers together. The first one's text stays as it is, but for the
/// values that others change.
struct KeyedMerge {
  /// An entry of a layer.
  struct Number: Equatable, BitwiseCopyable {
    private let layerNumber: Int32
    private let entryNumber: Int32

    init(layer: Int, entry: Int) {
      layerNumber = Int32(layer)
      entryNumber = Int32(entry)
    }

    var layer: Int { Int(layerNumber) }
    var entry: Int { Int(entryNumber) }
  }

  /// A key, and what it has so far: numbers only, for there are many.
  struct Setting: BitwiseCopyable {
    /// The entry whose lines it keeps; none if no layer has it.
    let home: Number?
    /// The entry that gave it its value; none if that is a binding.
    var giver: Number?
    /// The number of the value, if no layer has it written: a list of several layers, or what is
    /// bound.
    var made: Int32?
    /// The number of the key that is bound.
    var binding: Int32?
    var isLocked = false
    var isRemoved = false
  }

  /// What some layers come to. There are no places in it: the same layers come to the same wherever
  /// they are used.
  struct State: Sendable {
    /// Those of the first layer, one for each entry, then what others add.
    fileprivate(set) var settings: [Setting] = []
    /// Values that no layer has written.
    fileprivate(set) var texts: [String] = []
    fileprivate var positions = KeyTable()
  }

  let layers: [ConfigLayer]
  private(set) var state = State()
  /// The keys that are bound, and where.
  private(set) var bindings: [(key: String, place: Place)] = []
  private var unknownUnsets = 0

  /// For how many keys that are not there the nearest is looked for.
  private static let mostHints = 20

  /// Brings layers together, of which some may be known.
  init(_ layers: [ConfigLayer], sharing stack: LayerStack? = nil, _ findings: inout Findings) {
    self.layers = layers
    let shared = stack?.count ?? 0
    if let known = stack?.state {
      state = known
    } else {
      let problems = findings.report.count
      for layer in 0..<shared { add(layer, &findings) }
      if findings.report.count == problems { stack?.offer(state) }
    }
    for layer in shared..<layers.count { add(layer, &findings) }
  }

  /// The settings of the first layer, one for each entry, then what others add.
  var settings: [Setting] { state.settings }

  /// The settings that the first layer does not have.
  var added: some Sequence<Setting> {
    settings.dropFirst(layers.first?.entries.count ?? 0).lazy.filter { !$0.isRemoved }
  }

  /// Adds a value that is derived. A layer that sets the key would contradict it.
  mutating func bind(_ key: String, to text: String, at place: Place, _ findings: inout Findings) {
    state.positions.reserve()
    let found = self.place(of: key)
    if let setting = found.number.map({ settings[$0] }), !setting.isRemoved {
      findings.add(
        "config-bound", "`\(key)` is bound, and cannot be set here", at: self.place(of: setting),
        hint: "take it out here, or drop the binding", notes: [("bound here", place)])
      return
    }
    state.positions.set(Name(key).fingerprint, to: settings.count, at: found)
    state.settings.append(Setting(home: nil, made: keep(text), binding: Int32(bindings.count)))
    bindings.append((key, place))
  }

  private mutating func add(_ number: Int, _ findings: inout Findings) {
    let layer = layers[number]
    for unset in layer.unsets { remove(unset, in: layer, &findings) }
    if number == 0 {
      state.positions = layer.keys
      state.positions.reserve(layers.dropFirst().reduce(8) { $0 + $1.entries.count })
      state.settings.reserveCapacity(layers.reduce(16) { $0 + $1.entries.count })
    }
    state.positions.reserve(layer.entries.count)
    let entries = layer.entries
    for index in entries.indices {
      let entry = entries[index]
      if entry.isReplaced { noteDuplicate(entry, in: layer, &findings) }
      if number == 0 {
        state.settings.append(Self.newSetting(entry, Number(layer: 0, entry: index)))
      } else if !entry.isReplaced {
        set(entry, Number(layer: number, entry: index), in: layer, &findings)
      }
    }
  }

  private func noteDuplicate(
    _ entry: KeyedEntry, in layer: ConfigLayer, _ findings: inout Findings
  ) {
    let key = layer.key(of: entry)
    findings.add(
      "config-duplicate", "`\(key)` is set again below, this one has no effect",
      at: layer.place(entry.lines.lowerBound), severity: .warning,
      notes: layer.entry(key).map { [("here", layer.place($0.lines.lowerBound))] } ?? [])
  }

  private static func newSetting(_ entry: KeyedEntry, _ number: Number) -> Setting {
    Setting(home: number, giver: number, isLocked: entry.has(.lock), isRemoved: entry.isReplaced)
  }

  /// Keeps a value that no layer has written.
  private mutating func keep(_ text: String) -> Int32 {
    state.texts.append(text)
    return Int32(state.texts.count - 1)
  }

  private mutating func set(
    _ entry: KeyedEntry, _ number: Number, in layer: ConfigLayer, _ findings: inout Findings
  ) {
    var found = state.positions.first(entry.fingerprint)
    while let other = found.number, !hasKey(state.settings[other], of: entry, in: layer) {
      found = state.positions.next(entry.fingerprint, behind: found)
    }
    guard let position = found.number, !state.settings[position].isRemoved else {
      state.positions.set(entry.fingerprint, to: state.settings.count, at: found)
      state.settings.append(Self.newSetting(entry, number))
      return
    }
    if state.settings[position].isLocked {
      let place = layer.place(entry.written.lowerBound)
      addLocked(layer.key(of: entry), at: place, by: state.settings[position], &findings)
      return
    }
    noteOrder(of: number, over: state.settings[position], &findings)
    let joined = list(number, joinedWith: state.settings[position])
    state.settings[position].made = joined.map { keep($0) }
    state.settings[position].giver = number
    state.settings[position].isLocked = entry.has(.lock)
  }

  private func place(of key: String) -> KeyTable.Place {
    var key = key
    return key.withUTF8 { bytes in
      state.positions.place(of: Fingerprint.of(bytes)) { hasKey(settings[$0], bytes) }
    }
  }

  /// The text if an entry adds to what is there.
  private func list(_ number: Number, joinedWith old: Setting) -> String? {
    let entry = entry(number)
    guard entry.has(.append) || entry.has(.prepend) else { return nil }
    let (old, new) = (text(of: old), layers[number.layer].value(of: entry))
    return entry.has(.append) ? Self.join(old, new) : Self.join(new, old)
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

  private mutating func remove(
    _ unset: (key: String, range: Range<Int>), in file: ConfigLayer, _ findings: inout Findings
  ) {
    let place = file.place(unset.range.lowerBound)
    if let set = file.entry(unset.key) {
      findings.add(
        "config-unset", "this layer sets `\(unset.key)` itself, which counts", at: place,
        severity: .warning, hint: "take out one of them",
        notes: [("here", file.place(set.lines.lowerBound))])
    }
    guard let position = self.place(of: unset.key).number, !settings[position].isRemoved else {
      unknownUnsets += 1
      // Who has many of them is not helped by names, and looking for each takes time.
      let known = unknownUnsets <= Self.mostHints ? settings.filter { !$0.isRemoved } : []
      findings.add(
        "config-unset", "no layer before this one sets `\(unset.key)`", at: place,
        severity: .warning, hint: Suggestion.hint(for: unset.key, among: known.map { key(of: $0) }))
      return
    }
    if settings[position].isLocked {
      return addLocked(unset.key, at: place, by: settings[position], &findings)
    }
    state.settings[position].isRemoved = true
  }

  private func addLocked(
    _ key: String, at place: Place, by setting: Setting, _ findings: inout Findings
  ) {
    findings.add(
      "config-lock", "`\(key)` is locked by a layer before", at: place,
      hint: "take it out here, or the lock there",
      notes: [("locked here", self.place(of: setting))])
  }

  /// A mirror comes after all layers: it may be news that it beats a layer behind its own.
  private func noteOrder(
    of number: Number, over setting: Setting, _ findings: inout Findings
  ) {
    guard let original = layers[number.layer].original, let owner = setting.giver?.layer,
      layers[owner].original == nil, owner > original
    else { return }
    let (file, entry) = (layers[number.layer], entry(number))
    findings.add(
      "config-mirror-order",
      "`\(file.key(of: entry))` is overridden here for a layer behind the one that this file mirrors",
      at: file.place(entry.written.lowerBound), severity: .note,
      notes: [("set here", place(of: setting))])
  }
}
