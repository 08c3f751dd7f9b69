internal import Manifests

extension Manifest {
  /// What to edit, if a path leads into the files of a ConfigSet, which nothing else can read or write.
  func layerHint(for path: String) -> String? {
    let marks = [UInt8(ascii: "."), UInt8(ascii: "/")]
    guard let layer, let first = path.utf8.split(whereSeparator: marks.contains).first,
      first.elementsEqual("data".utf8) || first.elementsEqual("binaryData".utf8)
    else { return nil }
    return "its files come from layers: edit `\(layer)`, or its mirror"
  }
}
