package import Documents

/// What is different between two sides, environment by environment: what happens to several in the
/// same way is told once.
package struct ComparisonReport: Sendable {
  /// What people call both sides.
  package let old: String
  package let new: String
  package private(set) var environments: [EnvironmentSummary] = []
  /// In the order of their objects.
  package private(set) var changes: [SharedChange] = []
  /// The worst first.
  package private(set) var dangers: [SharedDanger] = []
  /// What rules find on the new side and not on the old one; of an environment that is new, everything.
  package internal(set) var newFindings: [Finding] = []
  /// What they find on the old side only, in objects that changed.
  package internal(set) var goneFindings: [Finding] = []
  /// Whether rules have looked at all.
  package internal(set) var isChecked = false
  /// What is wrong with environments that cannot be rendered, by what they are called.
  package private(set) var failures: [(environment: String, report: Report)] = []

  private var numbers: [ObjectEntry: Int] = [:]
  private var dangerNumbers: [DangerEntry: Int] = [:]

  init(from old: String, to new: String) {
    self.old = old
    self.new = new
  }

  /// Whether nothing is different, not even the sources.
  package var isEmpty: Bool {
    environments.allSatisfy(\.isUnchanged) && dangers.isEmpty
  }

  /// The environments in which something is different.
  package var changedEnvironments: [EnvironmentSummary] { environments.filter { !$0.isUnchanged } }

  /// How many causes are told of one change.
  private static let mostCauses = 3

  /// Takes what is different in an environment, the dangers in it, and where its values come from.
  mutating func add(
    _ difference: EnvironmentDifference, _ entries: [ObjectEntry], _ causes: [[[ChangeCause]]],
    _ dangers: [DangerEntry]
  ) {
    let number = environments.count
    var summary = EnvironmentSummary(name: difference.name, standing: .init(difference))
    if difference.isBroken {
      var report = Report()
      for side in [difference.old, difference.new] {
        if let side, side.report.hasErrors { report.add(side.report) }
      }
      failures.append((difference.name, report))
    } else {
      for (entry, causes) in zip(entries, causes) { add(entry, causes, at: number, &summary) }
      for danger in dangers { add(danger, at: number) }
      summary.isReordered = difference.isReordered
      summary.dangers = dangers.count
    }
    environments.append(summary)
  }

  private mutating func add(
    _ entry: ObjectEntry, _ causes: [[ChangeCause]], at environment: Int,
    _ summary: inout EnvironmentSummary
  ) {
    switch entry.action {
    case .added: summary.added += 1
    case .removed: summary.removed += 1
    case .renamed: (summary.added, summary.removed) = (summary.added + 1, summary.removed + 1)
    case .changed where entry.isCosmetic: summary.cosmetic += 1
    case .changed: summary.changed += 1
    }
    guard let known = numbers[entry] else {
      numbers[entry] = changes.count
      changes.append(SharedChange(object: entry, environments: [environment], causes: causes))
      return
    }
    changes[known].environments.append(environment)
    for (place, more) in causes.enumerated() {
      for cause in more
      where changes[known].causes[place].count < Self.mostCauses
        && !changes[known].causes[place].contains(cause)
      {
        changes[known].causes[place].append(cause)
      }
    }
  }

  /// Takes a danger of an environment, or of all.
  mutating func add(_ danger: DangerEntry, at environment: Int? = nil) {
    if let known = dangerNumbers[danger] {
      if let environment { dangers[known].environments.append(environment) }
    } else {
      dangerNumbers[danger] = dangers.count
      dangers.append(SharedDanger(entry: danger, environments: environment.map { [$0] } ?? []))
    }
  }

  /// Takes what rules have found on both sides.
  mutating func add(new: CheckResult, old: CheckResult) {
    isChecked = true
    newFindings = FindingDifference.find(in: new, but: old)
    goneFindings = FindingDifference.find(in: old, but: new)
    let numbers = Dictionary(
      environments.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for finding in newFindings {
      for place in finding.places { numbers[place].map { environments[$0].newFindings += 1 } }
    }
    for finding in goneFindings {
      for place in finding.places { numbers[place].map { environments[$0].goneFindings += 1 } }
    }
  }

  /// Names the commits of all causes.
  mutating func nameCommits(_ name: (ChangeCause, _ environment: String) -> ChangeCause.Commit?) {
    for number in changes.indices {
      let environment = environments[changes[number].environments[0]].name
      for place in changes[number].causes.indices {
        for cause in changes[number].causes[place].indices {
          changes[number].causes[place][cause].commit = name(
            changes[number].causes[place][cause], environment)
        }
      }
    }
  }

  /// Puts everything in the order in which it is told.
  mutating func finish() {
    (numbers, dangerNumbers) = ([:], [:])
    dangers = dangers.enumerated().sorted {
      ($0.element.entry.harm.rank, $0.offset) < ($1.element.entry.harm.rank, $1.offset)
    }.map(\.element)
  }
}

extension Harm {
  /// Its number, from the worst on.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension EnvironmentSummary.Standing {
  fileprivate init(_ difference: EnvironmentDifference) {
    if difference.isBroken {
      self = .broken
    } else if difference.old == nil {
      self = .added
    } else {
      self = difference.new == nil ? .removed : .compared
    }
  }
}
