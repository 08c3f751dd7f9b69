internal import Documents
internal import Reconciler

/// Changes that the same environments have.
struct ChangeGroup {
  /// The numbers of the environments.
  let environments: [Int]
  private(set) var changes: [SharedChange] = []

  /// The changes of a report, those of many environments first.
  static func ranked(of report: ComparisonReport) -> [ChangeGroup] {
    all(of: report).enumerated().sorted {
      ($1.element.environments.count, $0.offset) < ($0.element.environments.count, $1.offset)
    }.map(\.element)
  }

  /// The same in the order in which they come.
  static func all(of report: ComparisonReport) -> [ChangeGroup] {
    var numbers: [[Int]: Int] = [:]
    var groups: [ChangeGroup] = []
    for change in report.changes {
      if let known = numbers[change.environments] {
        groups[known].changes.append(change)
      } else {
        numbers[change.environments] = groups.count
        groups.append(ChangeGroup(environments: change.environments, changes: [change]))
      }
    }
    return groups
  }

  /// Objects in which something happens.
  var objects: [SharedChange] { changes.filter { !$0.object.isCosmetic && !$0.object.onlyFollows } }

  /// Objects that only follow others.
  var following: [SharedChange] {
    changes.filter { $0.object.onlyFollows && !$0.object.isCosmetic }
  }

  /// Objects that mean the same as before.
  var cosmetic: [SharedChange] { changes.filter(\.object.isCosmetic) }
}

extension ObjectEntry {
  /// The objects whose names changed in this one.
  var followed: [String] {
    Set(values.filter { !$0.isCosmetic }.compactMap(\.follows)).sorted { $0.precedesInBytes($1) }
  }
}
