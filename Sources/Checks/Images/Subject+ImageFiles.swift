internal import Documents

extension Subject {
  /// The Dockerfiles among the files of images.
  var dockerfiles: [Dockerfile] {
    material.imageFiles.filter { Self.isDockerfile($0.path.lastPathPart) }.map { Dockerfile($0) }
  }

  /// The lists of Python packages that are installed. One from which another list was made, with exact
  /// versions, is not: `requirements.in` beside `requirements.txt`.
  var requirementFiles: [SourceFile] {
    let paths = Set(material.imageFiles.map(\.path))
    return material.imageFiles.filter { file in
      let name = file.path.lastPathPart
      guard name.hasPrefix("requirements") else { return false }
      return name.hasSuffix(".txt")
        || (name.hasSuffix(".in") && !paths.contains(file.path.dropLast(2) + "txt"))
    }
  }

  private static func isDockerfile(_ name: String) -> Bool {
    name == "Dockerfile" || name == "Containerfile" || name.hasPrefix("Dockerfile.")
      || name.hasSuffix(".Dockerfile")
  }
}

extension Material {
  /// Whether a file says how an image is made, by its name.
  package static func isImageFile(_ name: String) -> Bool {
    name == "Dockerfile" || name == "Containerfile" || name.hasPrefix("Dockerfile.")
      || name.hasSuffix(".Dockerfile") || name == "docker-bake.hcl"
      || (name.hasPrefix("requirements") && (name.hasSuffix(".txt") || name.hasSuffix(".in")))
  }
}
