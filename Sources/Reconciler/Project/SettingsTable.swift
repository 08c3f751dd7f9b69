internal import Documents
internal import Synchronization

/// The settings of environments that were read: several parts of a run ask for them.
final class SettingsTable: Sendable {
  /// What stands there, and what is wrong with it.
  struct Entry: Sendable {
    let settings: EnvironmentSettings
    let report: Report
  }

  private let entries = Mutex<[RepoPath: Entry]>([:])

  /// What is known of an environment's folder, or what is read now.
  func entry(of folder: RepoPath, reading read: (inout Report) -> EnvironmentSettings) -> Entry {
    if let known = entries.withLock({ $0[folder] }) { return known }
    var report = Report()
    let settings = read(&report)
    let entry = Entry(settings: settings, report: report)
    entries.withLock { $0[folder] = entry }
    return entry
  }
}
