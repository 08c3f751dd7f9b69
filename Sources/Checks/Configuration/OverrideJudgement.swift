internal import Documents

/// What becomes of the settings of mirrors in the files that they are a part of. A mirror may be a
/// layer of many files: a setting is without effect only if it is so in all of them.
struct OverrideJudgement {
  /// A setting of a mirror.
  struct Override {
    let setting: LayeredFile.Setting
    /// One of the files.
    let file: LayeredFile
    /// Whether the value was the same before, in all files.
    var isRedundant = true
    /// Whether another setting takes its place afterwards, in all files.
    var isDead = true
    /// What it was, or what takes its place.
    var other: Place?
  }

  private struct Spot: Hashable {
    let place: Place
    let key: String
  }

  private(set) var overrides: [Override] = []
  private var positions: [Spot: Int] = [:]

  init(_ files: [LayeredFile]) {
    for file in files { judge(file) }
  }

  private mutating func judge(_ file: LayeredFile) {
    var keys: [String: [Int]] = [:]
    for (number, setting) in file.settings.enumerated() {
      keys[setting.key, default: []].append(number)
    }
    for numbers in keys.values {
      for (position, number) in numbers.enumerated() where file.settings[number].isOfMirror {
        let setting = file.settings[number]
        guard setting.effect == .set, !setting.isLocked else { continue }
        let before = numbers[..<position].map { file.settings[$0] }
        let after = numbers[(position + 1)...].map { file.settings[$0] }
        take(setting, of: file, before, after)
      }
    }
  }

  private mutating func take(
    _ setting: LayeredFile.Setting, of file: LayeredFile, _ before: [LayeredFile.Setting],
    _ after: [LayeredFile.Setting]
  ) {
    let spot = Spot(place: setting.place, key: setting.key)
    var own = Override(setting: setting, file: file)
    if let known = positions[spot] { own = overrides[known] }
    let last = before.last
    let isSame =
      last?.effect == .set && last?.value.isSameInBytes(as: setting.value) == true
    let end = after.last { $0.effect == .set || $0.effect == .bind }
    let isReplaced = end != nil && !after.contains { $0.effect == .change || $0.effect == .unset }
    own.isRedundant = own.isRedundant && isSame
    own.isDead = own.isDead && isReplaced
    own.other = (isReplaced ? end?.place : isSame ? last?.place : nil) ?? own.other
    if let known = positions[spot] {
      overrides[known] = own
    } else {
      positions[spot] = overrides.count
      overrides.append(own)
    }
  }
}
