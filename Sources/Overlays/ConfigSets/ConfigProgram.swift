internal import Documents

/// Which program reads the files of a ConfigSet: whose keys and rules count.
package struct ConfigProgram: Sendable {
  package let name: String
  package let version: String

  /// Reads the field `program`; nil if it does not say both.
  init?(_ fields: Fields, _ reader: inout FieldReader) {
    guard let name = reader.text(fields["name"], "program.name"),
      let version = reader.text(fields["version"], "program.version")
    else { return nil }
    self.name = name.text
    self.version = version.text
  }
}
