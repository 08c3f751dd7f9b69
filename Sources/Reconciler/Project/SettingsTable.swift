internal import Documents
internal import Overlays
internal import Synchronization

/// The settings of environments that were read: several parts of a run ask for them.
final class SettingsTable: Sendable {
  /// What stands there, and what is wrong with it.
  struct Entry: Sendable {
    let settings: EnvironmentSettings
    let report: Report
    /// What was looked at for it.
    let inputs: InputPart
  }

  private let entries = Mutex<[RepoPath: Entry]>([:])

  /// What is known of an environment's folder, or what is read now.
  func entry(of folder: RepoPath, reading read: () -> Entry) -> Entry {
    if let known = entries.withLock({ $0[folder] }) { return known }
    let entry = read()
    entries.withLock { $0[folder] = entry }
    return entry
  }
}
