internal import Documents
internal import Manifests

/// Makes a ServiceAccount that acts as an account of Google's cloud.
struct AccountGenerator: Generator {
  let plugin = "IAMPolicyGenerator"
  let name: TextEntry
  let behavior = GeneratorBehavior.create

  private let namespace: TextEntry?
  private let cloudAccount: TextEntry
  private let project: String
  private let place: Place

  /// Reads an object that asks for one.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> any Generator {
    AccountGenerator(object, &reader)
  }

  private init(_ object: Node, _ reader: inout FieldReader) {
    let place = reader.place(of: object)
    let fields = reader.fields(
      ofObject: object, known: ["cloud", "kubernetesService", "serviceAccount"])
    func part(_ field: String, _ known: [String], _ reader: inout FieldReader) -> Fields {
      fields[field].map { reader.fields(of: $0, named: field, known: known) } ?? Fields()
    }
    let nothing = TextEntry(text: "", place: place)
    let service = part("kubernetesService", ["name", "namespace"], &reader)
    name = reader.text(service["name"], "name") ?? nothing
    namespace = reader.text(service["namespace"], "namespace")
    let account = part("serviceAccount", ["name", "projectId"], &reader)
    cloudAccount = reader.text(account["name"], "name") ?? nothing
    project = reader.text(account["projectId"], "projectId")?.text ?? ""
    self.place = place
    let cloud = reader.text(fields["cloud"], "cloud")?.text ?? ""
    if cloud != "gke" {
      reader.add(
        "plugin-field", "`cloud` is `\(cloud)`, not `gke`", at: fields["cloud"] ?? object)
    }
    if name.text.isEmpty {
      reader.add("generator-name", "a generated ServiceAccount needs a name", at: object)
    }
  }

  func generate(_ loader: Loader, source: Int32, _ findings: inout Findings) -> Manifest {
    var document = Document(emptyMappingAt: place)
    let root = document.rootID
    document.append("apiVersion", .string("v1"), to: root, from: place)
    document.append("kind", .string("ServiceAccount"), to: root, from: place)
    let metadata = document.append("metadata", .mapping, to: root, from: place)
    let annotations = document.append("annotations", .mapping, to: metadata, from: place)
    let account = "\(cloudAccount.text)@\(project).iam.gserviceaccount.com"
    document.append(
      "iam.gke.io/gcp-service-account", .plain(account), to: annotations, from: cloudAccount.place)
    document.append("name", .plain(name.text), to: metadata, from: name.place)
    if let namespace, !namespace.text.isEmpty {
      document.append("namespace", .plain(namespace.text), to: metadata, from: namespace.place)
    }
    var kinds = KnownKinds()
    return Manifest(document, source: source, &kinds)
  }
}
