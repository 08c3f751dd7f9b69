internal import Documents
internal import Manifests

extension KeyedMerge {
  /// Warns of keys that differ in capital letters only: one of them is probably a mistake.
  func warnOfCases(_ findings: inout Findings) {
    guard layers.contains(where: { $0.hasCapitals }) else { return }
    var known = KeyTable()
    var folded: [UInt8] = []
    for (position, setting) in settings.enumerated() where !setting.isRemoved {
      withKey(of: setting) { key in
        folded.removeAll(keepingCapacity: true)
        folded += key.lazy.map(\.foldingCapital)
      }
      known.reserve()
      let fingerprint = folded.withUnsafeBufferPointer { Fingerprint.of($0) }
      let place = known.place(of: fingerprint) { other in
        withKey(of: settings[other]) { $0.lazy.map(\.foldingCapital).elementsEqual(folded) }
      }
      known.set(fingerprint, to: position, at: place)
      if let first = place.number { warn(of: setting, settings[first], &findings) }
    }
  }

  private func warn(of setting: Setting, _ first: Setting, _ findings: inout Findings) {
    findings.add(
      "config-case",
      "`\(key(of: setting))` and `\(key(of: first))` are two keys, they differ in capital letters",
      at: place(of: setting), severity: .warning, hint: "take out the one that nothing reads",
      notes: [("the other one", place(of: first))])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is one of A to Z.
  var hasCapital: Bool {
    let bytes = UnsafeRawBufferPointer(self)
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = ByteWord(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if word.hasCapital { return true }
      offset += 8
    }
    return self[offset...].contains(where: \.isCapital)
  }
}

extension UInt8 {
  /// Whether this is one of A to Z.
  var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }

  /// The small letter of a capital one.
  fileprivate var foldingCapital: UInt8 { isCapital ? self | 0x20 : self }
}
