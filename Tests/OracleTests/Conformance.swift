import Foundation

/// The conformance cases, if they are at hand: in the folder that CONFORMANCE_CASES names, or
/// beside the repository.
enum Conformance {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the cases.
  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["CONFORMANCE_CASES"].map {
      URL(fileURLWithPath: $0)
    }
    let beside = root.deletingLastPathComponent().appendingPathComponent("shared/conformance/cases")
    return [named, beside].compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()

  static var isAvailable: Bool { folder != nil }

  /// The folders of the cases of some groups, or of all.
  static func cases(ofGroups groups: Set<String>? = nil) throws -> [URL] {
    guard let folder else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { folder in try groups.map { $0.contains(try group(of: folder)) } ?? true }
      .sorted { $0.path < $1.path }
  }

  /// All YAML files below a folder.
  static func documents(below folder: URL) -> [URL] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
      .map { folder.appendingPathComponent($0) }
  }

  private static func group(of folder: URL) throws -> String {
    struct Description: Decodable {
      let group: String?
    }
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("case.json")) else {
      return ""
    }
    return try JSONDecoder().decode(Description.self, from: data).group ?? ""
  }
}
