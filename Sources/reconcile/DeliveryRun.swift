internal import Documents
internal import Git
internal import Reconciler

/// One call that delivers environments of a tree.
struct DeliveryRun {
  /// How it is said what became of environments.
  enum Form: String, CaseIterable {
    case text, json
  }

  let tree: ReconciledTree
  let source: Revision
  /// Where the tree stands in the repository.
  let root: RepoPath
  let repository: Repository
  /// What is otherwise in the working tree, if that is what people may think is rendered.
  let changes: LocalChanges?
  /// How many environments are rendered at a time.
  let jobs: Int
  let options: DeliveryOptions
  let tellsDifference: Bool
  let form: Form
  /// Whether it is said which environments are no more.
  let namesGone: Bool
  /// What looks at the renderings; nil if nothing shall.
  let checker: EnvironmentChecker?
  /// What is known of runs before this one, and kept for later ones.
  var record: RunRecord?

  /// Whether the settings allow anything to be delivered; what is wrong is printed.
  func canDeliver(_ console: inout Console) -> Bool {
    guard console.accept(tree.report) else { return false }
    guard tree.settings.isPresent else {
      console.complain(
        "there is no reconcile.yaml, which says where things are delivered to",
        rule: "settings-file",
        hint: "`apiVersion: reconcile.electinfo.dev/v1` and `kind: Repository` are enough")
      return false
    }
    // What stands was checked.
    if record?.standing != nil { return true }
    var report = Report()
    tree.checkTargets(&report)
    return console.accept(report)
  }

  /// An environment, and where it goes.
  private struct Member: Sendable {
    let environment: Environment
    let settings: EnvironmentSettings
    let target: DeliveryTarget
    /// Whether something was said of its settings.
    let hasFindings: Bool
  }

  /// What was made of an environment.
  private struct Product: Sendable {
    /// The inputs that are otherwise in the working tree.
    let changedInputs: [String]
    let inputs: EnvironmentInputs
    let report: Report
    /// What rules have found.
    let findings: Report
    /// Nil if it cannot be rendered, or rules have found errors.
    let result: Result<CandidateMaker.Result, DeliveryFailure>?
  }

  /// Delivers environments; the worst that happened to one is the answer.
  mutating func deliver(_ environments: [Environment], _ console: inout Console) -> ExitCode {
    var code = ExitCode.done
    var outcomes = OutcomeJSON(isPushed: options.pushes)
    var members: [Member] = []
    let branches =
      record?.standing?.branches(of: environments) ?? environments.map { _ in nil }
    for (environment, branch) in zip(environments, branches) where branch == nil {
      if let member = member(environment, &console) {
        members.append(member)
      } else {
        code.rise(to: .unusable)
        outcomes.addUnusable(environment)
      }
    }
    do throws(DeliveryFailure) {
      let hasOthers = branches.contains { $0 != nil }
      let end = try deliver(members, besides: hasOthers, &outcomes, &code, &console)
      tell(end, of: environments, standingOn: branches, &outcomes, &code, &console)
      let gone = namesGone ? try nameGone(&console) : nil
      if form == .json { console.print(outcomes.text(of: source, gone: gone ?? [])) }
      keep(end, gone)
    } catch {
      console.complain(error.reason, rule: error.rule, hint: error.hint)
      code.rise(to: .world)
    }
    return code
  }

  /// What was delivered for environments that are no more: their names, and the branches.
  private typealias GoneNames = [(name: String, branch: String)]

  /// What came out of a delivery.
  private struct End {
    let sourceBranch: String
    /// What became of the environments that were delivered, by their folders.
    let answers: [RepoPath: Result<Delivery.Outcome, DeliveryFailure>]
    let attestation: DeliveryFailure?
    /// Where branches ended when that was decided.
    let judged: [String: ObjectID]
    /// Those that were rendered; what was said of something is not known well.
    let rendered: [(inputs: EnvironmentInputs, isKnownWell: Bool)]
  }

