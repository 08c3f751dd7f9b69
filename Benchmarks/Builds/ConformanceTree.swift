import Foundation

/// The trees of public projects among the conformance cases.
enum ConformanceTree {
  /// The five for which most is printed, if the cases are at hand.
  static var heaviest: [Work] {
    let named = ProcessInfo.processInfo.environment["CONFORMANCE_CASES"]
    let folder = URL(fileURLWithPath: named ?? "../shared/conformance/cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let cases = names.filter { $0.hasPrefix("realworld__") }.map(folder.appendingPathComponent)
    let sizes = cases.map { (printedBytes(of: $0), $0) }.sorted { $0.0 > $1.0 }
    return sizes.prefix(5).map { _, place in
      Work(name: String(place.lastPathComponent.dropFirst(11).prefix(44)), count: 0) {
        WrittenTree(root: place.appendingPathComponent("input"), target: try target(of: place))
      }
    }
  }

  private static func printedBytes(of place: URL) -> Int {
    let path = place.appendingPathComponent("expected.yaml").path
    return (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  private static func target(of place: URL) throws -> String {
    struct Description: Decodable {
      let target: String
    }
    let data = try Data(contentsOf: place.appendingPathComponent("case.json"))
    return try JSONDecoder().decode(Description.self, from: data).target
  }
}
