import Foundation

/// A folder below images/, with its Dockerfile.
struct ImageFolder {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All images by name.
  static let all: [ImageFolder] = {
    let place = root.appendingPathComponent("images").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.sorted().map(ImageFolder.init)
  }()

  /// Those on Apache's Spark 4.1, which share what they install.
  static let onApacheSpark = [
    "spark-base", "spark-connect-server", "spark-driver", "spark-executor",
  ].map(ImageFolder.init)

  /// All that have Spark 4.1 inside.
  static let withSpark41 =
    onApacheSpark + ["spark-4.1", "zeppelin-interpreter"].map(ImageFolder.init)

  /// The one that has Spark 3.5 inside.
  static let withSpark35 = ImageFolder("spark-3.5")

  let name: String
  let dockerfile: Dockerfile

  /// Whether it is for Spark 3.5, which needs other versions of what images have in common.
  var isForSpark35: Bool { name.hasSuffix("-3.5") || name == "hive-metastore-3.1" }

  init(_ name: String) {
    self.name = name
    let path = Self.root.appendingPathComponent("images/\(name)/Dockerfile")
    let text = try? String(contentsOf: path, encoding: .utf8)
    dockerfile = Dockerfile(text ?? "")
  }

  var url: URL { Self.root.appendingPathComponent("images/\(name)") }

  /// Names of all files.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  /// What a file says; nothing where there is none.
  func text(of file: String) -> String {
    (try? String(contentsOf: url.appendingPathComponent(file), encoding: .utf8)) ?? ""
  }
}
