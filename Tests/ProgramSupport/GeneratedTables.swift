internal import CaseSupport
package import Foundation

/// Tables of the program that `scripts/tables` writes.
package enum GeneratedTables {
  /// The files in a folder of the program that are other than what is written from a source.
  package static func outdated(in folder: String, from source: URL) throws -> [String] {
    let written = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: written, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: written) }
    let answer = try Command("scripts/tables", [source.path, written.path]).run()
    guard answer.status == 0 else { return [answer.output] }
    let committed = URL(fileURLWithPath: CaseFiles.root).appendingPathComponent(folder)
    let names = try [written, committed].flatMap {
      try FileManager.default.contentsOfDirectory(atPath: $0.path)
    }
    return Set(names).sorted().filter { name in
      let texts = [written, committed].map {
        try? Data(contentsOf: $0.appendingPathComponent(name))
      }
      return texts[0] != texts[1]
    }
  }
}
