import CaseSupport
import Testing

/// What Roles of drivers allow, beside what real drivers ask for.
struct RoleComparison {
  /// Drivers' Roles by the accounts that have them.
  private let grants: [String: Set<Rehearsal.Call>]

  init(of environment: String) throws {
    let objects = try Platform().objects(of: environment)
    var grants: [String: Set<Rehearsal.Call>] = [:]
    for binding in objects where binding.kind == "RoleBinding" {
      let role = objects.first {
        $0.kind == "Role" && $0.name == binding[path: "roleRef.name"].text
      }
      for subject in binding["subjects"].items {
        let account = subject["name"].text
        grants[account] = Self.calls(of: try #require(role), account)
      }
    }
    self.grants = grants
  }

  /// All that a Role allows.
  private static func calls(of role: Thing, _ account: String) -> Set<Rehearsal.Call> {
    let calls = role["rules"].items.flatMap { rule in
      rule["resources"].texts.flatMap { resource in
        rule["verbs"].texts.map { Rehearsal.Call(account: account, verb: $0, resource: resource) }
      }
    }
    return Set(calls)
  }

  /// Expects that accounts of drivers have asked for each verb they have, and for no other.
  ///
  /// A verb that is left out of a Role is asked for and not allowed; one too many is allowed and
  /// never asked for.
  func expectNoOthers(than calls: [Rehearsal.Call]) throws {
    let asked = Dictionary(grouping: calls, by: \.account).mapValues { Set($0) }
    #expect(asked.count == 4, "\(asked.keys.sorted())")
    for (account, calls) in asked {
      let granted = try #require(grants[account], "\(account) has no Role")
      let names = { (calls: Set<Rehearsal.Call>) in
        calls.map { "\($0.verb) \($0.resource)" }.sorted()
      }
      #expect(names(calls.subtracting(granted)) == [], "\(account) may not")
      #expect(names(granted.subtracting(calls)) == Self.rare(account), "\(account) never does")
    }
  }

  /// Drivers in cluster mode have as many executors as they ask for at first; who submits one takes
  /// it back if its configuration is refused. `PlantedFaultTests` sees that.
  private static func rare(_ account: String) -> [String] {
    account.hasPrefix("spark-driver-") ? ["delete pods"] : []
  }
}
