import Differential
import Foundation

/// Whether the fields of kustomizations matter: does kustomize print something else without them?
struct Effects {
  /// Fields that are in trees, and those that change what is printed.
  private struct Count {
    var present = 0
    var effective = 0
  }

  private var counts: [String: Count] = [:]

  /// Takes each field of a tree away for once.
  mutating func measure(_ tree: KustomizationTree, with builder: Builder) throws {
    let whole = try builder.build(tree)
    guard whole.ending == .built else { return }
    for (path, file) in tree.files {
      guard path.lowercased().contains("kustomization"), let value = file.values.first else {
        continue
      }
      for entry in value.entries where !["apiVersion", "kind"].contains(entry.key) {
        var without = value
        without[entry.key] = nil
        var smaller = tree
        smaller.files[path] = .documents([without])
        counts[entry.key, default: Count()].present += 1
        if try builder.build(smaller) != whole { counts[entry.key]?.effective += 1 }
      }
    }
  }

  func print() {
    for (field, count) in counts.sorted(by: { $0.key < $1.key }) where count.present > 2 {
      Swift.print("\(field): \(count.present), \(count.effective) change what is printed")
    }
  }
}
