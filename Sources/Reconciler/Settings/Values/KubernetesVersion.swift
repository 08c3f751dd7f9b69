/// A version of Kubernetes.
package struct KubernetesVersion: SettingValue, Equatable {
  static let standard = KubernetesVersion(minor: 34)

  /// What stands behind `1.`.
  package let minor: Int

  private init(minor: Int) {
    self.minor = minor
  }

  init(_ text: String) throws(SettingMistake) {
    let digits = text.utf8.dropFirst(2)
    guard text.utf8.starts(with: "1.".utf8), (1...3).contains(digits.count),
      digits.allSatisfy(\.isDigit), digits.count == 1 || digits.first != UInt8(ascii: "0"),
      let minor = Int(Substring(digits))
    else {
      throw SettingMistake("is no version of Kubernetes", hint: "such as `\"1.34\"`, in quotes")
    }
    self.minor = minor
  }
}
