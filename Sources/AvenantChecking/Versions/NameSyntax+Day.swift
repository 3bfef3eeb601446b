import AvenantSyntax
import AvenantValues

extension NameSyntax {
  /// The day that is written, in a form that the reader has seen to.
  var day: CalendarDate {
    guard let date = CalendarDate(text) else {
      preconditionFailure("the reader lets only days of the calendar through")
    }
    return date
  }
}
