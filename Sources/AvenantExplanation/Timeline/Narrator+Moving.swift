import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Numbers that move from day to day.
extension Narrator {
  /// The id of the outcome that shows a number.
  func id(of place: Outlook.Place) -> String {
    switch place {
    case .amount(let id, let item), .dueOn(let id, let item), .lastDay(let id, let item):
      item.map { "\(version[id].name)[\($0)]" } ?? version[id].name
    case .value(let id), .allowance(let id): version[id].name
    }
  }

  /// How a number moves, as a sentence; without an end where nobody knows of one.
  func words(
    moving place: Outlook.Place, _ pace: Outlook.Pace, from first: ExactNumber?,
    to last: ExactNumber?, on day: CalendarDate?
  ) -> String {
    let start = first.map { "from \(words($0, at: place)) on" }
    let end = day.map { " on \($0.words)" } ?? ""
    let span = first.flatMap { first in
      last.map { "from \(words(first, at: place)) to \(words($0, at: place))\(end)" }
    }
    let way = (span ?? start).map { ", \($0)" } ?? ""
    return "\(noun(of: place)) \(verb(pace, place, isSeveral: isSeveral(place)))\(way)"
  }

  /// That a number no longer moves, and what it stays at, as a sentence.
  func words(
    resting place: Outlook.Place, _ pace: Outlook.Pace, at number: ExactNumber, ifOwed: Bool
  ) -> String {
    let noun = noun(of: place) + (ifOwed ? ", if it is owed," : "")
    return
      "\(noun) no longer \(motion(pace, place, isSeveral: isSeveral(place))): \(words(number, at: place))"
  }

  /// How an amount moves of which it is not known whether it is owed.
  func words(
    pending clause: ClauseID, _ pace: Outlook.Pace, _ amount: ExactNumber, from day: CalendarDate,
    until end: CalendarDate?
  ) -> String {
    let place = Outlook.Place.amount(clause, record: nil)
    let owed = words(amount, at: place) + besidesTax(clause)
    return "if it is owed, it is \(owed) on \(day.words), and "
      + verb(pace, place, isSeveral: false) + (end.map { ", until \($0.words)" } ?? "")
  }

  /// A number at a place, as a person or, literally, as a ticket says it.
  func words(
    _ number: ExactNumber, at place: Outlook.Place, isLiteral: Bool = false
  ) -> String {
    switch place {
    case .amount(let id, _):
      guard !isLiteral, let currency = version[id].charge?.currency else {
        return number.description
      }
      return number.words(as: .money(currency))
    case .value(let id) where version[id].value.type != .date:
      return number.words(as: version[id].value.type)
    case .dueOn, .lastDay, .value:
      guard let day = Int(exactly: number.mantissa).flatMap({ CalendarDate(dayNumber: $0) }) else {
        return number.description
      }
      return isLiteral ? day.description : day.words
    case .allowance: return number.description
    }
  }

  /// What is left of an allowance.
  func words(_ allowance: AllowanceOutcome) -> String {
    let says = version.definitions.first { $0.name == allowance.definition }?.says
    let left = allowance.left.map { "\($0.words(as: allowance.type))" } ?? "not known"
    return "\(says ?? allowance.definition): \(left)"
  }

  private func noun(of place: Outlook.Place) -> String {
    switch place {
    case .amount(let id, let item):
      (version[id].charge?.label ?? version[id].name.spaced) + record(item, of: id)
        + besidesTax(id)
    case .dueOn(let id, let item):
      "the day by which \(label(of: id))\(record(item, of: id)) is due"
    case .lastDay(let id, let item):
      "the last day of “\(version[id].obligation?.what ?? "")”\(record(item, of: id))"
    case .value(let id), .allowance(let id): version[id].says
    }
  }

  /// The record of which a number is: ` for visit 2`; nothing where there is none.
  private func record(_ item: Int?, of clause: ClauseID) -> String {
    entering(item, of: clause)?.atHand(clause) ?? ""
  }

  /// That an amount moves without the tax that is added to it; nothing where none is.
  private func besidesTax(_ clause: ClauseID) -> String {
    let charge = version[clause].charge
    return charge?.tax == .excluded && charge?.taxRate != nil ? " without tax" : ""
  }

  private func verb(
    _ pace: Outlook.Pace, _ place: Outlook.Place, isSeveral: Bool
  ) -> String {
    if case .allowance = place {
      return "\(isSeveral ? "are" : "is") counted anew from day to day"
    }
    let motion = motion(pace, place, isSeveral: isSeveral)
    guard let step = pace.perDay?.magnitude else {
      return "\(motion) every day, in no even steps"
    }
    let size = step.words(as: unit(of: place))
    return "\(motion) by \(size) every day\(pace.isRounded ? ", before it is rounded" : "")"
  }

  /// The verb of what moves, be it one or several: *grows*, *fall*, *moves on*.
  private func motion(_ pace: Outlook.Pace, _ place: Outlook.Place, isSeveral: Bool) -> String {
    let several = isSeveral ? ["grow", "fall", "move"] : ["grows", "falls", "moves"]
    guard let step = pace.perDay else { return several[2] }
    let isBack = step.numerator < 0
    return isDay(place) ? isBack ? "moves back" : "moves on" : several[isBack ? 1 : 0]
  }

  private func isSeveral(_ place: Outlook.Place) -> Bool { noun(of: place).isOrAre == "are" }
}

extension Narrator {
  /// What a number at a place is counted in; a date moves by days.
  private func unit(of place: Outlook.Place) -> ValueType {
    switch place {
    case .amount(let id, _): version[id].charge.map { .money($0.currency) } ?? .days
    case .dueOn, .lastDay: .days
    case .value(let id), .allowance(let id): isDay(place) ? .days : version[id].value.type
    }
  }

  /// Whether what moves is a day.
  private func isDay(_ place: Outlook.Place) -> Bool {
    switch place {
    case .amount, .allowance: false
    case .dueOn, .lastDay: true
    case .value(let id): version[id].value.type == .date
    }
  }
}

extension Outlook.Pace {
  /// What moves so every day; `nil` in no even steps.
  var perDay: Fraction? {
    switch self {
    case .steady(let step), .rounded(let step): step
    case .uneven: nil
    }
  }

  /// Whether the number is rounded from what moves so.
  var isRounded: Bool {
    switch self {
    case .rounded: true
    case .steady, .uneven: false
    }
  }
}

extension Outlook.Place {
  /// The key of the number in a decision.
  var jsonKey: String {
    switch self {
    case .amount: "amount"
    case .dueOn: "due_on"
    case .lastDay: "last_day"
    case .value: "value"
    case .allowance: "allowance"
    }
  }

  /// The kinds of the outcomes that show the number.
  var kinds: [String] {
    switch self {
    case .amount, .dueOn: ["charge", "credit"]
    case .lastDay: ["obligation"]
    case .value: ["value"]
    case .allowance: ["allowance"]
    }
  }

  /// The keys of the numbers in a decision that move with it.
  var jsonKeys: [String] {
    if case .amount = self { [jsonKey, "net", "tax_amount", "gross"] } else { [jsonKey] }
  }
}
