import Foundation
import Testing

/// What an environment says of the world outside is what its objects need.
@Suite struct DeclarationTests {
  @Test(arguments: Platform.environments)
  func secretsAreDeclared(_ environment: String) throws {
    let platform = try Platform()
    let objects = try platform.objects(of: environment)
    let text = try #require(platform["environments/\(environment)/environment.yaml"])
    let pattern = try Regex(#"\{name: ([a-z0-9-]+), keys: \[([^\]]*)\]\}"#)
    let declared = text.matches(of: pattern).flatMap { match in
      let name = match.output[1].substring ?? ""
      return (match.output[2].substring ?? "").components(separatedBy: ", ").map { "\(name) \($0)" }
    }
    #expect(Set(declared) == Set(objects.flatMap(Self.secrets)))
    #expect(objects.allSatisfy { $0.kind != "Secret" })
  }

  /// The Secrets and keys that an object refers to.
  private static func secrets(in thing: Thing) -> [String] {
    switch thing {
    case .list(let items): items.flatMap(secrets)
    case .map(let fields):
      fields.flatMap { key, value in
        switch key {
        case "secretKeyRef": ["\(value["name"]) \(value["key"])"]
        case "secret": value["items"].items.map { "\(value["secretName"]) \($0["key"])" }
        default: secrets(in: value)
        }
      }
    case .nothing, .flag, .number, .text: []
    }
  }
}
