import Documents
import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// A repository whose environments are on branches of their own and on one that they share.
struct StormProject {
  static let own = (1...4).map { "own-\($0)" }
  static let shared = (1...4).map { "shared-\($0)" }
  static var environments: [String] { own + shared }
  static var branches: [String] { own.map { "rendered/" + $0 } + ["together"] }

  let project: DeliveryProject
  var sandbox: Sandbox { project.sandbox }

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    for name in Self.environments { try write(name, "first") }
    for name in Self.shared {
      try sandbox.write(
        """
        apiVersion: reconcile.electinfo.dev/v1
        kind: Environment
        spec: {delivery: {branch: together, path: "\(name)"}}

        """, to: "work/environments/\(name)/environment.yaml")
    }
    try sandbox.commit("environments", in: "work")
  }

  /// How many objects an environment has: a few of them are written one by one, all together as one
  /// pack.
  private static let objects = 14

  /// Writes what an environment is made of.
  func write(_ name: String, _ value: String, in folder: String = "work") throws {
    let path = "\(folder)/environments/\(name)/"
    try sandbox.write("resources: [map.yaml]\n", to: path + "kustomization.yaml")
    let maps = (0..<Self.objects).map { number in
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: map-\(number)}\n"
        + "data: {number: \"\(number)\", value: \(value)}\n"
    }
    try sandbox.write(maps.joined(separator: "---\n"), to: path + "map.yaml")
  }

  /// Commits another value for some environments.
  @discardableResult
  func change(_ names: [String], _ value: String, in folder: String = "work") throws -> ObjectID {
    for name in names { try write(name, value, in: folder) }
    return try sandbox.commit(value, in: folder)
  }

  /// Every branch is a line of commits, each of them rendered from a source that follows the one
  /// before it in each folder, and its tree has what it says.
  func expectOrder(in folder: String) throws {
    let repository = try sandbox.open(folder)
    for branch in Self.branches {
      guard try repository.target(of: "refs/heads/" + branch) != nil else { continue }
      var newest: [RepoPath: ObjectID] = [:]
      var next: Revision? = try repository.revision("refs/heads/" + branch)
      while let commit = next {
        let facts = try #require(CommitFacts(message: commit.message), "\(branch)")
        #expect(commit.parents.count < 2)
        for (path, tree) in facts.rendered {
          let found = path == .root ? commit.tree : try CommitTree(repository, commit).id(of: path)
          #expect(found == tree)
          if let later = newest[path] {
            #expect(try repository.isAncestor(facts.source, of: later), "\(branch) \(path.text)")
          }
          newest[path] = facts.source
        }
        next = try commit.parents.first.map(repository.revision)
      }
    }
    try sandbox.expectSound(folder)
    try expectSoundPacks(in: folder)
  }

  /// git can make the index of every pack anew, with all its checks.
  private func expectSoundPacks(in folder: String) throws {
    let path = try sandbox.git("rev-parse", "--git-path", "objects/pack", in: folder)
    let packs = path.hasPrefix("/") ? path : sandbox.path(folder + "/" + path)
    for name in try FileManager.default.contentsOfDirectory(atPath: packs)
    where name.hasSuffix(".pack") {
      let trial = sandbox.path("home/\(UUID().uuidString).idx")
      try sandbox.git("index-pack", "--strict", "-o", trial, packs + "/" + name, in: folder)
      for ending in ["idx", "rev"] {
        try? FileManager.default.removeItem(atPath: trial.dropLast(3) + ending)
      }
    }
  }

  /// What stands on the branches is what the newest source renders.
  func expectNewest(in folder: String, source: String = "main") throws {
    for name in Self.environments {
      let place =
        Self.own.contains(name) ? "rendered/\(name):_default" : "together:\(name)/_default"
      let file = try sandbox.git("show", place + "/configmap-map-0.yaml", in: folder)
      let map = try sandbox.git("show", "\(source):environments/\(name)/map.yaml", in: folder)
      let value = try #require(map.components(separatedBy: "value: ").last)
        .trimmingCharacters(in: CharacterSet(charactersIn: "}\n "))
      #expect(file.contains("value: \(value)\n"), "\(name): \(file)")
    }
  }
}
