import AvenantModel

/// Something that holds of every ticket of a region.
package struct Constraint: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case present(Int, Bool)
    case options(Int, among: UInt64)
    /// One of these options, or none where that is among them.
    case choice(Int, among: UInt64, orAbsent: Bool)
    case numbers(Int, low: Int128?, high: Int128?)
    /// Bounds of the first variable minus the second.
    case difference(Int, Int, low: Int128?, high: Int128?)
    /// A part of a day is one of these.
    case part(DayPart, among: UInt64)
    /// So many spans of months lie between two days.
    case spans(MonthSpan, low: Int128?, high: Int128?)
    case assumed(TestPlace, TestOutcome)
    /// These are the records of a list.
    case records(Int, [Record])
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// One of these options, or none where that is among them.
  package static func choice(_ variable: Int, among: UInt64, orAbsent: Bool) -> Constraint {
    Constraint(.choice(variable, among: among, orAbsent: orAbsent))
  }

  /// The variables of which it says something.
  package var variables: [Int] {
    switch kind {
    case .present(let variable, _), .options(let variable, _), .choice(let variable, _, _),
      .numbers(let variable, _, _), .records(let variable, _):
      [variable]
    case .difference(let one, let other, _, _): [one, other]
    case .part(let part, _): [part.variable]
    case .spans(let span, _, _): [span.start, span.end]
    case .assumed: []
    }
  }

  /// What it says, to be told in words; `nil` of what is only assumed or tried.
  package var saying: Saying? {
    switch kind {
    case .present(let variable, let isPresent): .present(variable, isPresent)
    case .options(let variable, let among):
      .options(variable, among.bits)
    case .choice(let variable, let among, let orAbsent):
      .choice(variable, among.bits, orAbsent: orAbsent)
    case .numbers(let variable, let low, let high): .numbers(variable, low: low, high: high)
    case .difference(let one, let other, let low, let high):
      .difference(one, other, low: low, high: high)
    case .part(let part, let among): .part(part, (among & part.all).bits)
    case .spans(let span, let low, let high): .spans(span, low: low, high: high)
    case .assumed, .records: nil
    }
  }

  /// The constraint with one end alone, for each of its ends.
  package var ends: [Constraint] {
    switch kind {
    case .numbers(let variable, let low?, let high?):
      [
        Constraint(.numbers(variable, low: low, high: nil)),
        Constraint(.numbers(variable, low: nil, high: high)),
      ]
    case .difference(let one, let other, let low?, let high?):
      [
        Constraint(.difference(one, other, low: low, high: nil)),
        Constraint(.difference(one, other, low: nil, high: high)),
      ]
    case .spans(let span, let low?, let high?):
      [
        Constraint(.spans(span, low: low, high: nil)),
        Constraint(.spans(span, low: nil, high: high)),
      ]
    case .present, .options, .choice, .numbers, .difference, .part, .spans, .assumed, .records:
      [self]
    }
  }

  /// What a constraint says.
  package enum Saying: Sendable, Hashable {
    /// There is a value, or there is none.
    case present(Int, Bool)
    /// It is one of these options.
    case options(Int, [Int])
    /// It is one of these options, or there is none where that is among them.
    case choice(Int, [Int], orAbsent: Bool)
    /// It lies between these, both of which count; in units of its last decimal, or days.
    case numbers(Int, low: Int128?, high: Int128?)
    /// The first minus the second lies between these, both of which count.
    case difference(Int, Int, low: Int128?, high: Int128?)
    /// A part of a day is one of these.
    case part(DayPart, [Int])
    /// How many spans of months lie between two days lies between these, both of which count.
    case spans(MonthSpan, low: Int128?, high: Int128?)
  }
}

/// A test of one of the programs that a search reads.
struct TestPlace: Hashable, Sendable {
  /// The place of the ticket among those of the search.
  let ticket: Int
  /// The literal that the test is true.
  let literal: Literal
}

/// What a test may come to.
enum TestOutcome: Hashable, Sendable {
  case yes
  case no
  /// An operand is absent.
  case neither
}

/// What a test may come to, all that it may.
struct TestOutcomes: OptionSet, Sendable {
  let rawValue: Int

  static let yes = TestOutcomes(rawValue: 1)
  static let no = TestOutcomes(rawValue: 2)
  static let neither = TestOutcomes(rawValue: 4)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Whether what lies in a range lies in an interval.
  init(whetherIn interval: ClosedRange<Int128>, _ range: ClosedRange<Int128>) {
    self = []
    if range.overlaps(interval) { insert(.yes) }
    if range.lowerBound < interval.lowerBound || range.upperBound > interval.upperBound {
      insert(.no)
    }
  }

  init(_ outcome: TestOutcome) {
    switch outcome {
    case .yes: self = .yes
    case .no: self = .no
    case .neither: self = .neither
    }
  }
}

extension UInt64 {
  /// The places of the bits that are set, from 0.
  var bits: [Int] {
    var (places, rest) = ([Int](), self)
    while rest != 0 {
      places.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return places
  }
}
