internal import Documents
internal import Manifests

/// The hash of generated content that becomes part of a name.
enum NameHash {
  /// Adds the hash to the name of a manifest that needs one.
  static func apply(to manifest: inout Manifest, _ findings: inout Findings) {
    guard manifest.needsHash, let name = manifest.root["metadata"]?["name"] else { return }
    let renamed: String
    do throws(Problem) {
      let hash =
        if let known = manifest.knownFacts?.hash { known } else { try hash(of: manifest.root) }
      renamed = manifest.name.string + "-" + hash
    } catch {
      findings.add(error.rule, error.message, at: manifest.namePlace, hint: error.hint)
      return
    }
    let place = manifest.namePlace
    manifest.rememberIdentity()
    manifest.edit { document in document.set(name.id, to: .plain(renamed), from: place) }
  }

  /// Ten letters that depend on the content alone.
  static func hash(of root: Node) throws(Problem) -> String {
    let isSecret = root["kind"]?.text.elementsEqual("Secret".utf8) ?? false
    // Files are larger than other texts.
    var json = OutputText(capacity: 16_384)
    if isSecret {
      json.write("{\"data\":")
      try append(root["data"], to: &json)
      json.write(",\"kind\":\"Secret\",\"name\":\"\"")
      try append(root["stringData"], named: "stringData", to: &json)
      json.write(",\"type\":")
      try append(root["type"], to: &json)
      json.write("}")
    } else {
      json.write("{")
      if let binary = root["binaryData"], binary.kind.isCollection {
        json.write("\"binaryData\":")
        try append(binary, to: &json)
        json.write(",")
      }
      json.write("\"data\":")
      try append(root["data"], to: &json)
      json.write(",\"kind\":\"ConfigMap\",\"name\":\"\"}")
    }
    return json.withBytes { encode(Digest(of: $0, by: .sha256).bytes) }
  }

  private static func append(
    _ node: Node?, named name: String, to json: inout OutputText
  ) throws(Problem) {
    guard let node, node.kind.isCollection else { return }
    json.write(",\"\(name)\":")
    try append(node, to: &json)
  }

  /// A mapping as it is, the text of a scalar, nothing as an empty text; a list counts as nothing.
  private static func append(_ node: Node?, to json: inout OutputText) throws(Problem) {
    switch node?.kind {
    case nil: json.write("\"\"")
    case .mapping: try node?.printCanonicalJSON(to: &json)
    case .sequence: json.write("null")
    default: try node?.printTextAsJSON(to: &json)
    }
  }

  /// Hexadecimal digits in which none is a vowel or looks like one, as Kubernetes writes them.
  private static func encode(_ digest: [UInt8]) -> String {
    let letters = Array("gh2k456789mbcdtf".utf8)
    let digits = digest.prefix(5).flatMap { [letters[Int($0 >> 4)], letters[Int($0 & 15)]] }
    return String(decoding: digits, as: UTF8.self)
  }
}
