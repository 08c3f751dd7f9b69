package import Documents

/// A file of a ConfigSet with the layers that it is made of, each overriding those before it.
package struct LayeredFile: Sendable {
  /// What a setting does to the value before it.
  package enum Effect: Sendable {
    case set, unset
    /// It adds something to the value.
    case change
    /// It comes from something else in the environment, and has the last word.
    case bind
  }

  /// A setting of a layer.
  package struct Setting: Sendable {
    package let key: String
    package let value: String
    package let effect: Effect
    /// Whether no later layer can say anything else.
    package let isLocked: Bool
    /// Whether the layer is the mirror of another one: the environment's own.
    package let isOfMirror: Bool
    package let place: Place

    package init(
      key: String, value: String, effect: Effect, isLocked: Bool, isOfMirror: Bool, place: Place
    ) {
      self.key = key
      self.value = value
      self.effect = effect
      self.isLocked = isLocked
      self.isOfMirror = isOfMirror
      self.place = place
    }
  }

  package let name: String
  /// The ConfigMap that it is in, as messages say it.
  package let map: String
  package let settings: [Setting]

  package init(name: String, map: String, settings: [Setting]) {
    self.name = name
    self.map = map
    self.settings = settings
  }
}
