import ArgumentParser
import Avenant

/// A day on the command line: `2010-08-01`.
struct Day: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(argument) else { return nil }
    self.date = date
  }
}
