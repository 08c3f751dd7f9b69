internal import Documents

/// Edits layers of one format.
struct ConfigEditor {
  let format: any ConfigFormat.Type

  /// A layer with one key changed, and nothing else, which is made sure of.
  func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> SourceText {
    let known = settings(of: text)
    let ends = LineEnds(of: (text.count == 0 ? model : text).bytes)
    let bytes = try format.edit(key, edit, in: text, like: model)
    let edited = SourceText(text.count == 0 ? Self.closed(bytes) : ends.applied(to: bytes))
    let found = settings(of: edited)
    let others = { (setting: ConfigSetting) in !setting.key.isSameInBytes(as: key) }
    guard found.filter(others).map(Content.init) == known.filter(others).map(Content.init),
      found.filter({ !others($0) }).map(Content.init) == wanted(key, edit)
    else {
      throw EditFailure(
        "this cannot be written without changing something else",
        hint: "edit the file by hand")
    }
    return edited
  }

  /// A new file ends with a line break.
  private static func closed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.isEmpty || bytes.last == 0x0A ? bytes : bytes + [0x0A]
  }

  private func settings(of text: SourceText) -> [ConfigSetting] {
    var findings = Findings()
    let source = findings.add(SourceFile(path: "", text: text))
    guard text.count > 0 else { return [] }
    return format.settings(of: ConfigText(text: text, source: source), &findings)
  }

  private func wanted(_ key: String, _ edit: ConfigEdit) -> [Content] {
    switch edit {
    case .set(let value): [Content(key: key, value: value, action: .set)]
    case .unset: [Content(key: key, value: "", action: .unset)]
    case .remove: []
    }
  }

  /// What a setting says, wherever it stands.
  private struct Content: Equatable {
    let key: String
    let value: String
    let action: ConfigSetting.Action

    init(key: String, value: String, action: ConfigSetting.Action) {
      (self.key, self.value, self.action) = (key, value, action)
    }

    init(_ setting: ConfigSetting) {
      self.init(key: setting.key, value: setting.value, action: setting.action)
    }

    static func == (one: Content, other: Content) -> Bool {
      one.key.isSameInBytes(as: other.key) && one.value.isSameInBytes(as: other.value)
        && one.action == other.action
    }
  }
}
