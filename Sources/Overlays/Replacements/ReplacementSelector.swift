internal import Documents
internal import Manifests

/// `select`, or an entry of `reject`: which objects are meant by what they are and by their labels.
struct ReplacementSelector: Sendable {
  let place: Place
  /// Whether it says anything about what an object is.
  let namesObjects: Bool
  /// Whether it says anything about labels or annotations.
  let namesLabels: Bool
  /// What it says of an object, as it is written.
  let object: ObjectFields
  private let group: NamePattern
  private let version: NamePattern
  private let kind: NamePattern
  private let name: NamePattern
  private let namespace: NamePattern
  private let labels: LabelSelector?
  private let annotations: LabelSelector?
  /// What is wrong with an expression, and where it stands.
  let mistakes: [(message: String, place: Place)]

  init(_ node: Node, named field: String, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: field, known: ObjectFields.selecting)
    place = reader.place(of: node)
    let object = ObjectFields(fields, &reader)
    self.object = object
    var mistakes: [(String, Place)] = []
    group = Self.pattern(object.group, &mistakes)
    version = Self.pattern(object.version, &mistakes)
    kind = Self.pattern(object.kind, &mistakes)
    name = Self.pattern(object.name, &mistakes)
    namespace = Self.pattern(object.namespace, &mistakes)
    namesObjects = !object.isEmpty
    let labels = reader.text(fields["labelSelector"], "labelSelector")
    let annotations = reader.text(fields["annotationSelector"], "annotationSelector")
    self.labels = Self.labels(labels, &mistakes)
    self.annotations = Self.labels(annotations, &mistakes)
    namesLabels = labels?.text.isEmpty == false || annotations?.text.isEmpty == false
    self.mistakes = mistakes
  }

  private static func pattern(
    _ entry: TextEntry?, _ mistakes: inout [(String, Place)]
  ) -> NamePattern {
    guard let entry else { return .any }
    do throws(PatternError) {
      return try NamePattern(entry.text)
    } catch {
      mistakes.append(("this is a regular expression: \(error.message)", entry.place))
      return .any
    }
  }

  private static func labels(
    _ entry: TextEntry?, _ mistakes: inout [(String, Place)]
  ) -> LabelSelector? {
    guard let entry else { return nil }
    do throws(LabelSelectorError) {
      return try LabelSelector(entry.text)
    } catch {
      mistakes.append((error.message, entry.place))
      return nil
    }
  }

  /// Whether an object is meant by what it is.
  func selects(_ identity: ReplacementIdentity) -> Bool {
    kind.allows(identity.kind) && name.allows(identity.name) && group.allows(identity.group)
      && version.allows(identity.version) && namespace.allows(identity.namespace)
  }

  /// Whether an object is meant by its labels and annotations.
  func selects(_ metadata: Node?) -> Bool {
    Self.matches(annotations, metadata?["annotations"])
      && Self.matches(labels, metadata?["labels"])
  }

  private static func matches(_ selector: LabelSelector?, _ entries: Node?) -> Bool {
    selector?.matches { key in entries?[named: key]?.string } ?? true
  }
}
