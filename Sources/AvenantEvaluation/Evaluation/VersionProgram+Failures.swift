import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// Why something could not be worked out.
extension VersionProgram {
  /// Why an instruction failed by itself; `nil` where it did not, or an operand failed before it.
  func failure(of instruction: Instruction, in memory: Memory) -> EvaluationFailure? {
    switch instruction {
    case .number(let operation, let slot):
      guard memory.states[slot.index] == .failed,
        operation.reads(datedRows).allSatisfy({ memory.isKnown($0) })
      else { return nil }
      return failure(of: operation, in: memory)
    case .wide(.rounded(let source, let rule), let wide):
      guard memory.wideStates[wide.index] == .failed, memory.isKnown(.wide(source)) else {
        return nil
      }
      return negativeAmount(rules[rule])
    case .test, .gate, .wide, .fold: return nil
    }
  }

  /// Why a number that failed did so, its operands being known.
  private func failure(of operation: NumberOperation, in memory: Memory) -> EvaluationFailure? {
    switch operation {
    case .shifted(let date, let months, let days, let place):
      failure(at: places[place]) { () throws(DateArithmeticError) in
        let period = Period(
          months: Int(memory.words[months.index]), days: Int(memory.words[days.index]))
        _ = try CalendarDate(dayNumber: Int(memory.words[date.index]))?
          .adding(period, monthEnd: version.monthEnd)
      }
    case .recurrence(let recurrence, let place):
      failure(at: places[place]) { () throws(DateArithmeticError) in
        _ = try recurrence.answer(by: version.monthEnd) { memory.words[$0.index] }
      }
    case .spans(let months, let one, let other, let place):
      failure(at: places[place]) { () throws(DateArithmeticError) in
        _ = try CalendarDate.spans(
          ofMonths: months, from: memory.words[one.index], to: memory.words[other.index],
          by: version.monthEnd)
      }
    case .rounded(_, let rule): negativeAmount(rules[rule])
    case .unary, .binary, .scaled, .narrowed, .select, .dated, .businessDays, .most: nil
    }
  }

  /// Why a date could not be found, or months not be counted.
  private func failure(
    at place: SourceRange, _ work: () throws(DateArithmeticError) -> Void
  ) -> EvaluationFailure? {
    do {
      try work()
      return nil
    } catch {
      switch error {
      case .ambiguousMonthEnd: return .ambiguousMonthEnd(at: place)
      case .outOfRange: return .dateOutsideCalendar(at: place)
      }
    }
  }

  private func negativeAmount(_ rule: RoundingRule) -> EvaluationFailure? {
    guard case .amount(let clause) = rule.reason, let charge = version[clause].charge else {
      return nil
    }
    return .negativeAmount(at: charge.amount.range)
  }
}

extension Memory {
  /// Whether what is read has a value.
  fileprivate func isKnown(_ address: Address) -> Bool {
    switch address {
    case .slot(let slot): states[slot.index] == .known
    case .wide(let wide): wideStates[wide.index] == .known
    case .literal: false
    }
  }
}
