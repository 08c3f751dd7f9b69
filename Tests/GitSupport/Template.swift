import Foundation
import Synchronization

/// A sandbox that is made once for a suite and is gone when the tests are over.
package struct Template {
  private static let folders = Mutex<[String]>([])

  package let sandbox: Result<Sandbox, any Error>

  package init(_ fill: (Sandbox) throws -> Void) {
    sandbox = Result {
      let sandbox = try Sandbox()
      Self.folders.withLock { folders in
        if folders.isEmpty { atexit(Template.removeAll) }
        folders.append(sandbox.folder)
      }
      try fill(sandbox)
      return sandbox
    }
  }

  private static let removeAll: @convention(c) () -> Void = {
    for folder in Template.folders.withLock({ $0 }) {
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}
