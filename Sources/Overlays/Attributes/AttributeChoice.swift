/// What an attribute is for a path, and the word that says so.
struct AttributeChoice: Sendable {
  let value: AttributeSetting.Value
  let file: AttributeFile
  let range: Range<Int>
}
