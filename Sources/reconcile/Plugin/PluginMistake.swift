/// Why Argo CD gets no answer, where no file has the place.
struct PluginMistake: Error {
  let rule: String
  let message: String
  let hint: String?

  init(_ message: String, rule: String = "usage", hint: String? = nil) {
    self.rule = rule
    self.message = message
    self.hint = hint
  }
}
