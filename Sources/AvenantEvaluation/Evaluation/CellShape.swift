import AvenantModel
import AvenantValues

/// How the values of a fact fall into cells, whatever it is compared with.
enum CellShape: Sendable {
  /// So many values, from 0, each a cell of its own.
  case options(Int)
  /// Numbers within bounds.
  case numbers(ClosedRange<Int64>)
  /// Texts.
  case texts
  /// None that can be tried.
  case none

  init(_ fact: Fact) {
    switch fact.type {
    case _ where fact.isWide: self = .none
    case .boolean: self = .options(2)
    case .choice(let choice): self = .options(choice.options.count)
    case .text: self = .texts
    case .number, .percent, .money, .date, .days, .months:
      let bounds = fact.numbers?.wordBounds(scale: fact.numbers?.scale ?? 0)
      self = bounds.map(CellShape.numbers) ?? .none
    case .period, .list: self = .none
    }
  }
}

/// The shapes of all facts of a version, and of the fields of its lists.
struct CellShapes: Sendable {
  /// A shape, and whether there may be no value.
  typealias Shape = (cells: CellShape, isOptional: Bool)

  private let facts: [Shape]
  private let fields: [[Shape]]

  init(_ version: Version) {
    facts = version.facts.map { (CellShape($0), $0.isOptional) }
    fields = version.facts.map { fact in
      (fact.list?.fields ?? []).map { (CellShape($0), $0.isOptional) }
    }
  }

  subscript(place: Causes.Place) -> Shape {
    switch place {
    case .fact(let index): facts[index]
    case .field(let field): fields[field.list][field.field]
    }
  }
}

extension NumberShape {
  /// The least and greatest value in units of the last decimal; `nil` where they do not fit.
  func wordBounds(scale: Int) -> ClosedRange<Int64>? {
    let unit = ExactNumber(mantissa: 1, scale: scale)
    guard let least = low.rounded(toMultipleOf: unit, .ceiling),
      let greatest = high.rounded(toMultipleOf: unit, .floor),
      let first = Int64(exactly: least.mantissa), let last = Int64(exactly: greatest.mantissa),
      first <= last
    else { return nil }
    return first...last
  }
}
