internal import Documents
internal import Reconciler

extension DifferencePage {
  /// What the script filters by; without it nobody sees this.
  func printFilters(to sink: (String) -> Void) {
    sink("<div id=\"filters\" role=\"search\" aria-label=\"Filters\" hidden>\n")
    let environments = report.environments.enumerated().filter { !$1.isUnchanged }.map {
      (value: $1.name, title: $1.name, more: " data-n=\"\($0)\"")
    }
    printChoice("env", "Environment", "all", environments, to: sink)
    let kinds = Set(report.changes.map(\.object.kind)).sorted { $0.precedesInBytes($1) }
    printChoice("kind", "Kind", "all", kinds.map { ($0, $0, "") }, to: sink)
    var ids: [String] = []
    for danger in report.dangers where !ids.contains(danger.entry.danger) {
      ids.append(danger.entry.danger)
    }
    let dangers = ids.isEmpty ? [] : [("any", "any danger", "")] + ids.map { ($0, $0, "") }
    printChoice("danger", "Danger", "all changes", dangers, to: sink)
    sink("<label>Text <input id=\"text\" type=\"search\" autocomplete=\"off\"></label>\n")
    sink("<label class=\"check\"><input id=\"cosmetic\" type=\"checkbox\"> ")
    sink("with what means the same</label>\n")
    sink("<button id=\"clear\" type=\"button\">Clear</button>\n")
    sink("<output id=\"shown\" aria-live=\"polite\"></output>\n</div>\n")
  }

  private func printChoice(
    _ id: String, _ title: String, _ all: String,
    _ choices: [(value: String, title: String, more: String)], to sink: (String) -> Void
  ) {
    sink("<label>\(title) <select id=\"\(id)\"><option value=\"\">\(all)</option>")
    for choice in choices {
      sink("<option value=\"\(XMLText.escaped(choice.value))\"\(choice.more)>")
      sink("\(XMLText.escaped(choice.title))</option>")
    }
    sink("</select></label>\n")
  }
}
