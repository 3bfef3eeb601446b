import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Days from which on something is missing.
extension ContractAnalysis {
  mutating func addDates() {
    // Of a gap before another version the checker has spoken.
    if let last = program.contract.versions.last { addEnd(of: last) }
    for version in program.contract.versions {
      for term in version.terms {
        addBeginning(of: term, in: version)
        addEnd(of: term, in: version)
      }
    }
  }

  private mutating func addEnd(of version: Version) {
    guard let last = version.lastDay, let day = last.next, isNear(day),
      let range = version.placeOfItself
    else { return }
    report(.noVersion(from: day, after: version, at: range))
  }

  /// A term whose dates begin after the first ticket of the version that reads it.
  private mutating func addBeginning(of term: Term, in version: Version) {
    guard case .dated(let values) = term.content,
      case .fact(program.contract.governedBy) = values.datedBy.kind,
      let day = values.brackets.first?.from, version.from < day
    else { return }
    report(.noValue(of: term, before: day))
  }

  /// A term whose dates end while tickets go on to read it.
  private mutating func addEnd(of term: Term, in version: Version) {
    guard case .dated(let values) = term.content,
      let day = values.brackets.last?.lastDay?.next, isNear(day),
      reaches(values.datedBy, day, in: version)
    else { return }
    report(.noValue(of: term, values, from: day))
  }

  private func reaches(_ date: Expression, _ day: CalendarDate, in version: Version) -> Bool {
    guard case .fact(program.contract.governedBy) = date.kind else { return true }
    return version.lastDay.map { day <= $0 } ?? true
  }

  private func isNear(_ day: CalendarDate) -> Bool { options.horizon.map { day <= $0 } ?? true }
}

extension CalendarDate {
  /// The day after; `nil` at the end of the calendar.
  fileprivate var next: CalendarDate? { CalendarDate(dayNumber: dayNumber + 1) }
}

extension Version {
  /// A place of the version's own text to speak of it.
  fileprivate var placeOfItself: SourceRange? {
    clauses.first { $0.statedIn == id }?.range ?? clauses.first?.range ?? terms.first?.range
  }
}
