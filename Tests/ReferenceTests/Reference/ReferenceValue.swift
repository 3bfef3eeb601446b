import AvenantModel
import AvenantValues

/// A value as the reference evaluator keeps it: numbers as exact fractions, days by their number.
enum ReferenceValue: Hashable {
  case boolean(Bool)
  /// The bytes of a text, which is how texts compare.
  case text([UInt8])
  /// A number, a share, an amount of money, or a length of time in whole days or whole months.
  case number(Fraction)
  case date(Int)
  /// A length of time in months and days.
  case period(months: Int, days: Int)
  case choice(Int)
  case list([Record])

  /// Takes a value whose meaning `type` gives.
  init(_ value: Value, of type: ValueType) {
    switch value {
    case .boolean(let truth): self = .boolean(truth)
    case .text(let text): self = .text(Array(text.utf8))
    case .number(let number): self = .number(Fraction(number))
    case .date(let date): self = .date(date.dayNumber)
    case .choice(let option): self = .choice(option)
    case .list(let items): self = .list(items)
    case .period(let period):
      switch type {
      case .days: self = .number(Fraction(ExactNumber(period.days)))
      case .months: self = .number(Fraction(ExactNumber(period.months)))
      default: self = .period(months: period.months, days: period.days)
      }
    }
  }
}

/// What the reference finds an expression to be.
enum Found: Hashable {
  case value(ReferenceValue)
  /// There is none.
  case absent
  /// It cannot be worked out, and counts as unknown.
  case failed
}

extension Found {
  /// What `work` makes of a value; nothing follows from what is absent or failed.
  func map(_ work: (ReferenceValue) -> ReferenceValue?) -> Found {
    guard case .value(let value) = self else { return self }
    return work(value).map(Found.value) ?? .failed
  }

  /// What `work` makes of several values, all of which must be there; absent beats failed.
  static func combining(
    _ all: [Found], _ work: ([ReferenceValue]) -> ReferenceValue?
  ) -> Found {
    if all.contains(.absent) { return .absent }
    var values: [ReferenceValue] = []
    for case .value(let value) in all { values.append(value) }
    guard values.count == all.count else { return .failed }
    return work(values).map(Found.value) ?? .failed
  }
}

/// A condition is true, false, neither, or, where something failed, one of several of these.
///
/// `mustBe…` says that it certainly is, `mayBe…` that it is not excluded; for a condition that is
/// neither, all four are false.
struct Truth: Hashable {
  var mustBeTrue: Bool
  var mustBeFalse: Bool
  var mayBeTrue: Bool
  var mayBeFalse: Bool

  static let yes = Truth(mustBeTrue: true, mustBeFalse: false, mayBeTrue: true, mayBeFalse: false)
  static let no = yes.negated
  static let neither = Truth(
    mustBeTrue: false, mustBeFalse: false, mayBeTrue: false, mayBeFalse: false)
  static let unknown = Truth(
    mustBeTrue: false, mustBeFalse: false, mayBeTrue: true, mayBeFalse: true)

  var negated: Truth {
    Truth(
      mustBeTrue: mustBeFalse, mustBeFalse: mustBeTrue, mayBeTrue: mayBeFalse,
      mayBeFalse: mayBeTrue)
  }

  /// Every one, as Kleene says.
  static func all(_ members: [Truth]) -> Truth {
    Truth(
      mustBeTrue: members.allSatisfy(\.mustBeTrue),
      mustBeFalse: members.contains(where: \.mustBeFalse),
      mayBeTrue: members.allSatisfy(\.mayBeTrue),
      mayBeFalse: members.contains(where: \.mayBeFalse))
  }

  /// One at least, as Kleene says.
  static func any(_ members: [Truth]) -> Truth {
    all(members.map(\.negated)).negated
  }

  /// The one or the other, as a third is true or false; neither where that is.
  static func chosen(by condition: Truth, _ one: Truth, _ other: Truth) -> Truth {
    func joined(_ yes: Bool, _ one: Bool, _ no: Bool, _ other: Bool) -> Bool {
      yes && one || no && other
    }
    return Truth(
      mustBeTrue: joined(
        condition.mustBeTrue, one.mustBeTrue, condition.mustBeFalse, other.mustBeTrue),
      mustBeFalse: joined(
        condition.mustBeTrue, one.mustBeFalse, condition.mustBeFalse, other.mustBeFalse),
      mayBeTrue: joined(
        condition.mayBeTrue, one.mayBeTrue, condition.mayBeFalse, other.mayBeTrue),
      mayBeFalse: joined(
        condition.mayBeTrue, one.mayBeFalse, condition.mayBeFalse, other.mayBeFalse))
  }

  /// Whether it must be, and whether it may be, true or false.
  var isDecided: (must: Bool, may: Bool) {
    (mustBeTrue || mustBeFalse, mayBeTrue || mayBeFalse)
  }

  /// The condition as a value.
  var found: Found {
    if mustBeTrue { return .value(.boolean(true)) }
    if mustBeFalse { return .value(.boolean(false)) }
    return mayBeTrue || mayBeFalse ? .failed : .absent
  }
}

extension Found {
  /// The value as a condition.
  var truth: Truth {
    switch self {
    case .value(.boolean(let truth)): truth ? .yes : .no
    case .value: preconditionFailure("a condition is true or false")
    case .absent: .neither
    case .failed: .unknown
    }
  }
}
