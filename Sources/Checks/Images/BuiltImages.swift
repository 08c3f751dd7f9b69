package import Documents
internal import Spark

/// The images that a repository builds, as its docker-bake.hcl calls them.
package struct BuiltImages: Sendable {
  /// One of them.
  struct Image: Sendable {
    let dockerfile: Dockerfile
    /// The versions of Python packages that are installed, by their names.
    let packages: [String: String]
    /// The image that the last stage begins with; nil if it is not written out.
    let base: ImageName?
  }

  private var images: [String: Image] = [:]

  /// Those of the files that say how images are made.
  package init(_ files: [SourceFile] = []) {
    let paths = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    var ambiguous: Set<String> = []
    for file in files where file.path.lastPathPart == "docker-bake.hcl" {
      let folder = file.path.dropLast(file.path.lastPathPart.count)
      for block in BakeFile(file).blocks where block.kind == "target" {
        guard let context = block.texts["context"]?.first, !context.holds("$") else { continue }
        let home = context == "." ? String(folder) : folder + context.withoutSlashesAtEnd + "/"
        guard let dockerfile = paths[home + (block.texts["dockerfile"]?.first ?? "Dockerfile")]
        else { continue }
        let image = Image(Dockerfile(dockerfile), list: paths[home + "requirements.txt"])
        for name in Set((block.texts["tags"] ?? []).map { Self.name(ofTag: $0) }) {
          if images.updateValue(image, forKey: name) != nil { ambiguous.insert(name) }
        }
      }
    }
    for name in ambiguous { images[name] = nil }
  }

  var isEmpty: Bool { images.isEmpty }

  /// The image that objects name, if it is built here.
  subscript(image: String) -> Image? { images[ImageName(image).repository.lastPathPart] }

  /// `spark-driver` of `${REGISTRY}/electinfo/spark-driver:${TAG}`.
  private static func name(ofTag tag: String) -> String {
    String(tag.lastPathPart.prefix { $0 != ":" })
  }
}

extension BuiltImages.Image {
  fileprivate init(_ dockerfile: Dockerfile, list: SourceFile?) {
    self.dockerfile = dockerfile
    let last = dockerfile.bases.last
    base = last.flatMap { $0.isLast ? ImageName($0.image) : nil }
    let installs = dockerfile.instructions.contains { $0.text.holds("requirements.txt") }
    let lines = installs ? list.map { Requirement.all(in: $0) } ?? [] : []
    packages = lines.reduce(into: [:]) { packages, line in
      guard line.rest.hasPrefix("==") else { return }
      packages[line.name] = String(line.rest.dropFirst(2).prefix { !" ;\\,".contains($0) })
    }
  }

  /// Major and minor number of Python, if the base image says it.
  var python: String? {
    guard let base, let tag = base.tag else { return nil }
    if base.repository == "python" { return Self.line(of: tag) }
    return tag.firstRange(ofBytes: "python").flatMap { Self.line(of: tag[$0.upperBound...]) }
  }

  /// The version of Spark that is put into it, if the file says one.
  var spark: SparkVersion? {
    if let base, base.isOfficialSpark { return base.tag.flatMap { SparkVersion($0) } }
    return dockerfile.default(of: "SPARK_VERSION").flatMap { SparkVersion($0) }
  }

  /// `3.10` of `3.10.21-slim`.
  private static func line(of text: some StringProtocol) -> String? {
    let numbers = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.split(separator: ".")
    return numbers.count < 2 ? nil : numbers[0] + "." + numbers[1]
  }
}

extension Dockerfile {
  /// The default of an argument; nil if it has none, or several.
  func `default`(of argument: String) -> String? {
    let values = instructions.filter { $0.keyword == "ARG" }.flatMap(\.words)
      .filter { $0.hasPrefix(argument + "=") }
      .map { $0.dropFirst(argument.utf8.count + 1).filter { $0 != "\"" && $0 != "'" } }
    return Set(values).count == 1 ? values.first : nil
  }
}
