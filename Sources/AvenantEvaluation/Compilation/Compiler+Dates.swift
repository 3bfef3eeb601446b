import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// Dates, lengths of time, and terms that change with time.
extension Compiler {
  mutating func shifted(
    _ date: Expression, by length: Expression, at range: SourceRange
  ) -> Operand {
    let start = number(date).slot
    let (months, days) = self.length(length)
    if months == .zero, staysInCalendar(date, movedBy: length) {
      return .number(.day(emit(.binary(.sum, start, days))))
    }
    return .number(
      .day(emit(.shifted(start, months: months, days: days, place: place(range)))))
  }

  /// Whether a date moved by days cannot leave the calendar, by the bounds of both.
  private func staysInCalendar(_ date: Expression, movedBy days: Expression) -> Bool {
    guard let dates = date.numbers, let days = days.numbers,
      let first = dates.low.adding(days.low), let last = dates.high.adding(days.high)
    else { return false }
    let calendar = [CalendarDate.earliest, .latest].map { Fraction(ExactNumber($0.dayNumber)) }
    return calendar[0] <= first && last <= calendar[1]
  }

  mutating func between(
    _ one: Expression, _ other: Expression, _ unit: DateUnit, at range: SourceRange
  ) -> Operand {
    let start = number(one).slot
    let end = number(other).slot
    let slot =
      switch unit {
      case .days: emit(.binary(.difference, end, start))
      case .months: emit(.spans(ofMonths: 1, start, end, place: place(range)))
      case .years: emit(.spans(ofMonths: 12, start, end, place: place(range)))
      }
    return .number(.day(slot))
  }

  /// A length of time, taken apart into months and days.
  mutating func length(_ length: Expression) -> (months: Slot, days: Slot) {
    switch length.type {
    case .days: return (.zero, number(length).slot)
    case .months: return (number(length).slot, .zero)
    default: return mixed(length)
    }
  }

  /// A length of months and days together, as it stands by itself.
  mutating func mixedLength(_ whole: Expression) -> Operand {
    let (months, days) = length(whole)
    return .period(months: months, days: days)
  }

  /// A length of months and days together; whoever explains it finds it where it is written.
  private mutating func mixed(_ whole: Expression) -> (months: Slot, days: Slot) {
    if case .period(let months, let days)? = map[whole] { return (months, days) }
    let length = monthsAndDays(of: whole)
    map[whole] = .period(months: length.months, days: length.days)
    return length
  }

  private mutating func monthsAndDays(of whole: Expression) -> (months: Slot, days: Slot) {
    switch whole.kind {
    case .negated(let part): return each(length(part)) { $0.emit(.unary(.negated, $1)) }
    case .arithmetic(let one, .product, let other):
      let (count, part) = one.type.isLengthOfTime ? (other, one) : (one, other)
      let factor = number(count).slot
      return each(length(part)) { $0.emit(.binary(.product, $1, factor)) }
    case .arithmetic(let one, let operation, let other):
      let left = length(one)
      let right = length(other)
      return both(left, right) {
        $0.emit(.binary(operation == .sum ? .sum : .difference, $1, $2))
      }
    case .conditional(let condition, let one, let other):
      let condition = self.condition(condition)
      return both(length(one), length(other)) { $0.emit(.select(condition, $1, $2)) }
    case .table(let rows, let otherwise, _): return table(rows, otherwise)
    case .definition(let id): return length(version[id].value)
    case .term(let id): return term(version[id])
    case .termOn(let id, let date): return length(datedValues(of: id), on: number(date).slot)
    default:
      guard case .period(let months, let days) = operand(whole) else {
        preconditionFailure("a mixed length of time has months and days")
      }
      return (months, days)
    }
  }

  private mutating func each(
    _ length: (months: Slot, days: Slot), _ work: (inout Compiler, Slot) -> Slot
  ) -> (months: Slot, days: Slot) {
    (work(&self, length.months), work(&self, length.days))
  }

  private mutating func both(
    _ one: (months: Slot, days: Slot), _ other: (months: Slot, days: Slot),
    _ work: (inout Compiler, Slot, Slot) -> Slot
  ) -> (months: Slot, days: Slot) {
    (work(&self, one.months, other.months), work(&self, one.days, other.days))
  }

  private mutating func table(
    _ rows: [TableRow], _ otherwise: Expression?
  ) -> (months: Slot, days: Slot) {
    let none = newSlot(0, .absent)
    var result = otherwise.map { length($0) } ?? (none, none)
    for row in rows.reversed() {
      let condition = self.condition(row.condition)
      result = both(length(row.value), result) { $0.emit(.select(condition, $1, $2)) }
    }
    return result
  }

  private mutating func term(_ term: Term) -> (months: Slot, days: Slot) {
    switch term.content {
    case .value(let value): return length(value)
    case .dated(let values): return length(values, on: number(values.datedBy).slot)
    case .interval, .scale: preconditionFailure("this term is no length of time")
    }
  }

  private mutating func length(
    _ values: DatedValues, on date: Slot
  ) -> (months: Slot, days: Slot) {
    let brackets = values.brackets.map { ($0, length($0.value)) }
    let months = rows(brackets.map { DatedRow($0, value: $1.months.index) })
    let days = rows(brackets.map { DatedRow($0, value: $1.days.index) })
    return (emit(.dated(date, rows: months)), emit(.dated(date, rows: days)))
  }

  /// The values of a term that changes with time.
  func datedValues(of id: TermID) -> DatedValues {
    guard case .dated(let values) = version[id].content else {
      preconditionFailure("only a dated term is read at a date")
    }
    return values
  }

  /// The value of the bracket that holds on a date; absent outside of them all.
  mutating func dated(_ values: DatedValues, by date: Expression) -> Operand {
    let date = number(date).slot
    let operands = values.brackets.map { operand($0.value) }
    switch operands.first {
    case .condition: return .condition(dated(values, on: date))
    case .period:
      let (months, days) = length(values, on: date)
      return .period(months: months, days: days)
    case .number, .wide, nil: break
    }
    let numbers = operands.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let scale = numbers.map(\.scale).max() ?? 0
    guard numbers.count == operands.count, numbers.allSatisfy({ $0.fits(scale) }) else {
      let wides = operands.map { widened($0) }
      let rows = rows(zip(values.brackets, wides).map { DatedRow($0, value: $1.index) })
      return .wide(emit(.dated(date, rows: rows)))
    }
    let same = numbers.map { rescaled($0, to: scale) }
    let rows = rows(zip(values.brackets, same).map { DatedRow($0, value: $1.slot.index) })
    return .number(
      Number(
        slot: emit(.dated(date, rows: rows)), scale: scale, limit: same.map(\.limit).max() ?? 0))
  }

  /// A condition that changes with time: true within the brackets that say so.
  private mutating func dated(_ values: DatedValues, on date: Slot) -> Condition {
    var result = Condition(yes: .never, no: .never)
    for bracket in values.brackets {
      let row = DatedRow(bracket, value: 0)
      let during = emit(.difference(date, .zero, low: row.from, high: row.through)).yes
      let value = condition(bracket.value)
      result = Condition(
        yes: any([result.yes, all([during, value.yes])]),
        no: any([result.no, all([during, value.no])]))
    }
    return result
  }
}

extension DatedRow {
  fileprivate init(_ bracket: DatedValues.Bracket, value: Int) {
    self.init(
      from: Int64(bracket.from.dayNumber),
      through: bracket.lastDay.map { Int64($0.dayNumber) } ?? .max, value: value)
  }
}
