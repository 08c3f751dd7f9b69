internal import Manifests

/// What a kustomization has gathered: manifests, and the fields that its transformers know.
struct Accumulation: Sendable {
  var manifests = ManifestSet()
  var fields = FieldConfiguration()
  /// What files of the repository say of kinds.
  var schema: OpenAPISchema?
  /// The variables that were named.
  var variables = VariableSet()
  /// What files were made of, if that is asked for.
  var compositions: [Composition] = []
  /// The layers that were read, if that is asked for.
  var layerUses: [LayerUse] = []
  /// What the content of ConfigMaps will be made of; these know their number.
  private(set) var configSets: [ConfigSet] = []

  /// Takes a ConfigSet, and answers its number.
  mutating func add(_ set: ConfigSet) -> Int32 {
    configSets.append(set)
    return Int32(configSets.count - 1)
  }

  /// Takes the manifests of a base with their ConfigSets, if there is nothing yet; answers that.
  mutating func becomeCopy(of base: Accumulation) -> Bool {
    guard configSets.isEmpty, manifests.becomeCopy(of: base.manifests) else { return false }
    configSets = base.configSets
    return true
  }

  /// Takes the manifests of a base with their ConfigSets.
  mutating func takeConfigSets(of base: Accumulation) -> [Manifest] {
    let shift = Int32(configSets.count)
    configSets += base.configSets
    guard shift > 0, !base.configSets.isEmpty else { return base.manifests.manifests }
    return base.manifests.manifests.map { manifest in
      var manifest = manifest
      if let number = manifest.configuration { manifest.configuration = number + shift }
      return manifest
    }
  }

  /// Changes one ConfigSet.
  mutating func changeConfigSet(_ number: Int32, _ body: (inout ConfigSet) -> Void) {
    body(&configSets[Int(number)])
  }

  /// Changes all ConfigSets.
  mutating func changeConfigSets(_ body: (inout ConfigSet) -> Void) {
    for index in configSets.indices { body(&configSets[index]) }
  }
}
