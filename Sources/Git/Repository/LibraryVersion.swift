internal import CLibgit2

/// libgit2, which is a part of the program or of the system.
package struct LibraryVersion: Sendable {
  /// The one that runs.
  package let running: ProgramVersion
  /// The one that the program was built with.
  package let expected: ProgramVersion
  /// Why it cannot be used; nil if it can.
  package let failure: String?

  package init(running: ProgramVersion, expected: ProgramVersion, failure: String? = nil) {
    (self.running, self.expected, self.failure) = (running, expected, failure)
  }

  /// Asks the library.
  package static func ask() -> LibraryVersion {
    var failure: String?
    do throws(GitError) {
      try Library.prepare()
    } catch {
      failure = error.reason
    }
    var (major, minor, revision): (Int32, Int32, Int32) = (0, 0, 0)
    _ = git_libgit2_version(&major, &minor, &revision)
    return LibraryVersion(
      running: ProgramVersion("\(major).\(minor).\(revision)"),
      expected: ProgramVersion(LIBGIT2_VERSION), failure: failure)
  }
}
