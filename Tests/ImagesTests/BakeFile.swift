import Foundation
import ProgramSupport

/// docker-bake.hcl as python-hcl2 reads it.
struct BakeFile {
  /// Attributes by target, without those that only others inherit from.
  let targets: [String: [String: Any]]
  let groups: [String: [String]]
  /// Default values of variables.
  let defaults: [String: String?]

  static let text: String = {
    let url = ImageFolder.root.appendingPathComponent("docker-bake.hcl")
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }()

  /// Nil where it cannot be read.
  static var parsed: BakeFile? {
    guard let program = ToolProgram.hcl2tojson else { return nil }
    let options = ["--quiet", "--strip-string-quotes", "--no-explicit-blocks", "docker-bake.hcl"]
    guard let answer = try? Command(program.path, options).run(), answer.status == 0 else {
      return nil
    }
    let tree = try? JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    return (tree as? [String: Any]).map(BakeFile.init)
  }

  private init(_ tree: [String: Any]) {
    targets = Self.blocks("target", in: tree).filter { !$0.key.hasPrefix("_") }
    groups = Self.blocks("group", in: tree).mapValues { $0["targets"] as? [String] ?? [] }
    defaults = Self.blocks("variable", in: tree).mapValues { $0["default"] as? String }
  }

  /// Attributes by label.
  private static func blocks(_ kind: String, in tree: [String: Any]) -> [String: [String: Any]] {
    let list = tree[kind] as? [[String: Any]] ?? []
    return list.reduce(into: [:]) { blocks, block in
      for (label, attributes) in block { blocks[label] = attributes as? [String: Any] ?? [:] }
    }
  }
}
