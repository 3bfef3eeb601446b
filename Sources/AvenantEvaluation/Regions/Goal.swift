import AvenantModel
import AvenantValues

/// Something that a search looks for in tickets: what the literals of one or two programs say.
package struct Goal: Sendable {
  indirect enum Kind: Sendable {
    /// A literal of the program of a ticket.
    case literal(Int, Literal)
    case not(Goal)
    case all([Goal])
    case any([Goal])
    /// Whether a sum lies between two numbers, both of which count.
    case within(Sum, low: Int128, high: Int128)
    /// Whether what a region says holds.
    case constraint(Constraint)
    /// Whether there is a value in a slot of the program of a ticket.
    case present(Int, Slot)
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// What always holds.
  package static let always = Goal(.all([]))

  /// Every goal.
  package static func all(_ goals: some Sequence<Goal>) -> Goal { Goal(.all(Array(goals))) }
  /// One goal at least.
  package static func any(_ goals: [Goal]) -> Goal { Goal(.any(goals)) }
  /// The contrary.
  package static prefix func ! (goal: Goal) -> Goal { Goal(.not(goal)) }
  /// What a region says.
  package static func constraint(_ constraint: Constraint) -> Goal { Goal(.constraint(constraint)) }
}

/// A sum of numbers in slots, each counted only where its condition holds.
struct Sum: Sendable {
  /// One of the numbers.
  struct Part: Sendable {
    let ticket: Int
    let condition: Literal
    let value: Operand
    let factor: Int128
    /// The scale to which the number is brought.
    let scale: Int
  }

  let parts: [Part]
}

/// What is not settled of a goal, and could be by narrowing the region.
enum Opening {
  case address(ticket: Int, Address)
  case form(LinearForm, low: Int128, high: Int128)
  case part(DayPart, among: UInt64)
  case spans(MonthSpan, low: Int128?, high: Int128?)
}

/// Whether a goal is reached in a region, and what it waits for where it is only possible.
struct Standing {
  let certainty: Certainty
  let openings: [Opening]

  init(_ certainty: Certainty, _ openings: [Opening] = []) {
    self.certainty = certainty
    self.openings = openings
  }

  var reversed: Standing {
    switch certainty {
    case .certainly: Standing(.certainlyNot)
    case .certainlyNot: Standing(.certainly)
    case .possibly: self
    }
  }
}

extension [RegionRun] {
  /// Whether a goal is reached by every ticket of the region, by none, or by some perhaps.
  func standing(of goal: Goal) -> Standing {
    switch goal.kind {
    case .literal(let ticket, let literal):
      let memory = self[ticket].memory
      if memory.mustHold(literal) { return Standing(.certainly) }
      return memory.mayHold(literal)
        ? Standing(.possibly, [.address(ticket: ticket, .literal(literal))])
        : Standing(.certainlyNot)
    case .not(let goal): return standing(of: goal).reversed
    case .all(let goals): return joined(goals, deciding: .certainlyNot, neutral: .certainly)
    case .any(let goals): return joined(goals, deciding: .certainly, neutral: .certainlyNot)
    case .within(let sum, let low, let high): return standing(of: sum, low, high)
    case .constraint(let constraint): return standing(of: constraint)
    case .present(let ticket, let slot): return standing(ofPresence: slot, in: ticket)
    }
  }

  private func standing(ofPresence slot: Slot, in ticket: Int) -> Standing {
    let run = self[ticket]
    if run.memory.isAbsent(.slot(slot)) { return Standing(.certainlyNot) }
    return run.mayBeAbsent(slot)
      ? Standing(.possibly, [.address(ticket: ticket, .slot(slot))]) : Standing(.certainly)
  }

  /// The first member that is open says what to wait for, so that one thing is settled at a time.
  private func joined(
    _ goals: [Goal], deciding: Certainty, neutral: Certainty
  ) -> Standing {
    var open: Standing?
    for goal in goals {
      let standing = standing(of: goal)
      if standing.certainty == deciding { return standing }
      if standing.certainty == .possibly, open == nil { open = standing }
    }
    return open ?? Standing(neutral)
  }

  private func standing(of constraint: Constraint) -> Standing {
    guard let region = first?.region else { return Standing(.certainlyNot) }
    switch constraint.kind {
    case .present(let variable, let isPresent):
      let domain = region.domains[variable]
      if !domain.mayBeAbsent { return Standing(isPresent ? .certainly : .certainlyNot) }
      if !domain.mayBePresent { return Standing(isPresent ? .certainlyNot : .certainly) }
      return Standing(.possibly, [.form(LinearForm(variable: variable), low: 0, high: 0)])
    case .options(let variable, let among):
      return standing(of: variable, among: among, in: region)
    case .choice(let variable, let among, let orAbsent):
      return standing(where: [variable], absent: orAbsent ? .certainly : .certainlyNot) {
        standing(of: Constraint(.options(variable, among: among)))
      }
    case .numbers(let variable, let low, let high):
      return standing(where: [variable], absent: .certainlyNot) {
        standing(of: LinearForm(variable: variable), low, high)
      }
    case .difference(let one, let other, let low, let high):
      return standing(where: [one, other], absent: .certainlyNot) {
        guard let form = LinearForm(variable: one).adding(LinearForm(variable: other), times: -1)
        else { return Standing(.possibly) }
        return standing(of: form, low, high)
      }
    case .part(let part, let among):
      return standing(where: [part.variable], absent: .certainlyNot) {
        standing(of: part, among: among, in: region)
      }
    case .spans(let span, let low, let high):
      return standing(where: [span.start, span.end], absent: .certainlyNot) {
        switch region.outcomes(of: span, low, high) {
        case .yes: Standing(.certainly)
        case .no: Standing(.certainlyNot)
        default: Standing(.possibly, [.spans(span, low: low, high: high)])
        }
      }
    case .assumed, .records: return Standing(.possibly)
    }
  }

  /// Whether a part of a day is one of these.
  private func standing(of part: DayPart, among: UInt64, in region: Region) -> Standing {
    let values = region.values(of: part)
    if values & ~among == 0 { return Standing(.certainly) }
    return values & among == 0
      ? Standing(.certainlyNot) : Standing(.possibly, [.part(part, among: among)])
  }

  /// Whether a variable with options has one of these.
  private func standing(of variable: Int, among: UInt64, in region: Region) -> Standing {
    guard case .options(let mask) = region.domains[variable].values else {
      return Standing(.possibly)
    }
    if mask & ~among == 0 { return Standing(.certainly) }
    if mask & among == 0 { return Standing(.certainlyNot) }
    let option = Int128((mask & among).trailingZeroBitCount)
    return Standing(.possibly, [.form(LinearForm(variable: variable), low: option, high: option)])
  }

  /// What holds of values where they are present, and what holds where one of them is absent;
  /// whether they are is settled first.
  private func standing(
    where variables: [Int], absent: Certainty, present: () -> Standing
  ) -> Standing {
    let presences = variables.map { standing(of: Constraint(.present($0, true))) }
    if presences.contains(where: { $0.certainty == .certainlyNot }) { return Standing(absent) }
    return presences.first { $0.certainty == .possibly } ?? present()
  }

  // MARK: Sums

  private func standing(of sum: Sum, _ low: Int128, _ high: Int128) -> Standing {
    var total = LinearForm(0)
    var openings: [Opening] = []
    for part in sum.parts {
      let memory = self[part.ticket].memory
      guard memory.mayHold(part.condition) else { continue }
      guard memory.mustHold(part.condition) else {
        return Standing(.possibly, [.address(ticket: part.ticket, .literal(part.condition))])
      }
      if part.value.addresses.contains(where: memory.isAbsent) { return Standing(.certainlyNot) }
      guard let form = self[part.ticket].form(part.value, scale: part.scale),
        let sum = total.adding(form, times: part.factor)
      else {
        openings += part.value.addresses.map { .address(ticket: part.ticket, $0) }
        continue
      }
      total = sum
    }
    return openings.isEmpty ? standing(of: total, low, high) : Standing(.possibly, openings)
  }

  private func standing(of form: LinearForm, _ low: Int128?, _ high: Int128?) -> Standing {
    guard let region = first?.region, let range = region.range(of: form) else {
      return Standing(.possibly)
    }
    let (low, high) = (low ?? range.lowerBound, high ?? range.upperBound)
    if low <= range.lowerBound, range.upperBound <= high { return Standing(.certainly) }
    if range.upperBound < low || high < range.lowerBound { return Standing(.certainlyNot) }
    return Standing(.possibly, [.form(form, low: low, high: high)])
  }
}

extension RegionRun {
  /// A number as a form, brought to a scale; `nil` where it is none.
  func form(_ operand: Operand, scale: Int) -> LinearForm? {
    switch operand {
    case .number(let number):
      guard number.scale <= scale, !mayBeAbsent(number.slot) else { return nil }
      let factor = Int64(clamping: ExactNumber.powerOfTen(scale - number.scale))
      return form(number.slot)?.multiplied(by: factor)
    case .wide(let wide):
      guard memory.wideStates[wide.index] == .known,
        let number = RoundingMode.down.round(memory.wides[wide.index], toScale: scale),
        Fraction(number) == memory.wides[wide.index], let word = Int64(exactly: number.mantissa)
      else { return nil }
      return LinearForm(word)
    case .condition, .period: return nil
    }
  }
}

extension Memory {
  /// Whether there is certainly no value.
  fileprivate func isAbsent(_ address: Address) -> Bool {
    switch address {
    case .slot(let slot): states[slot.index] == .absent
    case .wide(let wide): wideStates[wide.index] == .absent
    case .literal: false
    }
  }
}
