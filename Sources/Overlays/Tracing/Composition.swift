package import Documents

/// What the files of a ConfigMap were made of.
package struct Composition: Sendable {
  /// What the manifest says of its configuration.
  package let number: Int32
  package let files: [File]

  /// One file.
  package struct File: Sendable {
    package let name: String
    private let composed: ComposedFile
    /// The names that an object in the file takes over.
    private let names: [ConfigSetting]
    /// The containers that see it.
    package let readers: [FileReader]

    init(_ composed: ComposedFile, _ names: [ConfigSetting], _ readers: [FileReader]) {
      self.names = names
      name = composed.name.text
      self.composed = composed
      self.readers = readers
    }

    /// The numbers of its layers, in the order in which they override each other.
    package var layers: [Int32] { composed.layers.map(\.source) }

    /// Whether it has no keys: a layer takes the place of the whole text.
    package var isText: Bool { composed.format == TextFormat.self }

    /// Its layers: those that are named, and then mirrors.
    package var parts: [Layer] {
      composed.layers.map { Layer(source: $0.source, original: $0.original) }
    }

    /// How it is written.
    package var format: String { composed.format.name }

    /// A layer of it with one key changed; a new one is begun as the model is written.
    package func edit(
      _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
    ) throws(EditFailure) -> SourceText {
      try ConfigEditor(format: composed.format).edit(key, edit, in: text, like: model)
    }

    /// The images that are bound in it, and where that is written.
    package var images: [(text: String, place: Place)] {
      composed.bound.filter(\.isImage).map { ($0.text, $0.key.place) }
    }

    /// What the layers and the bindings say, one after the other.
    package func changes(in sources: SourceTable) -> [ConfigSetting] {
      var findings = Findings(sources)
      let written = composed.layers.flatMap { composed.format.settings(of: $0, &findings) }
      return written + names + composed.bound.flatMap(settings)
    }

    /// The binding, and what its value follows from.
    private func settings(of bound: BoundValue) -> [ConfigSetting] {
      let key = composed.format.key(ofBinding: bound.key.text)
      let binding = ConfigSetting(
        key: key, value: bound.text, action: .bind, place: bound.key.place)
      return [binding]
        + bound.origins.map {
          ConfigSetting(key: key, value: bound.text, action: .from, place: $0)
        }
    }

    /// What the file says in the end.
    package func settings(of text: String) -> [ConfigSetting] {
      var findings = Findings(SourceTable())
      let text = SourceText(text)
      let source = findings.add(SourceFile(path: name, text: text))
      return composed.format.settings(of: ConfigText(text: text, source: source), &findings)
    }
  }
}

extension Composition.File {
  /// A layer of a file.
  package struct Layer: Sendable {
    /// The number of its text.
    package let source: Int32
    /// The layer that it is the mirror of, by its place among the layers.
    package let original: Int?
  }
}

/// A container that sees a file.
package struct FileReader: Sendable {
  /// The object that it belongs to, or the file in which that stands.
  package let owner: String
  package let container: String
  package let path: String
}
