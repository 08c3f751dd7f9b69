internal import Documents

/// Makes the pod that Spark's own builder makes, field by field.
struct PodBuilder {
  let request: PodRequest
  var settings: PodSettings
  /// What the template has that the pod has not.
  var overwritten: [OverwrittenField] = []
  /// All but the container of Spark.
  var pod = PodValue([:])
  var container = PodValue([:])
  var selection = ContainerChoice.none

  var role: PodRequest.Role { request.role }
  var roleKey: String { "spark.kubernetes.\(role.rawValue)." }

  init(_ request: PodRequest) {
    self.request = request
    var all = request.settings
    if request.role == .executor, request.application != nil {
      all.add(weaker: Self.givenToDriver(request))
    }
    settings = PodSettings(all, request.version)
  }

  /// What Spark sets for a driver that was submitted.
  private static func givenToDriver(_ request: PodRequest) -> [SparkSetting] {
    let namespace = request.settings.value(of: "spark.kubernetes.namespace") ?? "default"
    let service = "\(request.circumstances.prefix)-driver-svc"
    let settings = [
      ("spark.driver.host", "\(service).\(namespace).svc"), ("spark.driver.port", "7078"),
      ("spark.driver.blockManager.port", "7079"),
    ]
    return settings.map { SparkSetting($0, $1, from: .implied) }
  }

  /// Makes the pod; what Spark refuses is noted, and the rest is made.
  mutating func build() -> SparkPod {
    validate()
    let fault = loadTemplate()
    if let fault { settings.note(.template(fault)) }
    pod["apiVersion"] = pod["apiVersion"] ?? PodValue("v1")
    pod["kind"] = pod["kind"] ?? PodValue("Pod")
    switch role {
    case .driver: buildDriver()
    case .executor: buildExecutor()
    }
    let shared = PodValue(
      .list((pod["spec"]?["containers"]?.items ?? []) + [container]), from: .spark)
    pod.edit("spec") { $0["containers"] = shared }
    return SparkPod(
      value: pod, container: container, overwritten: overwritten, selection: selection,
      refusals: settings.refusals)
  }

  /// Takes the template apart; answers what is wrong with it.
  private mutating func loadTemplate() -> TemplateFault? {
    switch request.template {
    case .none: return nil
    case .unreadable: return .unreadable
    case .documents(let documents):
      let filled = documents.filter { $0.kind != .null }
      guard let root = filled.first else { return .empty }
      guard filled.count == 1 else { return .severalDocuments }
      guard root.kind == .mapping, let value = PodValue(root) else { return .unreadable }
      guard value["spec"] != nil else { return .noSpec(root.id) }
      pod = value
      choose()
      return nil
    }
  }

  /// Finds the container that becomes Spark's: the one with the name of the setting, else the first.
  private mutating func choose() {
    let containers = pod["spec"]?["containers"]?.items ?? []
    let wanted = settings.setting(roleKey + "podTemplateContainerName")
    let named = containers.indices.filter { containers[$0].name == wanted?.value }
    let isFound = wanted != nil && named.count == 1
    guard let index = isFound ? named[0] : containers.indices.first else { return }
    selection =
      isFound || wanted == nil
      ? .container(index, of: containers.count) : .notFound(wanted?.key ?? "", index)
    container = containers[index]
    var others = containers
    others.remove(at: index)
    pod.edit("spec") {
      $0["containers"] = others.isEmpty ? nil : PodValue(.list(others), from: .spark)
    }
  }

  /// Puts a value into an object; what the template says there is noted.
  mutating func put(_ value: PodValue, _ key: String, in object: inout PodValue, _ path: String) {
    if let old = object[key], case .template(let node) = old.origin, old.json != value.json {
      overwritten.append(OverwrittenField(path: path + key, node: node, by: value.origin))
    }
    object[key] = value
  }

  /// The same in an object of an object.
  mutating func put(
    _ value: PodValue, _ keys: (String, String), in object: inout PodValue, _ path: String
  ) {
    var inner = object[keys.0] ?? PodValue([:])
    put(value, keys.1, in: &inner, path + keys.0 + ".")
    object[keys.0] = inner
  }

  /// A text with the names that Spark puts in.
  func filledIn(_ text: String) -> String {
    let executor = role == .executor ? request.circumstances.executorID : ""
    return text.replacing("{{APP_ID}}", by: request.circumstances.applicationID)
      .replacing("{{EXECUTOR_ID}}", by: executor)
  }
}

/// Which container of a template becomes Spark's.
package enum ContainerChoice: Sendable, Hashable {
  /// There is none: Spark makes one.
  case none
  /// The one at a position, of so many.
  case container(Int, of: Int)
  /// A setting names one that is not there, or is there twice, and the one at a position is taken.
  case notFound(String, Int)
}

/// A field of a template that says something else in the pod.
package struct OverwrittenField: Sendable, Hashable {
  /// In the pod or in the container of Spark: `container.image`.
  package let path: String
  /// Its value in the template.
  package let node: Int32
  /// Who says what is there instead.
  package let by: PodOrigin
}

/// The pod that Spark makes, and what becomes of the template.
package struct SparkPod: Sendable {
  package let value: PodValue
  /// The container of Spark, which is the last one of the pod.
  package let container: PodValue
  package let overwritten: [OverwrittenField]
  package let selection: ContainerChoice
  /// Why Spark does not make it; the pod is what it would be otherwise.
  package let refusals: [PodRefusal]

  package init(_ request: PodRequest) {
    var builder = PodBuilder(request)
    self = builder.build()
  }

  init(
    value: PodValue, container: PodValue, overwritten: [OverwrittenField],
    selection: ContainerChoice, refusals: [PodRefusal]
  ) {
    self.value = value
    self.container = container
    self.overwritten = overwritten
    self.selection = selection
    self.refusals = refusals
  }
}

extension String {
  /// The text with each occurrence of another one replaced.
  func replacing(_ other: String, by text: String) -> String {
    guard holds(other) else { return self }
    var result: [UInt8] = []
    var rest = Array(utf8)[...]
    let wanted = Array(other.utf8)
    while let byte = rest.first {
      if rest.starts(with: wanted) {
        result += Array(text.utf8)
        rest = rest.dropFirst(wanted.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
