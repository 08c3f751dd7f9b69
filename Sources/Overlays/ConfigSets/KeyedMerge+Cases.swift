internal import Documents
internal import Manifests

extension KeyedMerge {
  /// Warns of keys that differ in capital letters only: one of them is probably a mistake.
  func warnOfCases(_ findings: inout Findings) {
    var known: [Name: Int] = [:]
    for (position, setting) in settings.enumerated() where !setting.isRemoved {
      let folded = Name(setting.key.lowercasingASCII)
      guard let first = known.updateValue(position, forKey: folded) else { continue }
      findings.add(
        "config-case",
        "`\(setting.key)` and `\(settings[first].key)` are two keys, they differ in capital letters",
        at: setting.place, severity: .warning, hint: "take out the one that nothing reads",
        notes: [("the other one", settings[first].place)])
    }
  }
}

extension String {
  /// The text with small letters for A to Z.
  fileprivate var lowercasingASCII: String {
    let isCapital = { (byte: UInt8) in byte >= 0x41 && byte <= 0x5A }
    guard utf8.contains(where: isCapital) else { return self }
    return String(decoding: utf8.map { isCapital($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
