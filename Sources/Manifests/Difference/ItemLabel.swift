internal import Documents

/// What people call an item of a list: a field and its value, which no other item has.
struct ItemLabel {
  let key: String
  let value: Text
}
