import AvenantModel
import AvenantValues

/// Days that two periods have in common, counted one by one.
extension ReferenceEvaluator {
  func daysInCommon(_ overlap: PeriodOverlap) -> Found {
    Found.combining(overlap.ends.map(value)) { ends in
      var days = ends.compactMap(\.day)
      guard days.count == ends.count else { return nil }
      var first: [Int] = []
      var last: [Int] = []
      for period in [overlap.one, overlap.other] {
        if period.lower != nil { first.append(days.removeFirst() + (period.includesLower ? 0 : 1)) }
        if period.upper != nil { last.append(days.removeFirst() - (period.includesUpper ? 0 : 1)) }
      }
      // A day beside one that counts must lie in the calendar as well.
      guard let begin = first.max(), let end = last.min(),
        (first + last).allSatisfy({ CalendarDate(dayNumber: $0) != nil })
      else { return nil }
      return .number(Fraction(ExactNumber(begin > end ? 0 : (begin...end).count)))
    }
  }
}
