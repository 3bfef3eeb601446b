@_spi(Checking) public import AvenantModel
public import AvenantValues

/// A ticket that a search found; of a question about two tickets, both.
public struct Witness: Sendable {
  /// The facts, as each ticket's version reads them.
  public let facts: [Facts]
  /// The date of evaluation.
  public let asOf: CalendarDate
  /// Whether these are two tickets of the one version that governs both.
  public let isPair: Bool
  /// What holds of the tickets among which it was found.
  package let region: Region
}

extension Witness {
  /// The same tickets, of which nothing is known that is not known of all tickets of a search.
  package func among(_ space: RegionSpace) -> Witness {
    Witness(facts: facts, asOf: asOf, isPair: isPair, region: space.base)
  }
}

extension RegionSpace {
  /// Whether a ticket certainly reaches a goal, as the evaluator decides it.
  ///
  /// - Precondition: The ticket is one of these, and the goal says nothing of regions.
  package func reaches(_ goal: Goal, by witness: Witness) -> Bool {
    zip(tickets, witness.facts)
      .map { RegionRun($0, replaying: $1, asOf: witness.asOf) }
      .standing(of: goal).certainty == .certainly
  }

  /// A ticket of a region, with values that people find natural where many would do.
  ///
  /// Facts that are not told are left out, where what is taken without them is of the region.
  func witness(in leaf: Region, telling told: Set<Int>) -> Witness? {
    var region = leaf
    var touched = told.union([governing])
    var anchor: Int64?
    let first = firstDay(of: leaf)
    for variable in [governing] + variables.indices.filter({ $0 != governing }) {
      guard touched.contains(variable) || variable == asOf else { continue }
      let preferred = preferred(variable, anchor: anchor ?? first)
      guard region.choose(variable, preferring: preferred) else { return nil }
      if variable == governing || variables[variable].fact?.type == .date,
        region.domains[variable].mayBePresent, let day = region.pinned(variable)
      {
        anchor = max(anchor ?? day, day)
      }
    }
    for (variable, constraints) in presumptions where !touched.contains(variable) {
      var presuming = region
      if constraints.allSatisfy({ presuming.add($0) }) {
        region = presuming
      } else if region.choose(variable, preferring: preferred(variable, anchor: anchor ?? first)) {
        touched.insert(variable)
      }
    }
    guard let day = region.pinned(asOf), let date = CalendarDate(dayNumber: Int(day)) else {
      return nil
    }
    let facts = zip(tickets, owners).map {
      self.facts(of: $0, $1.identity, $1.version, touched, region)
    }
    return Witness(facts: facts, asOf: date, isPair: isPair, region: leaf)
  }

  /// The first day of the tickets of a region on which the version that governs them is in force,
  /// as far as they reach it.
  func firstDay(of region: Region) -> Int64 {
    let first = Int64(tickets[tickets.count - 1].version.from.dayNumber)
    guard case .numbers(let low, let high) = region.domains[governing].values else { return first }
    return min(max(first, low), high)
  }

  /// What is taken of each fact that a ticket leaves out; of one that stays open then, nothing.
  private var presumptions: [(variable: Int, constraints: [Constraint])] {
    tickets.flatMap { ticket in
      zip(ticket.program.version.facts, ticket.sources).compactMap { fact, source in
        guard case .variable(let variable) = source,
          let constraints = presumption(of: fact, variable)
        else { return nil }
        return (variable, constraints)
      }
    }
  }

  private func presumption(of fact: Fact, _ variable: Int) -> [Constraint]? {
    switch fact.stateIfMissing {
    case .unknown: return nil
    case .absent: return [Constraint(.present(variable, false))]
    case .known(let value):
      guard let word = word(of: value, fact, variable) else { return nil }
      let isOption = if case .options = base.domains[variable].values { true } else { false }
      return [
        Constraint(.present(variable, true)),
        isOption
          ? Constraint(.options(variable, among: 1 << UInt64(word)))
          : Constraint(.numbers(variable, low: Int128(word), high: Int128(word))),
      ]
    }
  }

  private func word(of value: Value, _ fact: Fact, _ variable: Int) -> Int64? {
    switch value {
    case .boolean(let isTrue): isTrue ? 1 : 0
    case .choice(let option): Int64(option)
    case .text(let text): variables[variable].texts.firstIndex(of: text).map { Int64($0) }
    case .date(let day): Int64(day.dayNumber)
    case .period(let period): Int64(fact.type == .months ? period.months : period.days)
    case .number(let number):
      number.rescaled(to: fact.numbers?.scale ?? 0).flatMap { Int64(exactly: $0.mantissa) }
    case .list: nil
    }
  }

