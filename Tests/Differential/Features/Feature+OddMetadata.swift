extension Feature {
  /// Metadata that is empty, or of another type than it should be.
  static let oddMetadata = Feature(object: "oddMetadata", share: 8) { object, draft in
    switch draft.random.below(9) {
    case 0: object[["metadata", "labels"]] = .plain("null")
    case 1: object[["metadata", "labels"]] = [:]
    case 2: object[["metadata", "annotations"]] = .plain("~")
    case 3: object[["metadata", "annotations"]] = [:]
    case 4: object[["metadata", "creationTimestamp"]] = .plain("null")
    case 5: object[["metadata", "annotations"]] = ["number": 1, "switch": true]
    case 6: object[["metadata", "generateName"]] = "made-"
    case 7: object[["metadata", "finalizers"]] = ["a", "b"]
    default: object["apiVersion"] = nil
    }
  }
}
