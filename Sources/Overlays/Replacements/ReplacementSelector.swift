internal import Documents
internal import Manifests

/// `select`, or an entry of `reject`: which objects are meant by what they are and by their labels.
struct ReplacementSelector: Sendable {
  let place: Place
  /// Whether it says anything about what an object is.
  let namesObjects: Bool
  /// Whether it says anything about labels or annotations.
  let namesLabels: Bool
  private let group: NameMatch
  private let version: NameMatch
  private let kind: NameMatch
  private let name: NameMatch
  private let namespace: NameMatch
  private let labels: LabelSelector?
  private let annotations: LabelSelector?
  /// What is wrong with an expression, and where it stands.
  let mistakes: [(message: String, place: Place)]

  init(_ node: Node, named field: String, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: field,
      known: ObjectFields.known + ["annotationSelector", "labelSelector"])
    place = reader.place(of: node)
    let object = ObjectFields(fields, &reader)
    var mistakes: [(String, Place)] = []
    group = NameMatch(object.group, &mistakes)
    version = NameMatch(object.version, &mistakes)
    kind = NameMatch(object.kind, &mistakes)
    name = NameMatch(object.name, &mistakes)
    namespace = NameMatch(object.namespace, &mistakes)
    namesObjects = !object.isEmpty
    let labels = reader.text(fields["labelSelector"], "labelSelector")
    let annotations = reader.text(fields["annotationSelector"], "annotationSelector")
    self.labels = Self.read(labels, &mistakes)
    self.annotations = Self.read(annotations, &mistakes)
    namesLabels = labels?.text.isEmpty == false || annotations?.text.isEmpty == false
    self.mistakes = mistakes
  }

  private static func read(
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

/// A regular expression that must mean a whole name.
private enum NameMatch: Sendable {
  case all
  case name(Name)
  case pattern(Pattern)

  init(_ entry: TextEntry?, _ mistakes: inout [(String, Place)]) {
    guard let entry else {
      self = .all
      return
    }
    if entry.text.utf8.allSatisfy(Self.isSimple) {
      self = .name(Name(entry.text))
      return
    }
    do throws(PatternError) {
      self = .pattern(try Pattern("^(?:\(entry.text))$"))
    } catch {
      mistakes.append(("this is a regular expression: \(error.message)", entry.place))
      self = .all
    }
  }

  /// Characters that mean themselves in an expression.
  private static func isSimple(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  func allows(_ name: Name) -> Bool {
    switch self {
    case .all: true
    case .name(let wanted): wanted == name
    case .pattern(let pattern): pattern.isFound(in: name.string) == true
    }
  }
}
