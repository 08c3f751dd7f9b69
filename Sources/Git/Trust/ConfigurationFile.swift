internal import CLibgit2

/// One file in the form of git's configuration, with what it includes.
struct ConfigurationFile: ~Copyable {
  private let configuration: OpaquePointer

  /// Reads a file; one that is not there is empty.
  init(_ path: String) throws(GitError) {
    var opened: OpaquePointer?
    guard git_config_open_ondisk(&opened, path) == 0, let opened else {
      throw .configuration(file: path, reason: Library.message)
    }
    configuration = opened
  }

  /// Takes a configuration that was opened elsewhere.
  init(taking configuration: OpaquePointer) {
    self.configuration = configuration
  }

  deinit {
    git_config_free(configuration)
  }

  /// The last value of a name, if there is one.
  func value(of name: String) -> String? {
    values(of: name).last
  }

  /// Whether the last value of a name means yes.
  func isOn(_ name: String) -> Bool? {
    var result: Int32 = 0
    return git_config_get_bool(&result, configuration, name) == 0 ? result != 0 : nil
  }

  /// The values of a name in the order of the file; one without a value is empty.
  func values(of name: String) -> [String] {
    var iterator: OpaquePointer?
    guard git_config_multivar_iterator_new(&iterator, configuration, name, nil) == 0 else {
      return []
    }
    return Self.entries(iterator).map(\.value)
  }

  /// Whether a setting means yes in some part of a section. Each name is looked at here: the
  /// library's expressions lose twenty kilobytes at each name that does not fit.
  func isOn(_ name: String, inSomePartOf section: String) -> Bool {
    var iterator: OpaquePointer?
    guard git_config_iterator_new(&iterator, configuration) == 0 else { return false }
    return Self.entries(iterator).contains { entry in
      guard entry.name.hasPrefix(section + "."), entry.name.hasSuffix("." + name) else {
        return false
      }
      var isOn: Int32 = 0
      return git_config_parse_bool(&isOn, entry.value) == 0 && isOn != 0
    }
  }

  private static func entries(_ iterator: OpaquePointer?) -> [(name: String, value: String)] {
    defer { git_config_iterator_free(iterator) }
    var entries: [(name: String, value: String)] = []
    var next: UnsafeMutablePointer<git_config_entry>?
    while git_config_next(&next, iterator) == 0, let entry = next?.pointee {
      entries.append((String(cString: entry.name), entry.value.map { String(cString: $0) } ?? ""))
    }
    return entries
  }
}
