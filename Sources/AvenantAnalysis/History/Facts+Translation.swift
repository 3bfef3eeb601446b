import AvenantEvaluation
@_spi(Checking) import AvenantModel
import AvenantValues

extension Facts {
  /// A ticket as another version reads it, of this contract or of another one.
  ///
  /// What nobody stated is as that version says of it. A fact that it does not have is left out;
  /// one that is of another type there is not known to it.
  ///
  /// - Parameters:
  ///   - source: The version that the facts were checked for.
  ///   - contract: The contract of the other version.
  ///   - index: The place of the other version.
  ///   - names: The names that facts have there, by others that they may have here.
  /// - Returns: The facts; `nil` where something is stated that no ticket of that version can
  ///   state.
  func translated(
    from source: Version, to contract: Contract, version index: Int, names: [String: String] = [:]
  ) -> Facts? {
    let target = contract.versions[index]
    var states: [State] = []
    var origins: [Origin] = []
    for fact in target.facts {
      let place = source.facts.firstIndex { (names[$0.name] ?? $0.name) == fact.name }
      if let place, self.origins.indices.contains(place), self.origins[place] == .stated {
        guard let state = fact.reading(self.states[place], of: source.facts[place]) else {
          return nil
        }
        states.append(state)
        origins.append(.stated)
      } else {
        states.append(fact.stateIfMissing)
        origins.append(.defaulted)
      }
    }
    return Facts(of: contract.identity, versionIndex: index, states: states, origins: origins)
  }
}

extension Fact {
  /// What is known of this fact, where so much is known of another one of the same name; `nil`
  /// where this one cannot be so.
  fileprivate func reading(_ state: Facts.State, of other: Fact) -> Facts.State? {
    guard type.isOfOneKind(with: other.type) else { return .unknown }
    switch state {
    case .unknown: return .unknown
    case .absent: return isOptional ? .absent : nil
    case .known(let value): return reading(value, of: other).map { .known($0) }
    }
  }

  private func reading(_ value: Value, of other: Fact) -> Value? {
    switch (value, type, other.type) {
    case (.choice(let option), .choice(let own), .choice(let choice)):
      let name = choice.options[option].name
      return own.options.firstIndex { $0.name == name }.map { .choice($0) }
    case (.list(let items), .list, .list): return reading(items, of: other)
    case (.number(let number), _, _): return reading(number)
    case (.boolean, _, _), (.text, _, _), (.date, _, _), (.period, _, _):
      return value.number.map(isWithinBounds) ?? true ? value : nil
    case (.choice, _, _), (.list, _, _): return nil
    }
  }

  private func reading(_ number: ExactNumber) -> Value? {
    guard isWithinBounds(number), let scale = numbers?.scale else { return nil }
    return number.rescaled(to: scale).map { .number($0) }
  }

  private func isWithinBounds(_ number: ExactNumber) -> Bool {
    guard let shape = numbers else { return true }
    return shape.low <= Fraction(number) && Fraction(number) <= shape.high
  }

  /// Records field by field; the one list may have fields that the other has not.
  private func reading(_ items: [Record], of other: Fact) -> Value? {
    guard let own = list, let list = other.list, items.count <= own.maxItems else { return nil }
    let places = own.fields.map { field in list.fields.firstIndex { $0.name == field.name } }
    var read: [Record] = []
    for item in items {
      // What nobody stated of a record is as this version says of it, as of every fact.
      let stated = places.map { place in place.flatMap { item.origins[$0] == .stated ? $0 : nil } }
      let states = zip(own.fields, stated).map { field, place in
        place.map { field.reading(item.states[$0], of: list.fields[$0]) } ?? field.stateIfMissing
      }
      guard !states.contains(where: { $0 == nil }) else { return nil }
      read.append(
        Record(states.compactMap { $0 }, origins: stated.map { $0 == nil ? .defaulted : .stated }))
    }
    return .list(read)
  }
}

extension ValueType {
  /// Whether values of the one may be values of the other: options and fields are compared by name.
  fileprivate func isOfOneKind(with other: ValueType) -> Bool {
    switch (self, other) {
    case (.choice, .choice), (.list, .list): true
    default: self == other
    }
  }
}
