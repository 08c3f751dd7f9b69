import Foundation

extension DeliveryProject {
  /// The files that runs have kept.
  func keptFiles() throws -> [URL] {
    let folder = URL(fileURLWithPath: sandbox.path("work/.git/reconcile"))
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).filter { $0.lastPathComponent.hasPrefix("state-") }
  }

  /// Removes them.
  func forget() throws {
    for file in try keptFiles() { try FileManager.default.removeItem(at: file) }
  }
}
