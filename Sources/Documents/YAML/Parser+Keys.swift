#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Parser {
  /// Refuses keys that are no strings and, in resources, keys that stand twice.
  mutating func checkKeys(of mapping: Int32) {
    keyBuffer.removeAll()
    var key = mapping + Int32(bitPattern: records[Int(mapping)].content)
    var remaining = records[Int(mapping)].length / 2
    while remaining > 0 {
      let record = records[Int(key)]
      if record.kind != .string, record.kind != .alias { checkKind(ofKey: key, record) }
      if record.flags.contains(.properties) { checkTag(ofKey: key) }
      if record.length == 2, record.flags.style != .plain { checkMergeKey(record) }
      keyBuffer.append(key)
      let value = key + record.next
      key = value + records[Int(value)].next
      remaining -= 1
    }
    if keyBuffer.count > 24 { compareSorted(of: mapping) } else { comparePairs(of: mapping) }
  }

  /// A tag of its own makes a key something else than a string.
  private mutating func checkTag(ofKey key: Int32) {
    guard reading != .configuration, records[Int(key)].kind == .string,
      let tag = properties.first(of: key)?.tag, tag.text != "!", tag.standardName != "str"
    else { return }
    problems.append(
      Problem(
        "yaml-key", "a key must be a string, this has a tag", at: tag.range, hint: "remove the tag")
    )
  }

  /// A merge key in quotes is a string; kustomize prints it without them, and drops it when it reads
  /// that again.
  private mutating func checkMergeKey(_ record: NodeRecord) {
    guard reading != .configuration, record.kind == .string,
      withText(of: record, { $0.elementsEqual([0x3C, 0x3C]) })
    else { return }
    let start = Int(record.start)
    problems.append(
      Problem(
        "yaml-key", "kustomize drops the key `<<`, even in quotes", at: start..<start + 4,
        hint: "choose another key"))
  }

  private mutating func checkKind(ofKey key: Int32, _ record: NodeRecord) {
    if reading == .configuration, let text = withText(of: record, { record.kind.keyText($0) }) {
      return rename(key, text)
    }
    if reading == .patch, record.kind.isScalar, record.kind != .null { return }
    let start = Int(record.start)
    let length = max(record.flags.contains(.decoded) ? 1 : Int(record.length), 1)
    problems.append(
      Problem(
        "yaml-key", "a key must be a string, this is \(record.kind.article)",
        at: start..<start + length,
        hint: "quote it"))
  }

  /// Makes a key the string that kustomize makes of it.
  private mutating func rename(_ key: Int32, _ text: [UInt8]) {
    let begin = decoded.count
    for byte in text { decoded.append(byte) }
    let old = records[Int(key)]
    var record = Self.decodedScalar(old.flags.style, at: Int(old.start), begin..<decoded.count)
    record.next = old.next
    records[Int(key)] = record
  }

  /// Compares each key with each other one; lengths differ mostly, so this is fast for mappings of
  /// usual size.
  private mutating func comparePairs(of mapping: Int32) {
    for later in 0..<keyBuffer.count {
      let length = records[Int(keyBuffer[later])].length
      for earlier in 0..<later where records[Int(keyBuffer[earlier])].length == length {
        guard compare(keyBuffer[earlier], keyBuffer[later]) == 0 else { continue }
        report(keyBuffer[later], repeats: keyBuffer[earlier], in: mapping)
        break
      }
    }
  }

  /// Sorts the keys, so that many keys cost no more than they must.
  private mutating func compareSorted(of mapping: Int32) {
    let keys = Array(keyBuffer.elements).sorted { one, other in
      let order = compare(one, other)
      return order < 0 || (order == 0 && one < other)
    }
    var first = 0
    for index in 1..<keys.count {
      if compare(keys[first], keys[index]) == 0 {
        report(keys[index], repeats: keys[first], in: mapping)
      } else {
        first = index
      }
    }
  }

  /// A key that stands twice is refused in a resource; in kustomization.yaml the last one counts.
  private mutating func report(_ later: Int32, repeats earlier: Int32, in mapping: Int32) {
    guard problems.count < limits.problems, records[Int(later)].kind != .alias else { return }
    if reading == .configuration {
      repeatedKeys.insert(mapping)
      needsExpansion = true
    }
    let text = withText(of: records[Int(later)]) { String(decoding: $0, as: UTF8.self) }
    problems.append(
      Problem(
        "yaml-duplicate-key", "the key `\(text)` stands twice in this mapping",
        at: sourceRange(of: later), severity: reading != .configuration ? .error : .warning,
        hint: "remove one of them",
        note: Problem.Note("first here", at: sourceRange(of: earlier))))
  }

  private func sourceRange(of node: Int32) -> Range<Int> {
    let record = records[Int(node)]
    let start = Int(record.start)
    let length = record.flags.contains(.decoded) ? 1 : Int(record.length)
    return start..<start + length + (record.flags.contains(.offset) ? 2 : 0)
  }

  private func compare(_ one: Int32, _ other: Int32) -> Int {
    withText(of: records[Int(one)]) { first in
      withText(of: records[Int(other)]) { second in
        let shared = min(first.count, second.count)
        guard shared > 0, let a = first.baseAddress, let b = second.baseAddress else {
          return first.count - second.count
        }
        let order = Int(memcmp(a, b, shared))
        return order != 0 ? order : first.count - second.count
      }
    }
  }
}

extension Kind {
  /// The string that a key of kustomization.yaml becomes; nil if it cannot be a key.
  fileprivate func keyText(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    switch self {
    case .bool: Array((PlainScalar.isTrue(text) ? "true" : "false").utf8)
    case .int: Number.isBeyondSigned(text) ? nil : Number.text(of: text, kind: .int)
    case .float: Number.double(text).map { Array(Number.Decimal($0).shortText.utf8) }
    case .string: Array(text)
    case .null, .timestamp, .sequence, .mapping, .alias: nil
    }
  }
}
