internal import Documents
internal import Manifests

extension Builder {
  /// Adds the field lists of the files under `configurations`.
  mutating func addConfigurations(
    _ entries: [TextEntry], _ loader: Loader, to accumulation: inout Accumulation
  ) {
    let files = entries.compactMap { fieldLists(of: $0, loader) }
    do throws(FieldLists.Conflict) {
      try accumulation.fields.add(files.map(\.lists))
    } catch {
      let place = files.reversed().lazy.compactMap { $0.place(of: error.field) }.first
      addConflict(error, at: place)
    }
  }

  /// Adds what definitions of kinds say of fields.
  mutating func addDefinitions(
    _ entries: [TextEntry], _ loader: Loader, to accumulation: inout Accumulation
  ) {
    let lists = entries.compactMap { definitions(of: $0, loader)?.lists }
    do throws(FieldLists.Conflict) {
      try accumulation.fields.add(definitions: lists)
    } catch {
      addConflict(error, at: entries.first?.place)
    }
  }

  private mutating func definitions(of entry: TextEntry, _ loader: Loader) -> DefinitionFile? {
    guard let text = DefinitionText(entry, loader, &findings) else { return nil }
    OpenAPICheck.checkDefinitions(text, &findings)
    return DefinitionFile(text.document.root)
  }

  /// Adds the field lists that a base brings with it.
  mutating func addFields(
    of base: Accumulation, named entry: TextEntry, to accumulation: inout Accumulation
  ) {
    do throws(FieldLists.Conflict) {
      try accumulation.fields.merge(base.fields)
    } catch {
      addConflict(error, at: entry.place)
    }
  }

  /// Brings the field lists together once more, as kustomize does behind a component.
  mutating func renewFields(of accumulation: inout Accumulation, behind entry: TextEntry) {
    do throws(FieldLists.Conflict) {
      try accumulation.fields.renew()
    } catch {
      addConflict(error, at: entry.place)
    }
  }

  private mutating func addConflict(_ conflict: FieldLists.Conflict, at place: Place?) {
    findings.add(
      "configuration-conflict",
      "`\(conflict.field.path.text)` is listed under `\(conflict.list)` with another `create`",
      at: place)
  }

  private mutating func fieldLists(of entry: TextEntry, _ loader: Loader) -> FieldListFile? {
    guard let file = ConfigurationFile(entry, loader, refusingRepetitions: true, &findings),
      let root = file.root
    else { return nil }
    var reader = FieldReader(file.source, in: findings.sources, as: .lists)
    let lists = FieldListFile(root, &reader)
    findings.add(reader.report)
    return lists
  }
}
