import AvenantModel

/// The values that are outcomes.
extension Decider {
  var valueOutcomes: [ValueOutcome] { program.values.map { outcome(of: $0) } }

  private func outcome(of value: ValueProgram) -> ValueOutcome {
    let definition = version[value.definition]
    let found = MemoryReader(program, memory).value(of: value)
    let causes = found == .unknown ? causes(value.operand.addresses).names(in: version) : []
    return ValueOutcome(
      definition: definition.name, status: found.status, says: definition.says,
      type: definition.value.type, value: found.value, missing: causes, failure: found.failure)
  }

  /// What keeps a value from being known; `nil` where nothing does.
  func openCauses(of value: ValueProgram) -> Causes? {
    switch outcome(of: value).status {
    case .known, .absent: nil
    case .undetermined, .failed: causes(value.operand.addresses)
    }
  }
}

extension TracedValue {
  fileprivate var status: ValueOutcome.Status {
    switch self {
    // The checker lets nothing out that nobody has rounded.
    case .known, .fraction: .known
    case .absent: .absent
    case .unknown: .undetermined
    case .failed: .failed
    }
  }

  fileprivate var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  fileprivate var failure: EvaluationFailure? {
    if case .failed(let failure) = self { failure } else { nil }
  }
}
