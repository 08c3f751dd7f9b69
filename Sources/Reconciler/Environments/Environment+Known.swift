internal import Documents
internal import Overlays

extension Environment {
  /// An environment that was found before.
  init(known name: String) {
    self.name = .known(name)
    folder = name.split(separator: "/").reduce(.environments) { folder, name in
      folder.appending(String(name)) ?? folder
    }
  }
}
