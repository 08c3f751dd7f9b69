internal import Checks
internal import Documents

/// What the rules of a role allow, verb by verb.
struct RoleGrants {
  /// One verb of one resource.
  struct Grant: Hashable {
    let group: String
    let resource: String
    let verb: String
    /// The object; nil for all.
    let name: String?

    /// What people call the resource.
    var title: String {
      (group.isEmpty ? resource : "\(resource).\(group)") + (name.map { " " + $0 } ?? "")
    }

    /// Whether it allows all that another one does.
    func covers(_ other: Grant) -> Bool {
      Self.fits(group, other.group) && Self.fits(resource, other.resource)
        && Self.fits(verb, other.verb) && (name == nil || name == other.name)
    }

    private static func fits(_ one: String, _ other: String) -> Bool { one == "*" || one == other }
  }

  private(set) var grants: Set<Grant> = []

  init(_ role: Node?) {
    for rule in role?["rules"]?.items ?? [] {
      let names = rule["resourceNames"].texts
      for verb in rule["verbs"].texts {
        for url in rule["nonResourceURLs"].texts {
          grants.insert(Grant(group: "", resource: url, verb: verb, name: nil))
        }
        for group in rule["apiGroups"].texts {
          for resource in rule["resources"].texts {
            for name in names.isEmpty ? [nil] : names.map({ $0 }) {
              grants.insert(Grant(group: group, resource: resource, verb: verb, name: name))
            }
          }
        }
      }
    }
  }

  /// What these allow and others do not.
  func widening(_ other: RoleGrants) -> [Grant] {
    grants.filter { grant in !other.grants.contains { $0.covers(grant) } }
  }
}

extension RoleGrants.Grant {
  private static let readers = ["get", "list", "watch", "*"]

  /// Whether nobody should have it without being asked, whoever it is.
  var isDangerous: Bool {
    if verb == "*" || resource == "*" || group == "*" { return true }
    if ["escalate", "bind", "impersonate"].contains(verb) { return true }
    if resource == "secrets", name == nil { return Self.readers.contains(verb) }
    return ["pods/exec", "nodes/proxy", "serviceaccounts/token"].contains(resource)
  }
}
