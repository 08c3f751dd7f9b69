internal import Documents
internal import Spark

/// A place in an object store: `s3a://bucket/some/prefix`.
struct StorageAddress: Sendable, Hashable {
  let bucket: String
  /// The folders below, without empty ones.
  let folders: [String]

  init?(_ text: String) {
    guard let mark = text.firstRange(ofBytes: "://"),
      ["s3a", "s3", "s3n"].contains(String(text[..<mark.lowerBound]))
    else { return nil }
    let parts = text[mark.upperBound...].split(separator: "/").map(String.init)
    // What stands before `@` is a user and a password.
    guard let first = parts.first, let bucket = first.split(separator: "@").last.map(String.init),
      !text.contains("$"), !text.contains("{"), !text.contains(",")
    else { return nil }
    self.bucket = bucket
    folders = Array(parts.dropFirst())
  }

  /// Without the scheme, as clients of stores write it.
  var path: String { ([bucket] + folders).joined(separator: "/") }

  /// Whether it is a folder in which another one is, or the other one itself.
  func contains(_ other: StorageAddress) -> Bool {
    bucket == other.bucket && other.folders.starts(with: folders)
  }
}

/// A directory of event logs, and who names it.
struct EventLogDirectory: Sendable {
  /// The program, by its position in the subject.
  let program: Int
  let setting: SparkSetting
  /// What the setting says when references to other settings are followed.
  let value: String

  static let writerKey = "spark.eventLog.dir"
  static let readerKey = "spark.history.fs.logDirectory"

  /// The directories of those who write event logs, and say where.
  static func writers(in subject: Subject) -> [EventLogDirectory] {
    subject.programs.indices.compactMap { number in
      let program = subject.programs[number]
      guard program.role.isDriver, program.settings.isOn("spark.eventLog.enabled") else {
        return nil
      }
      return directory(writerKey, of: number, in: subject)
    }
  }

  /// The directories of those who read them.
  static func readers(in subject: Subject) -> [EventLogDirectory] {
    subject.programs.indices.compactMap { number in
      let program = subject.programs[number]
      guard
        program.role == .history || program.role == .unknown && program.settings[readerKey] != nil
      else { return nil }
      return directory(readerKey, of: number, in: subject)
    }
  }

  private static func directory(
    _ key: String, of number: Int, in subject: Subject
  ) -> EventLogDirectory? {
    let settings = subject.programs[number].settings
    guard let setting = settings[key] else { return nil }
    let value = settings.followed(setting.value)
    return value.contains("$")
      ? nil : EventLogDirectory(program: number, setting: setting, value: value)
  }

  /// The directory, written in one way.
  var normalized: String {
    StorageAddress(value).map { "s3a://" + $0.path } ?? value.withoutSlashesAtEnd
  }
}

extension SparkSettings {
  /// A value that is a reference to another setting, followed a few times.
  func followed(_ value: String) -> String {
    var value = value
    for _ in 0..<4 {
      guard value.hasPrefix("${spark."), value.hasSuffix("}"),
        let next = self.value(of: String(value.dropFirst(2).dropLast()))
      else { break }
      value = next
    }
    return value
  }
}
