internal import Documents

extension Subject {
  /// The files that say how images are made: those of no environment, and loose ones.
  var imageFiles: [SourceFile] {
    let loose = configuration.compactMap { file -> SourceFile? in
      guard case .file(let source) = file.home, Material.isImageFile(file.name) else { return nil }
      return source
    }
    return material.imageFiles + loose
  }

  /// The Dockerfiles among them.
  var dockerfiles: [Dockerfile] {
    imageFiles.filter { Material.isDockerfile($0.path.lastPathPart) }.map { Dockerfile($0) }
  }

  /// The lists of Python packages that are installed. One from which another list was made, with exact
  /// versions, is not: `requirements.in` beside `requirements.txt`.
  var requirementFiles: [SourceFile] {
    let files = imageFiles
    let paths = Set(files.map(\.path))
    return files.filter { file in
      let name = file.path.lastPathPart
      guard name.hasPrefix("requirements") else { return false }
      return name.hasSuffix(".txt")
        || (name.hasSuffix(".in") && !paths.contains(file.path.dropLast(2) + "txt"))
    }
  }
}

extension Material {
  /// Whether a file says how an image is made, by its name.
  package static func isImageFile(_ name: String) -> Bool {
    isDockerfile(name) || name == "docker-bake.hcl" || name.hasSuffix("entrypoint.sh")
      || (name.hasPrefix("requirements") && (name.hasSuffix(".txt") || name.hasSuffix(".in")))
  }

  /// Whether a file is a Dockerfile, by its name.
  static func isDockerfile(_ name: String) -> Bool {
    name == "Dockerfile" || name == "Containerfile" || name.hasPrefix("Dockerfile.")
      || name.hasSuffix(".Dockerfile")
  }
}
