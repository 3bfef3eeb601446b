import AvenantModel
import AvenantValues

/// A number that a tally adds up and compares.
protocol TallyNumber: Comparable {
  /// Nothing.
  static var zero: Self { get }
  /// The sum; `nil` where it does not fit.
  func adding(_ other: Self) -> Self?
}

extension Int64: TallyNumber {
  func adding(_ other: Int64) -> Int64? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}

extension Fraction: TallyNumber {
  static let zero = Fraction(ExactNumber(0))
}

/// What is made of the records gone through so far.
///
/// A record that only may count, or a value that is not known, leaves the result open where it
/// could change it; the value of a record that counts and has none makes the result absent.
struct Tally<Number: TallyNumber> {
  private let function: Aggregate.Function
  private var state = Availability.known
  private var total = Number.zero
  /// The extreme of what certainly counts, and of what may.
  private var best: Number?
  private var bestPossible: Number?
  /// The first record that certainly counts, and how many do, and may.
  private var first = (value: Number.zero, state: Availability.absent)
  private var count = (certain: 0, possible: 0)

  init(_ function: Aggregate.Function) { self.function = function }

  /// Takes one record.
  ///
  /// - Parameters:
  ///   - value: Its value, where that is known.
  ///   - availability: What is known of its value.
  ///   - counts: Whether it counts.
  mutating func add(_ value: Number, _ availability: Availability, counts: Certainty) {
    switch counts {
    case .certainlyNot: return
    case .certainly: addCertain(value, availability)
    case .possibly: addPossible(value, availability)
    }
  }

  private mutating func addCertain(_ value: Number, _ availability: Availability) {
    if function == .the {
      if count.certain == 0 { first = (value, availability) }
      return count.certain += 1
    }
    guard availability == .known else {
      state = max(state, availability)
      return
    }
    switch function {
    case .min, .max: best = better(best, value)
    case .sum, .count, .any, .all, .the: add(value)
    }
  }

  private mutating func addPossible(_ value: Number, _ availability: Availability) {
    switch function {
    case .min, .max:
      if availability == .known { return bestPossible = better(bestPossible, value) }
    case .sum: if availability == .known, value == .zero { return }
    case .the: return count.possible += 1
    case .count, .any, .all: break
    }
    state = max(state, .unknown)
  }

  private mutating func add(_ value: Number) {
    if let sum = total.adding(value) { total = sum } else { state = max(state, .unknown) }
  }

  private func better(_ one: Number?, _ other: Number) -> Number {
    guard let one else { return other }
    return function == .min ? min(one, other) : max(one, other)
  }

  /// The result, and what is known of it.
  var result: (value: Number, state: Availability) {
    switch function {
    case .sum, .count, .any, .all: return (total, state)
    case .the:
      if count.certain > 1 { return (.zero, .failed) }
      return count.possible > 0 ? (.zero, .unknown) : first
    case .min, .max:
      guard state == .known else { return (.zero, state) }
      guard let best else { return (.zero, bestPossible == nil ? .absent : .unknown) }
      let isBeaten = bestPossible.map { better(best, $0) != best } ?? false
      return isBeaten ? (.zero, .unknown) : (best, .known)
    }
  }
}

/// Whether some or all of the records gone through so far are so.
struct Quantifier {
  private let isAny: Bool
  /// Whether a record decides, and whether one may: of `any` one that is so, of `all` one that is
  /// not.
  private var decides = (must: false, may: false)
  /// Whether every record has been the other way, and may have been.
  private var others = (must: true, may: true)

  init(_ function: Aggregate.Function) { isAny = function == .any }

  /// Takes one record.
  ///
  /// - Parameters:
  ///   - counts: Whether it counts.
  ///   - yes: Whether it is so.
  ///   - no: Whether it is not so.
  mutating func add(counts: Certainty, yes: Certainty, no: Certainty) {
    let (deciding, other) = isAny ? (yes, no) : (no, yes)
    decides.must = decides.must || (counts == .certainly && deciding == .certainly)
    decides.may = decides.may || (counts != .certainlyNot && deciding != .certainlyNot)
    others.must = others.must && (counts == .certainlyNot || other == .certainly)
    others.may = others.may && (counts != .certainly || other != .certainlyNot)
  }

  /// Whether a record has decided it, whatever those behind it are.
  var isSettled: Bool { decides.must && !others.may }

  /// Whether the whole is true, and whether it is false.
  var result: (yes: (must: Bool, may: Bool), no: (must: Bool, may: Bool)) {
    isAny ? (decides, others) : (others, decides)
  }
}