  private func deliver(
    _ members: [Member], besides hasOthers: Bool, _ outcomes: inout OutcomeJSON,
    _ code: inout ExitCode, _ console: inout Console
  ) throws(DeliveryFailure) -> End {
    var delivery = try Delivery(
      DeliverySource(source, root: root, in: repository, tree.settings),
      to: members.map(\.target), population: population(members), options,
      knowing: record?.deliveries, besides: hasOthers)
    let rendered = render(members, for: &delivery, &outcomes, &code, &console)
    let end = delivery.finish()
    var answers: [RepoPath: Result<Delivery.Outcome, DeliveryFailure>] = [:]
    for (environment, answer) in end.answers { answers[environment.folder] = answer }
    return End(
      sourceBranch: delivery.sourceBranch, answers: answers, attestation: end.attestation,
      judged: end.judged,
      rendered: rendered)
  }

  /// Says what became of environments, in their order.
  private func tell(
    _ end: End, of environments: [Environment], standingOn branches: [String?],
    _ outcomes: inout OutcomeJSON, _ code: inout ExitCode, _ console: inout Console
  ) {
    for (environment, branch) in zip(environments, branches) {
      if let branch {
        let outcome = Delivery.Outcome.unchanged(branch: branch, by: nil)
        code.rise(to: tell(outcome, of: environment, &outcomes, &console))
      } else if let answer = end.answers[environment.folder] {
        code.rise(to: tell(answer, of: environment, &outcomes, &console))
      }
    }
    if let failure = end.attestation {
      console.complain(failure.reason, rule: failure.rule, hint: failure.hint)
      code.rise(to: .world)
    }
  }

  /// Keeps what was found for the next run.
  private mutating func keep(_ end: End, _ gone: GoneNames?) {
    guard !options.isTrial, !options.pushes else { return }
    let rendered = end.rendered.map { inputs, isKnownWell in
      let outcome = try? end.answers[inputs.environment.folder]?.get()
      let holds = outcome.map { holdsAlways($0, judgedAt: end.judged) } ?? false
      return (inputs, isKnownWell && holds ? outcome : nil)
    }
    for answer in end.answers.values {
      if case .success(let outcome) = answer { record?.move(outcome) }
    }
    let tree = tree
    record?.keep(rendered, from: end.sourceBranch, tree, gone: gone)
  }

  /// Whether a later run would find the same, too: one that is not told what this one was, and that
  /// finds the branches where this one began to look at them.
  private func holdsAlways(
    _ outcome: Delivery.Outcome, judgedAt tips: [String: ObjectID]
  ) -> Bool {
    switch outcome {
    case .unchanged(let branch, _):
      return !options.adoptsEdits && !options.allowsRewind
        && record?.began(branch, at: tips[branch]) ?? false
    case .delivered(let branch, _, _): return record?.began(branch, at: tips[branch]) ?? false
    case .superseded, .planned: return false
    }
  }

  /// How many environments there are on branches that several share, if that matters.
  private func population(_ members: [Member]) -> [String: Int] {
    guard members.contains(where: { $0.target.needsPopulation }) else { return [:] }
    return Dictionary(grouping: tree.targets, by: \.branch).mapValues(\.count)
  }

  /// Names what was delivered for environments that are no more.
  private func nameGone(_ console: inout Console) throws(DeliveryFailure) -> GoneNames {
    // What is adopted may be what was delivered for one that is gone.
    let known = options.adoptsEdits ? nil : record?.standing?.gone
    let gone = if let known { known } else { try findGone() }
    for (name, branch) in gone {
      console.say(
        "note: the environment `\(name)` is gone, and what was delivered stays on "
          + "`\(branch)`; `reconcile retire \(name)` takes it away [delivery]")
    }
    return gone
  }

  private func findGone() throws(DeliveryFailure) -> GoneNames {
    let gone = try GoneEnvironments(
      beside: tree, root: root, in: repository, remote: options.remote)
    return gone.environments.map { ($0.name.text, $0.branch) }
  }

  private func member(_ environment: Environment, _ console: inout Console) -> Member? {
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    let target = DeliveryTarget(environment, settings, &report)
    guard console.accept(report), let target else { return nil }
    return Member(
      environment: environment, settings: settings, target: target,
      hasFindings: !report.diagnostics.isEmpty)
  }

