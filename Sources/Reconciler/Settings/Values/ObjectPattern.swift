internal import Documents

/// Which objects are meant: `Kind/name`, or `Kind/namespace/name`; `*` stands for anything.
package struct ObjectPattern: SettingValue {
  package let kind: String
  /// Any, if none is said.
  package let namespace: String?
  package let name: String

  init(_ text: String) throws(SettingMistake) {
    let parts = text.split(at: "/")
    guard parts.count == 2 || parts.count == 3,
      parts[0] == "*" || KindName.isKind(parts[0]), parts.dropFirst().allSatisfy(Self.isName)
    else {
      throw SettingMistake(
        "names no objects",
        hint: "`Deployment/*`, or with a namespace `Deployment/spark/history-server`")
    }
    kind = parts[0]
    namespace = parts.count == 3 ? parts[1] : nil
    name = parts[parts.count - 1]
  }

  /// Names of some kinds hold more than DNS knows: `system:node`.
  private static func isName(_ text: String) -> Bool { text.isWord }
}
