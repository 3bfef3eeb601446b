import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Days of the week and months, which people call by their names and not by their numbers.
extension Narrator {
  /// That a date lies on a day of the week or in a month: *the weekday of the order is Friday*;
  /// `nil` of all else.
  func namedPart(of expression: Expression) -> String? {
    guard let names = names(of: expression), let name = name(of: expression, among: names) else {
      return nil
    }
    return "\(noun(of: expression)) is \(name)"
  }

  /// The name of a number that is compared with the day of the week or the month of a date.
  func name(of number: Expression, as part: Expression) -> String? {
    guard case .constant = number.kind else { return nil }
    return names(of: part).flatMap { name(of: number, among: $0) }
  }

  private func names(of expression: Expression) -> [String]? {
    switch expression.kind {
    case .datePart(.weekday, _): CalendarWords.weekdays
    case .datePart(.month, _): CalendarWords.months
    default: nil
    }
  }

  private func name(of expression: Expression, among names: [String]) -> String? {
    guard let number = number(of: expression), number.denominator == 1,
      let place = Int(exactly: number.numerator - 1), names.indices.contains(place)
    else { return nil }
    return names[place]
  }
}
