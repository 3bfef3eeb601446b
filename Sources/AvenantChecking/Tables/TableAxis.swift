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
    /// Present or absent.
    case presence(Bool)
    /// Less, equal or greater, of two expressions; of two that have no order, equal or less.
    case order(Comparison)
  }

  /// What is read: the same for the same computation.
  let key: String
  /// What is read; of two that are compared, the first.
  let subject: Expression
  /// The expression that it is compared with, where that is not constant.
  var other: Expression?
  var cells: [Cell]
}

extension TableAxis {
  /// A cell in words: *flight.distance is 1500 km*.
  func words(for cell: Cell) -> String {
    "\(subject.bareText) \(words(behindSubjectFor: cell))"
  }

  private func words(behindSubjectFor cell: Cell) -> String {
    let type = subject.type
    return switch cell {
    case .at(let value): "is \(type.words(for: value))"
    case .between(nil, let high?):
      "is \(type == .date ? "before" : "below") \(type.words(for: high))"
    case .between(let low?, nil): "is \(type == .date ? "after" : "above") \(type.words(for: low))"
    case .between(let low?, let high?):
      "is between \(type.words(for: low)) and \(type.words(for: high))"
    case .between(nil, nil): "has any value"
    case .option(_, let name): "is \(name)"
    case .text(let text?): "is \"\(text)\""
    case .text(nil): "is any other text"
    case .truth(let truth): truth ? "is true" : "is false"
    case .presence(let isPresent): isPresent ? "is present" : "is absent"
    case .order(let order): words(for: order)
    }
  }

  private func words(for order: Comparison) -> String {
    let other = other.map(\.bareText) ?? "the other"
    let isDate = subject.type == .date
    return switch order {
    case .equal: "is the same as \(other)"
    case .greater: isDate ? "is after \(other)" : "is more than \(other)"
    case .less where !subject.type.isOrdered: "is not the same as \(other)"
    case .less, .notEqual, .lessOrEqual, .greaterOrEqual:
      isDate ? "is before \(other)" : "is less than \(other)"
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
