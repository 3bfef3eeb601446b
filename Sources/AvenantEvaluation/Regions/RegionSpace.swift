@_spi(Checking) package import AvenantModel
import AvenantValues

/// The variables of a search, the tickets that read them, and all that a ticket may be.
package struct RegionSpace: Sendable {
  /// What a variable stands for.
  package struct Variable: Sendable {
    /// The fact; `nil` for the date of evaluation.
    package let fact: Fact?
    /// The texts that an option of a text stands for; the last option is any other.
    package let texts: [String]
  }

  /// The variables; the last is the date of evaluation.
  package internal(set) var variables: [Variable]
  /// The tickets; each reads the variables by a program of its own.
  package internal(set) var tickets: [RegionTicket]
  /// All tickets that there may be.
  package internal(set) var base: Region
  /// The identities of the contracts of the tickets, with the places of their versions.
  private(set) var owners: [(identity: ContractIdentity, version: Int)]
  /// The fact that picks the version.
  private(set) var governing: Int

  /// Whether the tickets are of the same version, and all of them real.
  package private(set) var isPair = false

  /// The place of the date of evaluation among the variables.
  package var asOf: Int { variables.count - 1 }

  /// The tickets that a version governs.
  package init(_ program: Program, version index: Int) {
    self.init(program, version: index, by: program.versions[index])
  }

  private init(
    _ program: Program, version index: Int, by compiled: VersionProgram, onAllDates: Bool = false
  ) {
    let version = compiled.version
    variables = version.facts.map { Variable(fact: $0, texts: compiled.texts) }
    let domains = version.facts.indices.map { Region.Domain(version.facts[$0], of: compiled) }
    variables.append(Variable(fact: nil, texts: []))
    base = Region(domains + [.evaluationDate])
    tickets = [
      RegionTicket(
        program: compiled, sources: version.facts.indices.map { .variable($0) },
        asOf: version.facts.count, place: 0)
    ]
    owners = [(program.contract.identity, index)]
    governing = program.contract.governedBy.index
    guard !onAllDates else { return }
    _ = base.add(
      Constraint(
        .numbers(
          governing, low: Int128(version.from.dayNumber),
          high: version.lastDay.map { Int128($0.dayNumber) })))
    base.forgetPath()
  }

  /// The tickets that a version governs, evaluated under another one as well, whatever its dates.
  ///
  /// A fact that the other does not have is left out; one that it has alone is as if nothing had
  /// been said of it; one that is of another type there is not known to it.
  ///
  /// - Parameters:
  ///   - other: What is evaluated beside, as the first ticket.
  ///   - version: The version that governs, which is the second ticket.
  ///   - unstated: The names of facts of which the tickets say nothing, so that each version reads
  ///     what it says of that.
  ///   - onAllDates: Whether tickets count that another version governs.
  package init(
    comparing other: ReadVersion, with version: ReadVersion, unstated: Set<String> = [],
    onAllDates: Bool = false
  ) {
    self.init(
      version.program, version: version.index, by: version.compiled, onAllDates: onAllDates)
    addFirst(other.compiled, of: other.program, version: other.index)
    tickets = tickets.map { $0.leavingOut(unstated) }
  }

  /// Pairs of tickets that a version governs and that differ in one fact alone.
  ///
  /// The first ticket has the lesser value.
  package init(_ program: Program, version index: Int, varying fact: FactID) {
    self.init(program, version: index)
    let greater = variables.count
    let day = asOf
    variables.append(variables[day])
    variables[day] = variables[fact.index]
    base = Region(base.domains)
    base.domains.append(base.domains[day])
    base.domains[day] = base.domains[fact.index]
    var sources = tickets[0].sources
    tickets[0] = RegionTicket(
      program: tickets[0].program, sources: sources, asOf: greater, place: 0)
    sources[fact.index] = .variable(day)
    tickets.append(
      RegionTicket(program: tickets[0].program, sources: sources, asOf: greater, place: 1))
    owners.append(owners[0])
    isPair = true
    for variable in [fact.index, day] {
      _ = base.add(Constraint(.present(variable, true)))
    }
    _ = base.add(Constraint(.difference(fact.index, day, low: nil, high: -1)))
    base.forgetPath()
  }

  private mutating func addFirst(_ other: VersionProgram, of program: Program, version: Int) {
    let own = tickets[0]
    let sources = other.version.facts.indices.map { index in
      source(of: other.version.facts[index], other, own.program)
    }
    let second = RegionTicket(
      program: own.program, sources: own.sources, asOf: own.asOf, place: 1)
    tickets = [RegionTicket(program: other, sources: sources, asOf: own.asOf, place: 0), second]
    owners.insert((program.contract.identity, version), at: 0)
    for (fact, source) in zip(other.version.facts, sources) {
      guard case .variable(let variable) = source else { continue }
      base.domains[variable].keepWhat(Region.Domain(fact, of: other))
    }
    if own.program.texts != other.texts {
      for index in variables.indices where variables[index].fact?.type == .text {
        base.domains[index].values = .open
      }
    }
  }

  private func source(
    of fact: Fact, _ program: VersionProgram, _ own: VersionProgram
  ) -> RegionTicket.Source {
    guard let index = own.version.facts.firstIndex(where: { $0.name == fact.name }) else {
      return .fixed(fact.stateIfMissing)
    }
    let other = own.version.facts[index]
    let isSame =
      other.type.sharesValues(with: fact.type) && other.numbers?.scale == fact.numbers?.scale
      && Region.Domain(other, of: own).meets(Region.Domain(fact, of: program))
    return isSame ? .variable(index) : .fixed(.unknown)
  }
}

