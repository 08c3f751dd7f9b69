package import Documents

/// A volume of a pod, by what it brings.
package struct Volume: Sendable {
  /// What is in it.
  package enum Content: Sendable {
    /// Files of a ConfigMap; `items` choose among its keys and name the files.
    case configMap(String, items: [Item]?)
    case secret(String, items: [Item]?)
    /// Something that the container can write to: it brings no file of the repository.
    case writable
    /// Several in one.
    case projected([Content])
    /// Anything else: what is in it cannot be known.
    case unknown
  }

  /// A key of a ConfigMap or a Secret, and the path of the file that it becomes.
  package struct Item: Sendable {
    package let key: String
    package let path: String
    package let node: Node
  }

  package let name: String
  package let content: Content
  package let node: Node

  package init(_ node: Node) {
    self.node = node
    name = node["name"]?.string ?? ""
    content = Self.content(of: node)
  }

  private static let writable = ["emptyDir", "persistentVolumeClaim", "ephemeral"]

  private static func content(of node: Node) -> Content {
    if let map = node["configMap"], let name = map["name"] {
      return .configMap(name.string, items: items(map["items"]))
    }
    if let secret = node["secret"], let name = secret["secretName"] ?? secret["name"] {
      return .secret(name.string, items: items(secret["items"]))
    }
    if let sources = node["projected"]?["sources"] { return .projected(sources.items.map(content)) }
    return writable.contains { node[named: $0] != nil } ? .writable : .unknown
  }

  private static func items(_ list: Node?) -> [Item]? {
    guard let list, list.kind == .sequence else { return nil }
    return list.items.compactMap { item in
      guard let key = item["key"], let path = item["path"] else { return nil }
      return Item(key: key.string, path: path.string, node: item)
    }
  }
}

/// A place where a container sees a volume.
package struct Mount: Sendable {
  /// Without a slash at its end.
  package let path: String
  package let subPath: String?
  package let isReadOnly: Bool
  package let volume: String
  package let node: Node

  init?(_ node: Node) {
    guard let path = node["mountPath"], let volume = node["name"] else { return nil }
    self.path = path.string.withoutSlashesAtEnd
    self.volume = volume.string
    subPath = node["subPath"].map { $0.string }.flatMap { $0.isEmpty ? nil : $0 }
    isReadOnly = node["readOnly"].isTrue
    self.node = node
  }
}

extension String {
  /// The path without slashes behind it; the root stays.
  package var withoutSlashesAtEnd: String {
    var text = self
    while text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    return text
  }

  /// What stands behind the last slash.
  package var lastPathPart: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }

  /// Whether a path is a folder, or stands below it.
  package func isInside(_ folder: String) -> Bool {
    self == folder || folder == "/" || hasPrefix(folder + "/")
  }
}
