/// What dangers find in one difference.
package struct FoundDangers: Sendable {
  package private(set) var all: [DangerEntry] = []
  private var known: Set<DangerEntry> = []
  private var danger: (any Danger.Type)?
  private let difference: EnvironmentDifference?

  init(in difference: EnvironmentDifference? = nil) {
    self.difference = difference
  }

  /// Has a danger look.
  mutating func look(for danger: any Danger.Type, _ body: (inout FoundDangers) -> Void) {
    self.danger = danger
    body(&self)
  }

  /// Adds that an image is not the same.
  mutating func add(_ image: ChangedImage) {
    add("\(image.told) of \(image.holder)", about: image.object, at: image.path)
  }

  /// Adds what was found about an object, where something in it is the reason.
  package mutating func add(
    _ message: String, about object: ChangedObject, at path: String = ""
  ) {
    guard let difference else { return }
    add(message, about: ObjectEntry.title(of: object, in: difference), at: path)
  }

  /// Adds what was found about something else: a file, the environment.
  package mutating func add(_ message: String, about subject: String, at path: String = "") {
    guard let danger else { return }
    let entry = DangerEntry(
      danger: danger.id, harm: danger.harm, subject: subject, path: path, message: message)
    if known.insert(entry).inserted { all.append(entry) }
  }
}

/// A danger, as it is told: texts only, in which nothing is that nobody shall read.
package struct DangerEntry: Hashable, Sendable {
  package let danger: String
  package let harm: Harm
  /// The object, or the file, that it is about.
  package let subject: String
  /// What in the object is the reason; empty if all of it is.
  package let path: String
  package let message: String
}

/// A danger in some environments.
package struct SharedDanger: Sendable {
  package let entry: DangerEntry
  /// The numbers of the environments; none if it is about the whole repository.
  package internal(set) var environments: [Int]
}
