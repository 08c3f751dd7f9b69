internal import Documents
internal import Manifests
internal import Overlays

extension Promotion {
  /// Takes a value over that the first environment says itself, or says why not.
  mutating func consider(_ value: OwnValue, isNamed: Bool) {
    var value = value
    var step: PromotionStep?
    do throws(EditRefusal) {
      if !isNamed { try keepName(of: &value) }
      step = try PromotionStep(value, from: from, in: view)
      guard let step else {
        return keep(value, nil, .missing("there is nothing that could have it"), isNamed)
      }
      guard try !step.plan.edits().isEmpty else { return }
      if let reason = reason(against: value, step), !(isNamed && reason.givesWay) {
        return keep(value, step, reason, isNamed)
      }
      guard let outcome = try carryOut(step), !outcome.paths.isEmpty else {
        return keep(value, step, .refused("something else counts there"), isNamed)
      }
      add(promoted(value, step, .travels(outcome.paths), outcome.new))
    } catch {
      guard let first = error.diagnostics.first else { return }
      let reason: KeptReason =
        first.rule == "set-key" ? .missing(first.message) : .refused(first.message)
      keep(value, step, reason, isNamed, error.diagnostics)
    }
  }

  /// Says that only the second environment says a value itself, or takes over what the first has.
  mutating func considerOwn(_ value: OwnValue, isNamed: Bool) {
    guard let step = try? PromotionStep(value, from: view, in: from),
      (try? step.plan.edits().isEmpty) == false
    else { return }
    guard !isNamed else {
      var value = value
      guard (step.plan as? KeyPlan)?.isOneValue ?? true else {
        return add(severalValues(value.name))
      }
      let text = (step.plan as? LayerPlan)?.whole ?? step.old
      value.change = text.map { .set($0) } ?? .unset
      return consider(value, isNamed: true)
    }
    let reason: KeptReason =
      rules.denial(of: value).map { .denied($0) } ?? value.location.map { .own($0) }
      ?? .refused("it is its own")
    add(
      PromotedValue(
        name: value.name, old: value.text, new: step.old,
        isHidden: HiddenKey.isMeant(by: value.name, with: value.text) || step.plan.isHidden,
        location: nil, fate: .kept(reason)))
  }

  /// Takes over what a word means that is no value of either environment's own.
  mutating func consider(_ word: String, hasStar: Bool) {
    guard !hasStar else {
      return add(
        Diagnostic(
          "promote-value",
          "neither `\(source.name.text)` nor `\(target.name.text)` says a value itself that "
            + "fits `\(word)`", at: nil, hint: "`reconcile values` lists all values"))
    }
    do throws(EditRefusal) {
      guard let value = try from.value(of: word) else { return add(severalValues(word)) }
      consider(value, isNamed: true)
    } catch {
      for diagnostic in error.diagnostics { add(diagnostic) }
    }
  }

  private func severalValues(_ name: String) -> Diagnostic {
    Diagnostic(
      "promote-value", "`\(source.name.text)` has no one value for `\(name)`", at: nil,
      hint: "`reconcile values --env \(source.name.text) '\(name)'` lists them")
  }

  /// Why a value is not taken over, if something speaks against it.
  private func reason(against value: OwnValue, _ step: PromotionStep) -> KeptReason? {
    if let denial = rules.denial(of: value) ?? rules.denial(of: step.value) {
      return .denied(denial)
    }
    if rules.nameEnvironment(value.parts(beside: step.old)) { return .namesEnvironment }
    return value.isPartial ? .partial : nil
  }

  /// Leaves the name of an image as it is where that belongs to an environment, and says so.
  private mutating func keepName(of value: inout OwnValue) throws(EditRefusal) {
    guard case .image(let name) = value.subject, case .set(let text) = value.change else { return }
    let image = ImageReference(text)
    guard !image.name.isSameInBytes(as: name) else { return }
    let step = try PromotionStep(value, from: from, in: view)
    guard rules.nameEnvironment([image.name, step?.old]), rules.denial(of: value) == nil else {
      return
    }
    if image.tag.isEmpty, image.digest.isEmpty { return }
    add(promoted(value, step, .kept(.namesEnvironment)))
    value.change = .set(name + text.dropFirst(image.name.count))
  }

  private mutating func keep(
    _ value: OwnValue, _ step: PromotionStep?, _ reason: KeptReason, _ isNamed: Bool,
    _ diagnostics: [Diagnostic] = []
  ) {
    guard isNamed else { return add(promoted(value, step, .kept(reason))) }
    for diagnostic in diagnostics { add(diagnostic) }
    guard diagnostics.isEmpty else { return }
    var place: Location?
    if case .denied(let location) = reason { place = location }
    add(
      Diagnostic(
        "promote-value",
        place == nil
          ? "`\(target.name.text)` has nothing that could have `\(value.name)`"
          : "`\(target.name.text)` does not take over `\(value.name)`", at: place))
  }

  private func promoted(
    _ value: OwnValue, _ step: PromotionStep?, _ fate: PromotedValue.Fate, _ new: String? = nil
  ) -> PromotedValue {
    PromotedValue(
      name: step?.value.name ?? value.name, old: step?.old, new: new ?? value.text,
      isHidden: HiddenKey.isMeant(by: value.name, with: value.text) || step?.plan.isHidden ?? false,
      location: value.location, fate: fate)
  }
}

extension OwnValue {
  /// What of the value, and of the one in its place, may belong to an environment.
  fileprivate func parts(beside old: String?) -> [String?] {
    guard case .set(let text) = change else { return [old] }
    guard case .image(let name) = subject else { return [text, old] }
    let image = ImageReference(text)
    return [image.tag, image.digest, image.name.isSameInBytes(as: name) ? nil : image.name]
  }
}

extension EnvironmentView {
  /// The value that a word of a call means; nil if there is none, or more than one.
  fileprivate func value(of word: String) throws(EditRefusal) -> OwnValue? {
    let subject = AssignmentReader(takesKeys: false, input: { nil }).unset(word).subject
    let options = EnvironmentEditor.Options()
    // What is asked for here is not set: some plans want to be given something.
    switch subject {
    case .namespace:
      throw EditRefusal(
        Diagnostic("promote-value", "each environment has a namespace of its own", at: nil))
    case .key(let key):
      let plan = try KeyPlan(key, .unset, self, options)
      guard !plan.files.isEmpty else {
        throw EditRefusal(
          Diagnostic(
            "promote-value",
            "no configuration file of `\(environment.name.text)` has the key `\(key)`",
            at: nil, hint: plan.notes.first?.hint))
      }
      guard plan.isOneValue else { return nil }
      return plan.value.map {
        OwnValue(subject: .anyKey(key), change: .set($0), location: nil)
      }
    case .image(let name):
      let found = Set(images.map(\.text).filter { ImageReference($0).name.isSameInBytes(as: name) })
      guard found.count == 1, let text = found.first else { return nil }
      return OwnValue(subject: .image(name), change: .set(text), location: nil)
    case .replicas(let name):
      return try ReplicaPlan(name, .set("0"), self).value.map {
        OwnValue(subject: .replicas(name), change: .set($0), location: nil)
      }
    case .field(let object, let path):
      let plan = try FieldPlan(Assignment(subject, .unset), object, path, self, options)
      guard let node = plan.node, node.kind.isScalar else { return nil }
      return OwnValue(
        subject: .field(plan.manifest, plan.path, node.kind), change: .set(node.string),
        location: nil)
    }
  }
}
