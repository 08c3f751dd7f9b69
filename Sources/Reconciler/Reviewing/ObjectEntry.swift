/// What happened to an object, as it is told: texts only, in which nothing is that nobody shall read.
///
/// It is the same for all environments in which the same happens, so each is told once.
package struct ObjectEntry: Hashable, Sendable {
  /// What happened.
  package enum Action: String, Hashable, Sendable {
    case added, removed, changed, renamed
  }

  package let action: Action
  package let kind: String
  package let group: String
  /// Its name without the hash of its content.
  package let name: String
  /// Its namespace; empty if it has none, or that of the environment.
  package let namespace: String
  /// What it was called, `namespace/name`, if it is called otherwise.
  package let formerName: String?
  /// What changed in it.
  package let values: [ValueEntry]
  /// What changed in its files.
  package let files: [ChangedFile]
  /// All of an object that was added or removed, as YAML.
  package let content: String?

  /// How people call it: `Deployment/connect`.
  package var title: String { (namespace.isEmpty ? "" : namespace + "/") + kind + "/" + name }

  /// Whether the cluster, and who reads its files, sees no difference.
  package var isCosmetic: Bool {
    action == .changed && values.allSatisfy(\.isCosmetic) && files.allSatisfy(\.isCosmetic)
  }

  /// Whether all that changed is what follows from other changes.
  package var onlyFollows: Bool {
    action == .changed && files.allSatisfy(\.isCosmetic)
      && values.contains { $0.follows != nil }
      && values.allSatisfy { $0.follows != nil || $0.isCosmetic }
  }
}

/// One value that is not the same.
package struct ValueEntry: Hashable, Sendable {
  /// What happened to it.
  package typealias Action = TextChange.Action

  /// Where it is: a path in an object, a key of a file, or lines of it.
  package let path: String
  package let action: Action
  /// What it was, and is; nil where there is nothing, or nothing to say.
  package let before: String?
  package let after: String?
  /// Whether it means the same without the change.
  package let isCosmetic: Bool
  /// The object whose name changed with its content, if that is all that happened here.
  package let follows: String?
}

/// One file of a ConfigMap that is not the same.
package struct ChangedFile: Hashable, Sendable {
  package let name: String
  /// How it is read: `properties`, `hadoop-xml`, `yaml`, …, `text`.
  package let format: String
  package let values: [ValueEntry]
  /// How many runs of lines differ without meaning anything, beside what is among the values.
  package let cosmeticEdits: Int

  /// Whether who reads the file reads the same.
  package var isCosmetic: Bool { values.allSatisfy(\.isCosmetic) }
}