  /// Renders environments, several at a time, and puts them to what is delivered in their order.
  private func render(
    _ members: [Member], for delivery: inout Delivery, _ outcomes: inout OutcomeJSON,
    _ code: inout ExitCode, _ console: inout Console
  ) -> [(inputs: EnvironmentInputs, isKnownWell: Bool)] {
    var rendered: [(inputs: EnvironmentInputs, isKnownWell: Bool)] = []
    let facts = members.isEmpty ? [] : checker?.clusterFacts ?? []
    OrderedWork(members.count, threads: jobs).run(
      begin: delivery.makers(of: members.count),
      make: { [tree, changes, checker] maker, part in
        Self.make(members[part], part, of: tree, changes, by: maker) { rendering in
          checker?.findings(in: rendering, beside: facts) ?? Report()
        }
      }
    ) { part, product in
      let member = members[part]
      let isSilent =
        product.changedInputs.isEmpty && product.report.diagnostics.isEmpty
        && product.findings.count == 0
      rendered.append(
        (product.inputs, isSilent && !member.hasFindings && member.target.isPlain))
      let result = add(product, of: member.environment, to: &delivery, &outcomes, &console)
      if result == .unusable { outcomes.addUnusable(member.environment) }
      code.rise(to: result)
      return true
    }
    return rendered
  }

  private static func make(
    _ member: Member, _ part: Int, of tree: ReconciledTree, _ changes: LocalChanges?,
    by maker: CandidateMaker, inspect: (Rendering) -> Report
  ) -> Product {
    var findings = Report()
    let (rendering, inputs) = EnvironmentInputs.render(
      member.environment, of: tree, member.settings
    ) { rendering in
      if !rendering.report.hasErrors { findings = inspect(rendering) }
    }
    var report = rendering.report
    let rendered =
      report.hasErrors ? nil : RenderedFiles(rendering, as: member.target.layout, &report)
    var result: Result<CandidateMaker.Result, DeliveryFailure>?
    if let rendered, !report.hasErrors, !findings.hasErrors {
      result = maker.make(rendered, of: member.environment, to: member.target, part: part)
    }
    return Product(
      changedInputs: changes?.inputs(of: rendering) ?? [], inputs: inputs, report: report,
      findings: findings, result: result)
  }

  /// Says what was found in an environment, and puts it to what is delivered.
  private func add(
    _ product: Product, of environment: Environment, to delivery: inout Delivery,
    _ outcomes: inout OutcomeJSON, _ console: inout Console
  ) -> ExitCode {
    // Who runs this may believe that it was rendered.
    for input in product.changedInputs {
      console.say(
        "\(Visible.path(input)): note: HEAD was rendered, your changes here are not in it "
          + "[delivery]")
    }
    guard console.accept(product.report) else { return .unusable }
    guard console.accept(product.findings) else {
      let failure = DeliveryFailure.mistakes(product.findings.count(atLeast: .error))
      outcomes.add(failure, environment)
      return complain(failure, of: environment, &console)
    }
    guard let result = product.result else { return .unusable }
    do throws(DeliveryFailure) {
      try delivery.add(result.get())
      return .done
    } catch {
      return complain(error, of: environment, &console)
    }
  }

  private func tell(
    _ answer: Result<Delivery.Outcome, DeliveryFailure>, of environment: Environment,
    _ outcomes: inout OutcomeJSON, _ console: inout Console
  ) -> ExitCode {
    switch answer {
    case .success(let outcome): return tell(outcome, of: environment, &outcomes, &console)
    case .failure(let error):
      outcomes.add(error, environment)
      return complain(error, of: environment, &console)
    }
  }

  private func tell(
    _ outcome: Delivery.Outcome, of environment: Environment, _ outcomes: inout OutcomeJSON,
    _ console: inout Console
  ) -> ExitCode {
    switch form {
    case .json: outcomes.add(outcome, environment)
    case .text:
      console.print(OutcomeText.text(of: outcome, environment, isPushed: options.pushes))
    }
    guard case .planned = outcome, tellsDifference else { return .done }
    return .stopped
  }

  private func complain(
    _ error: DeliveryFailure, of environment: Environment, _ console: inout Console
  ) -> ExitCode {
    console.complain(
      "\(environment.name.text): \(error.reason)", rule: error.rule, error.details,
      hint: error.hint)
    if case .needsPush = error { return .unusable }
    return error.isHold ? .stopped : .world
  }
}
