import AvenantModel
import AvenantValues

/// One thing that the conditions of a table read, with the cells into which they split it.
struct TableAxis {
  /// A part of an axis in which every comparison has one truth.
  enum Cell {
    /// Exactly this value.
    case at(Fraction)
    /// The values between two, neither of which counts; `nil` where there is no end.
    case between(Fraction?, Fraction?)
    /// This option of a choice.
    case option(Int, String)
    /// This text, or any other than those mentioned.
    case text(String?)
    /// True or false.
    case truth(Bool)
    /// Less, equal or greater, of two expressions.
    case order(Comparison)
  }

  /// What is read: the words of the expression, the same for the same expression.
  let key: String
  /// The words to show for it.
  let words: String
  var cells: [Cell]
}

/// A combination of one cell for each axis.
struct Cell {
  private var chosen: [String: (axis: TableAxis, cell: TableAxis.Cell)] = [:]
  private var order: [String] = []

  /// The combination of `number`, counting the first axis fastest.
  init(number: Int, axes: [TableAxis]) {
    var rest = number
    for axis in axes {
      chosen[axis.key] = (axis, axis.cells[rest % axis.cells.count])
      order.append(axis.key)
      rest /= axis.cells.count
    }
  }

  subscript(key: String) -> TableAxis.Cell? { chosen[key]?.cell }

  /// The combination in words: *flight.distance is 1500*.
  var description: String {
    order.compactMap { chosen[$0] }.map { "\($0.axis.words) \($0.cell.words)" }
      .joined(separator: " and ")
  }
}

extension TableAxis.Cell {
  fileprivate var words: String {
    switch self {
    case .at(let value): "is \(value.plainText)"
    case .between(nil, let high?): "is below \(high.plainText)"
    case .between(let low?, nil): "is above \(low.plainText)"
    case .between(let low?, let high?):
      "is between \(low.plainText) and \(high.plainText)"
    case .between(nil, nil): "has any value"
    case .option(_, let name): "is \(name)"
    case .text(let text?): "is \"\(text)\""
    case .text(nil): "is any other text"
    case .truth(let truth): truth ? "is true" : "is false"
    case .order(.less): "is less than the other"
    case .order(.equal): "is the same as the other"
    case .order: "is more than the other"
    }
  }
}

extension Fraction {
  /// The number as people write it, where it has an end; else as a fraction.
  var plainText: String {
    for scale in 0...mostDecimals {
      let power = ExactNumber.powerOfTen(scale)
      let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power)
      if !overflow, scaled % denominator == 0 {
        return ExactNumber(mantissa: scaled / denominator, scale: scale).description
      }
    }
    return "\(numerator)/\(denominator)"
  }
}