  private func preferred(_ variable: Int, anchor: Int64) -> Int64 {
    guard let fact = variables[variable].fact else { return anchor }
    switch fact.type {
    case .date: return anchor
    case .money: return 100 * Int64(ExactNumber.powerOfTen(fact.numbers?.scale ?? 0))
    default: return Int64(ExactNumber.powerOfTen(fact.numbers?.scale ?? 0))
    }
  }

  private func facts(
    of ticket: RegionTicket, _ identity: ContractIdentity, _ version: Int, _ touched: Set<Int>,
    _ region: Region
  ) -> Facts {
    var states: [Facts.State] = []
    for (index, (fact, source)) in zip(ticket.program.version.facts, ticket.sources).enumerated() {
      let items = items(of: ticket, in: index, touched, region)
      guard items.isEmpty else {
        states.append(.known(.list(items + (region.lists[index] ?? []))))
        continue
      }
      switch source {
      case .fixed(let state): states.append(state)
      case .variable(let variable):
        states.append(
          touched.contains(variable)
            ? state(of: variable, as: fact, in: region) : untouched(variable, fact, region))
      }
    }
    let origins = zip(states, ticket.program.version.facts).map { state, fact in
      state == fact.stateIfMissing ? Facts.Origin.defaulted : .stated
    }
    return Facts(of: identity, versionIndex: version, states: states, origins: origins)
  }

  /// The records at hand that a list has.
  private func items(
    of ticket: RegionTicket, in list: Int, _ touched: Set<Int>, _ region: Region
  ) -> [Record] {
    let fields = ticket.program.version.facts[list].list?.fields ?? []
    return ticket.records.filter { $0.work.list == list }.map { record in
      Record(
        zip(fields, record.firstVariable...).map { field, variable in
          touched.contains(variable)
            ? state(of: variable, as: field, in: region) : field.stateIfMissing
        })
    }
  }

  /// What is known of a fact of which nothing is said.
  private func untouched(_ variable: Int, _ fact: Fact, _ region: Region) -> Facts.State {
    // Another version may presume what this one cannot have.
    fact.stateIfMissing == .absent && !region.domains[variable].mayBeAbsent
      ? .unknown : fact.stateIfMissing
  }

  private func state(of variable: Int, as fact: Fact, in region: Region) -> Facts.State {
    guard region.domains[variable].mayBePresent else { return .absent }
    if let items = region.lists[variable] { return .known(.list(items)) }
    guard let word = region.pinned(variable) else { return .unknown }
    return Facts.State(word, as: fact, texts: variables[variable].texts)
  }
}

extension Facts.State {
  /// What a word of a fact, or of a field, says.
  init(_ word: Int64, as fact: Fact, texts: [String]) {
    if case .text = fact.type {
      self = .known(.text(texts.indices.contains(Int(word)) ? texts[Int(word)] : texts.unlike))
    } else {
      self =
        Value(word: word, scale: fact.numbers?.scale ?? 0, of: fact.type).map { .known($0) }
        ?? .unknown
    }
  }
}

extension Region {
  /// Gives a variable one value, or none where it may have none.
  fileprivate mutating func choose(_ variable: Int, preferring preferred: Int64) -> Bool {
    if domains[variable].mayBeAbsent, isFree(variable) {
      return add(Constraint(.present(variable, false)))
    }
    guard add(Constraint(.present(variable, true))) else { return false }
    switch domains[variable].values {
    case .options(let mask):
      return add(Constraint(.options(variable, among: mask & (~mask + 1))))
    case .numbers(let low, let high):
      let nearest =
        parts.isEmpty ? min(max(preferred, low), high) : day(of: variable, nearest: preferred)
      guard let value = nearest.map({ Int128($0) }) else { return false }
      return add(Constraint(.numbers(variable, low: value, high: value)))
    case .open: return true
    }
  }

  /// Whether no difference to another variable is asked of it.
  private func isFree(_ variable: Int) -> Bool {
    !edges.contains { $0.one == variable || $0.other == variable }
  }
}

extension [String] {
  /// A text that is none of these.
  fileprivate var unlike: String {
    var text = "other"
    while contains(text) { text += "x" }
    return text
  }
}
