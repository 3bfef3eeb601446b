import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

extension Narrator {
  /// Whether a value lies in an interval, and how far it lies from one of days.
  func membership(
    of value: Expression, in interval: Interval, _ wanted: Bool, _ mark: Mark
  ) -> String {
    let said = namedPart(of: value) ?? statement(of: value)
    let place = words(for: interval, of: value, isBoth: !wanted)
    if mark == .met { return "\(said), \(wanted ? "" : "not ")\(place)" }
    if mark == .unmet {
      let ends = [interval.lower, interval.upper].compactMap { $0 }
      if let nothing = nothingThere(in: [value] + ends) { return nothing }
      if wanted, let distance = distance(of: value, from: interval) {
        return "\(said), \(distance)"
      }
    }
    return "\(said); it \(wanted ? "would have to" : "must not") be \(place)"
  }

  /// The interval as a place: `in the launch period (14 June 2010 to 30 June 2010)`.
  ///
  /// - Parameters:
  ///   - interval: The interval.
  ///   - value: What lies in it, or does not.
  ///   - isBoth: Whether to say that both ends are meant, as behind a *not*.
  /// - Returns: The words, which stand behind a form of *to be*.
  func words(
    for interval: Interval, of value: Expression, isBoth: Bool
  ) -> String {
    if let term = interval.term {
      return "in \(noun(of: term)) (\(ends(of: interval, value.type) { self.value(of: $0) }))"
    }
    let object = { (end: Expression) in name(of: end, as: value) ?? self.object(end) }
    let isWhole = interval.isClosed
    let ends = ends(of: interval, value.type, object)
    return isWhole ? "from \(ends)" : (isBoth && interval.hasBothEnds ? "both " : "") + ends
  }

  /// The ends of an interval, and whether they count: `10 kg to 30 kg`,
  /// `above 10 kg and at most 30 kg`.
  private func ends(
    of interval: Interval, _ type: ValueType, _ object: (Expression) -> String
  ) -> String {
    if interval.isClosed, let lower = interval.lower, let upper = interval.upper {
      let through = type == .date && interval.term == nil ? "through" : "to"
      return "\(object(lower)) \(through) \(object(upper))"
    }
    let lower = interval.lower.map {
      (interval.includesLower ? Comparison.greaterOrEqual : .greater)
        .words(object($0), isTime: type == .date)
    }
    let upper = interval.upper.map {
      (interval.includesUpper ? Comparison.lessOrEqual : .less)
        .words(object($0), isTime: type == .date)
    }
    return [lower, upper].compactMap { $0 }.listed(by: "and")
  }

  /// How many days a date lies outside a named interval.
  private func distance(of value: Expression, from interval: Interval) -> String? {
    guard let term = interval.term, let date = date(of: value) else { return nil }
    if interval.includesUpper, let last = self.date(of: interval.upper), date > last {
      let days = counted(last.days(to: date))
      return "\(days) after \(last.words), the last day of \(noun(of: term))"
    }
    if interval.includesLower, let first = self.date(of: interval.lower), date < first {
      let days = counted(date.days(to: first))
      return "\(days) before \(first.words), the first day of \(noun(of: term))"
    }
    return nil
  }

  private func date(of expression: Expression?) -> CalendarDate? {
    guard let expression, case .known(.date(let date)) = trace.value(of: expression) else {
      return nil
    }
    return date
  }

  private func counted(_ days: Int) -> String { Period(days: days).description }
}

extension Interval {
  fileprivate var hasBothEnds: Bool { lower != nil && upper != nil }
  /// Whether it has both ends, and both count.
  fileprivate var isClosed: Bool { hasBothEnds && includesLower && includesUpper }
}
