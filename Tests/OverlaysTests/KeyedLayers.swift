import Documents
import Foundation
import Manifests
import Testing

@testable import Overlays

/// A format with keys, tried on layers.
struct KeyedLayers {
  let format: any ConfigFormat.Type
  let reader: (SourceText, Int32, inout Findings) -> KeyedFile
  /// Whether a key without a separator says something else than one with an empty value.
  var tellsBare = false

  /// What came of a trial.
  enum Outcome: Hashable {
    /// A layer cannot be read, or a key is there already.
    case unfit
    /// A layer changes what another one has locked.
    case locked
    /// The merge refused values that a format cannot join.
    case refused
    case merged
  }

  /// Expects merged layers to say what the layers say, and to stay when they are merged again.
  func merge(_ layers: [String]) -> Outcome {
    var findings = Findings()
    let files = layers.map { read(Array($0.utf8), &findings) }
    guard !findings.hasErrors else { return .unfit }
    let wanted = settings(of: files)
    let bytes = MergedLayers.merge(layers.map { Array($0.utf8) }, as: format, &findings)
    if wanted != nil, findings.hasErrors, isJoinRefused(findings) { return .refused }
    let text = "\(layers) gave \(String(decoding: bytes, as: UTF8.self).debugDescription)"
    #expect(findings.hasErrors == (wanted == nil), "\(text)")
    guard let wanted else { return .locked }
    let file = read(bytes, &findings)
    #expect(!findings.hasErrors, "\(text)")
    #expect(settings(of: [file]) == wanted, "\(text)")
    #expect(file.entries.count == wanted.count, "\(text)")
    #expect(file.omitted.isEmpty, "\(text)")
    let again = MergedLayers.merge([bytes], as: format, &findings)
    #expect(again == bytes, "\(text)")
    return .merged
  }

  private func isJoinRefused(_ findings: Findings) -> Bool {
    let errors = findings.report.diagnostics.filter { $0.severity == .error }
    return errors.allSatisfy { $0.message.contains("cannot be added to") }
  }

  /// Expects a file without directives and repeated keys to stay, alone and with an empty layer.
  func keep(_ bytes: [UInt8]) -> Outcome {
    var findings = Findings()
    let file = read(bytes, &findings)
    let names = Set(file.entries.map { Name(file.key(of: $0)) })
    guard !findings.hasErrors, file.omitted.isEmpty, names.count == file.entries.count else {
      return .unfit
    }
    for layers in [[bytes], [bytes, []], [bytes, bytes]] {
      let merged = MergedLayers.merge(layers, as: format, &findings)
      #expect(merged == bytes, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
    return .merged
  }

  /// Expects a bound value to be read back.
  func bind(_ key: String, to value: String, in base: String, named name: String) -> Outcome {
    var findings = Findings()
    var wanted = settings(of: [read(Array(base.utf8), &findings)]) ?? [:]
    guard !findings.hasErrors, wanted[Name(name)] == nil else { return .unfit }
    wanted[Name(name)] = Name(value)
    let bytes = MergedLayers.merge(
      [Array(base.utf8)], as: format, binding: [(key, value)], &findings)
    guard !findings.hasErrors else { return .refused }
    #expect(
      settings(of: [read(bytes, &findings)]) == wanted,
      "\(base.debugDescription) with \(key.debugDescription) = \(value.debugDescription)")
    return .merged
  }

  /// Expects any bytes to be merged, or refused with a reason.
  func endure(_ layers: [[UInt8]], _ key: String, _ value: String) {
    var findings = Findings()
    let merged = MergedLayers.merge(layers, as: format, binding: [(key, value)], &findings)
    let settings = settings(of: [read(merged, &findings)])
    #expect(findings.hasErrors || settings != nil)
  }

  /// Reads one layer.
  func read(_ bytes: [UInt8], _ findings: inout Findings) -> KeyedFile {
    let text = SourceText(bytes)
    let source = findings.add(SourceFile(path: "layer", text: text))
    return reader(text, source, &findings)
  }

  /// The settings that layers make together; nil where one changes what another has locked.
  func settings(of layers: [KeyedFile]) -> [Name: Name]? {
    var settings: [Name: Name] = [:]
    var locked: Set<Name> = []
    for layer in layers {
      for unset in layer.unsets {
        guard !locked.contains(Name(unset.key)) else { return nil }
        settings[Name(unset.key)] = nil
      }
      let effective = Dictionary(layer.entries.map { (Name(layer.key(of: $0)), $0) }) { $1 }
      guard locked.isDisjoint(with: effective.keys) else { return nil }
      for (key, entry) in effective {
        settings[key] = Name(value(of: entry, in: layer, over: settings[key]?.string))
        if entry.directives.contains(.lock) { locked.insert(key) }
      }
    }
    return settings
  }

  private static let bare = "\u{0}"

  private func value(of entry: KeyedEntry, in layer: KeyedFile, over old: String?) -> String {
    let new = layer.value(of: entry)
    let isBare = tellsBare && entry.separator == .none
    guard let old else { return isBare ? Self.bare : new }
    let items = old == Self.bare ? "" : old
    if entry.directives.contains(.append) { return MergedLayers.list("\(items),\(new)") }
    if entry.directives.contains(.prepend) { return MergedLayers.list("\(new),\(items)") }
    return isBare ? Self.bare : new
  }
}
