/// A property of a file of Hadoop, and where its parts stand.
struct HadoopProperty {
  /// The parts that mean something to Hadoop.
  enum Part: String {
    case name, value, final
  }

  /// Where a part stands.
  struct Field {
    /// How it is written.
    enum Form {
      case element, emptyElement, attribute
    }

    let form: Form
    /// The text as Hadoop reads it.
    let text: String
    /// All of it: the element or the attribute.
    let range: Range<Int>
    /// The text as it is written; of an empty element its tag.
    let written: Range<Int>
  }

  var element: Range<Int>
  /// Where a comment ends that stands behind the element on its line, else where that ends.
  var end: Int
  private var fields: [Part: Field] = [:]

  init(_ element: Range<Int>) {
    self.element = element
    end = element.upperBound
  }

  /// A part of the property.
  subscript(part: Part) -> Field? {
    get { fields[part] }
    set { fields[part] = newValue }
  }

  /// The key; nil if there is none, and Hadoop passes over the property.
  var key: String? {
    guard let name = self[.name] else { return nil }
    let text = name.form == .attribute ? name.text : name.text.trimmingControls
    return text.isEmpty ? nil : text
  }

  /// Whether Hadoop takes a value from it. It takes no empty one from an element.
  var hasValue: Bool {
    guard let value = self[.value] else { return false }
    return value.form == .attribute || !value.text.isEmpty
  }

  /// Whether no later file can change it. Hadoop knows one spelling.
  var isFinal: Bool { self[.final]?.text == "true" }

  /// Where the value is written, or could be.
  var valueRange: Range<Int> {
    if let value = self[.value] { return value.written }
    let end = self[.name]?.range.upperBound ?? element.lowerBound
    return end..<end
  }
}
