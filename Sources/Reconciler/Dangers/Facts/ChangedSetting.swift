internal import Checks
internal import Documents
internal import Manifests

/// A setting of a program that is not the same: in a file, in an application of Spark, in the words or
/// variables of a container.
struct ChangedSetting: Sendable {
  let object: ChangedObject
  /// Where it stands in the object: a file, or a path.
  let place: String
  let key: String
  /// What it was, and is; nil where it is not set.
  let before: ShownText?
  let after: ShownText?

  /// The texts that may be read.
  var old: String? { before?.text }
  var new: String? { after?.text }

  /// What it was and is, as messages say it.
  var told: String {
    "\(key) " + Self.told(before) + " -> " + Self.told(after)
  }

  private static func told(_ text: ShownText?) -> String {
    guard let text else { return "not set" }
    return text.text.map { ToldText.of($0) } ?? ShownValue.hidden
  }

  /// The settings of a changed object, but for those of its containers.
  static func all(in object: ChangedObject) -> [ChangedSetting] {
    if object.isOf("ConfigMap") { return ofFiles(of: object) + ofData(of: object) }
    guard let old = object.old, let new = object.new else { return [] }
    let before = SparkApplications.settings(in: old)
    let after = SparkApplications.settings(in: new)
    return compare(before, after, of: object, at: "spec")
  }

  private static func ofFiles(of object: ChangedObject) -> [ChangedSetting] {
    object.files.flatMap { file in
      file.text.changes.compactMap { change in
        guard case .key(let key) = change.subject, !change.isCosmetic else { return nil }
        return ChangedSetting(
          object: object, place: file.name, key: key, before: change.before, after: change.after)
      }
    }
  }

  /// Keys of a ConfigMap that are no files: pods take them as variables.
  private static func ofData(of object: ChangedObject) -> [ChangedSetting] {
    object.changesInPlace.compactMap { change in
      guard change.path.begins(with: ["data"]), change.path.steps.count == 2,
        let key = change.path.lastField, object.file(at: change)?.text.format ?? "text" == "text",
        !key.utf8.contains(UInt8(ascii: "."))
      else { return nil }
      return ChangedSetting(
        object: object, place: "data", key: key, before: change.before.map { ShownText($0) },
        after: change.after.map { ShownText($0) })
    }
  }

  /// The settings that containers are given.
  static func all(in pods: [ChangedPod]) -> [ChangedSetting] {
    pods.flatMap { pod in
      pod.containers.flatMap { container -> [ChangedSetting] in
        guard let old = container.old, let new = container.new else { return [] }
        return compare(words(of: old), words(of: new), of: pod.object, at: pod.path(container))
          + compare(variables(of: old), variables(of: new), of: pod.object, at: pod.path(container))
      }
    }
  }

  /// What `--conf KEY=VALUE` and the like say in the words of a container.
  private static func words(of container: Node) -> [String: String] {
    var found: [String: String] = [:]
    for list in ["command", "args"] {
      for word in container[named: list].texts {
        let word = word.hasPrefix("-D") ? String(word.dropFirst(2)) : word
        guard word.hasPrefix("spark."), let mark = word.firstIndex(of: "=") else { continue }
        found[String(word[..<mark])] = String(word[word.index(after: mark)...])
      }
    }
    return found
  }

  private static func variables(of container: Node) -> [String: String] {
    var found: [String: String] = [:]
    for variable in container["env"]?.items ?? [] {
      guard let name = variable["name"], let value = variable["value"] else { continue }
      found[name.string] = value.string
    }
    return found
  }

  private static func compare(
    _ before: [String: String], _ after: [String: String], of object: ChangedObject,
    at place: String
  ) -> [ChangedSetting] {
    Set(before.keys).union(after.keys).sorted { $0.precedesInBytes($1) }.compactMap { key in
      let (old, new) = (before[key], after[key])
      guard old != new else { return nil }
      return ChangedSetting(
        object: object, place: place, key: key, before: old.map { ShownText($0, of: key) },
        after: new.map { ShownText($0, of: key) })
    }
  }
}
