import AvenantValues

/// The place of a 64-bit value in the memory of an evaluation.
struct Slot: Hashable, Sendable {
  let index: Int

  init(_ index: Int) { self.index = index }

  /// The number 0.
  static let zero = Slot(0)
  /// The day number of the date of evaluation.
  static let asOf = Slot(1)
}

/// The place of an exact fraction: a quotient, or a number that does not fit 64 bits.
struct WideSlot: Hashable, Sendable {
  let index: Int

  init(_ index: Int) { self.index = index }

  /// The number 0.
  static let zero = WideSlot(0)
}

/// The place of one truth: that a condition is true, that it is false, that a value is present.
struct Literal: Hashable, Sendable, Comparable {
  let index: Int

  init(_ index: Int) { self.index = index }

  /// What never holds.
  static let never = Literal(0)
  /// What always holds.
  static let always = Literal(1)

  static func < (one: Self, other: Self) -> Bool { one.index < other.index }
}

/// The place of something that an instruction reads or writes.
enum Address: Hashable, Sendable {
  case slot(Slot)
  case wide(WideSlot)
  case literal(Literal)
}

/// A condition in negation normal form: its two literals.
///
/// Neither holds where an operand is absent.
struct Condition: Hashable, Sendable {
  let yes: Literal
  let no: Literal

  var negated: Condition { Condition(yes: no, no: yes) }

  static let always = Condition(yes: .always, no: .never)
  static let never = Condition(yes: .never, no: .always)

  init(yes: Literal, no: Literal) {
    self.yes = yes
    self.no = no
  }

  /// The condition whose literals are neighbours, as every test writes them.
  init(pairAt yes: Literal) {
    self.init(yes: yes, no: Literal(yes.index + 1))
  }
}

/// A whole number of 10⁻ˢᶜᵃˡᵉ in a slot; choices, texts and days have the scale 0.
struct Number: Hashable, Sendable {
  let slot: Slot
  let scale: Int
  /// A bound of the whole number's size.
  let limit: Int128

  /// What a slot must stay below, so that the difference of two fits 64 bits.
  static let narrowLimit: Int128 = 1 << 62
}

/// Where the value of an expression is found once it is worked out.
enum Operand: Hashable, Sendable {
  case number(Number)
  case wide(WideSlot)
  case condition(Condition)
  /// A length of time whose months and days are kept apart.
  case period(months: Slot, days: Slot)
}
