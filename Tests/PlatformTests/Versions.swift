import CaseSupport
import Foundation

/// The objects of an environment by the version of Spark that they belong to.
struct Versions {
  private static let label = "app.kubernetes.io/version"

  let objects: [String: [Thing]]

  init(of objects: [Thing]) {
    self.objects = Dictionary(grouping: objects.filter { !Self.version(of: $0).isEmpty }) {
      Self.version(of: $0)
    }
  }

  var names: [String] { objects.keys.sorted() }

  private static func version(of object: Thing) -> String {
    object.labels[label].text
  }

  /// What one version has in common with another, a sentence for each.
  var faults: [String] {
    names.flatMap { one in
      names.filter { $0 != one }.flatMap { other in faults(of: one, with: other) }
    }
  }

  private func faults(of one: String, with other: String) -> [String] {
    let (mine, theirs) = (objects[one, default: []], objects[other, default: []])
    return mine.flatMap { object in
      Self.references(of: object, to: theirs) + Self.selections(of: object, among: theirs)
    }
      + buckets(of: one).intersection(buckets(of: other)).map { "both have the bucket \($0)" }
      + databases(of: one).intersection(databases(of: other)).map { "both have the database \($0)" }
  }

  /// Where an object says the name of another version's object, in its files too.
  private static func references(of object: Thing, to others: [Thing]) -> [String] {
    let words = Set(object.allTexts.flatMap { $0.split { !isPartOfName($0) } })
    return others.filter { words.contains($0.name[...]) }
      .map { "\(object.kind) \(object.name) names \($0.kind) \($0.name)" }
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }

  /// The pods of another version that an object takes for its own.
  private static func selections(of object: Thing, among others: [Thing]) -> [String] {
    let selector = object["spec"]["selector"]
    let labels = selector["matchLabels"].isNothing ? selector : selector["matchLabels"]
    guard !labels.keys.isEmpty else { return [] }
    return others.filter { other in
      let pod = other[path: "spec.template.metadata.labels"]
      return !pod.isNothing && labels.keys.allSatisfy { labels[$0] == pod[$0] }
    }
    .map { "\(object.kind) \(object.name) selects pods of \($0.kind) \($0.name)" }
  }

  /// Where a version keeps tables and events.
  func buckets(of version: String) -> Set<String> {
    parts(of: version, behind: "s3a://").reduce(into: []) { $0.insert("s3a://" + $1) }
  }

  /// The databases of a version's metastore.
  func databases(of version: String) -> Set<String> {
    Set(parts(of: version, behind: "jdbc:postgresql://postgres:5432/"))
  }

  /// The names that stand behind a mark in the files of a version, comments left out.
  private func parts(of version: String, behind mark: String) -> [String] {
    let maps = objects[version, default: []].filter { $0.kind == "ConfigMap" }
    let files = maps.flatMap { map in
      map["data"].keys.filter { !$0.hasSuffix(".sh") }.map { map["data"][$0].text }
    }
    let lines = files.flatMap { $0.split(separator: "\n") }.filter { !$0.hasPrefix("#") }
    return lines.flatMap { line in
      String(line).components(separatedBy: mark).dropFirst().map { rest in
        String(rest.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
      }
    }
  }
}