extension Region.Domain {
  /// Every day on which a ticket may be evaluated.
  fileprivate static let evaluationDate = Region.Domain(
    mayBeAbsent: false, mayBePresent: true,
    values: .numbers(
      Int64(CalendarDate.earliest.dayNumber), Int64(CalendarDate.latestEvaluation.dayNumber)))

  /// All that a fact may be.
  init(_ fact: Fact, of program: VersionProgram) {
    self.init(
      mayBeAbsent: fact.isOptional, mayBePresent: true, values: Self.values(of: fact, program))
  }

  /// Whether some value belongs to both.
  fileprivate func meets(_ other: Region.Domain) -> Bool {
    guard case .numbers(let low, let high) = values,
      case .numbers(let otherLow, let otherHigh) = other.values
    else { return true }
    return max(low, otherLow) <= min(high, otherHigh)
  }

  /// Leaves out what belongs to one of both alone: a ticket that has it, one version refuses.
  fileprivate mutating func keepWhat(_ other: Region.Domain) {
    mayBeAbsent = mayBeAbsent && other.mayBeAbsent
    switch (values, other.values) {
    case (.numbers(let low, let high), .numbers(let otherLow, let otherHigh)):
      values = .numbers(max(low, otherLow), min(high, otherHigh))
    case (.options(let mask), .options(let otherMask)): values = .options(mask & otherMask)
    // What does not fit is followed by neither.
    case (_, .open): values = .open
    case (.numbers, _), (.options, _), (.open, _): break
    }
  }

  private static func values(of fact: Fact, _ program: VersionProgram) -> Region.Values {
    func options(_ count: Int) -> Region.Values {
      count < 64 ? .options(1 << UInt64(count) - 1) : .open
    }
    switch fact.type {
    case .boolean: return options(2)
    case .choice(let choice): return options(choice.options.count)
    case .text: return options(program.texts.count + 1)
    case .number, .percent, .money, .date, .days, .months:
      guard let shape = fact.numbers, shape.numeratorLimit < Number.narrowLimit,
        let bounds = shape.wordBounds(scale: shape.scale ?? 0)
      else { return .open }
      return .numbers(bounds.lowerBound, bounds.upperBound)
    case .period, .list: return .open
    }
  }
}

extension ValueType {
  /// Whether a value of the one type is told by the same number as in the other: of choices, the
  /// one may have more options, which stand behind those of both.
  package func sharesValues(with other: ValueType) -> Bool {
    guard case .choice(let one) = self, case .choice(let two) = other else { return self == other }
    return zip(one.options, two.options).allSatisfy { $0.name == $1.name }
  }
}

extension Fact {
  /// What is known of the fact where nothing is said.
  package var stateIfMissing: Facts.State {
    switch ifMissing {
    case .undetermined: .unknown
    case .absent: .absent
    case .presume(let value): .known(value)
    }
  }
}

/// What variables may be, before anything is looked for.
extension RegionSpace {
  /// The options that a variable has and, where it may be absent, that it may.
  package func options(of variable: Int) -> (among: UInt64, mayBeAbsent: Bool)? {
    guard case .options(let mask) = base.domains[variable].values else { return nil }
    return (mask, base.domains[variable].mayBeAbsent)
  }

  /// The least and the greatest number that a variable may be.
  package func numbers(of variable: Int) -> ClosedRange<Int128>? {
    guard case .numbers(let low, let high) = base.domains[variable].values else { return nil }
    return Int128(low)...Int128(high)
  }
}
