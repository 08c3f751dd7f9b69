internal import Documents

/// Edits layers of one format.
struct ConfigEditor {
  let format: any ConfigFormat.Type

  /// A layer with one key changed, and nothing else, which is made sure of.
  func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> SourceText {
    let known = settings(of: text)
    let wanted = wanted(key, edit)
    if known.filter({ $0.key.isSameInBytes(as: key) }) == wanted { return text }
    let bytes = try format.edit(key, edit, in: text, like: model)
    let edited = SourceText(LineEnds(of: text.bytes).applied(to: bytes))
    let found = settings(of: edited)
    let others = { (content: Content) in !content.key.isSameInBytes(as: key) }
    // What an object is, and which items are meant, is said as the model says it.
    let said = format == ObjectFormat.self ? settings(of: model) : []
    let isNew = { (content: Content) in !known.contains(content) && !said.contains(content) }
    guard found.filter({ others($0) && (known.contains($0) || isNew($0)) }) == known.filter(others),
      found.filter({ !others($0) }) == wanted
    else {
      throw EditFailure(
        "this cannot be written without changing something else",
        hint: "edit the file by hand")
    }
    return edited
  }

  private func settings(of text: SourceText) -> [Content] {
    var findings = Findings()
    let source = findings.add(SourceFile(path: "", text: text))
    guard text.count > 0 else { return [] }
    return format.settings(of: ConfigText(text: text, source: source), &findings)
      .map(Content.init)
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
