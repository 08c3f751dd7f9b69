internal import Documents

/// The name that Argo CD has for a cluster.
package struct ClusterName: SettingValue {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    guard text.holdsNothingHidden, text.trimmingSpace.isSameInBytes(as: text) else {
      throw SettingMistake(
        "is no name of a cluster: it begins or ends with a space, or holds what nobody sees")
    }
    self.text = text
  }
}
