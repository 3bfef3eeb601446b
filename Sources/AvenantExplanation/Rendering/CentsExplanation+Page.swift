import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension CentsExplanation {
  /// Writes a line for each rounding, and what all of them came to.
  func write(to page: inout Page) {
    page.write(label, indent: 2, margin: id)
    for step in steps { page.write(words(for: step), indent: 4) }
    if steps.count > 1 { page.write("in all, \(words(forAdded: added))", indent: 4) }
  }

  private func words(for step: Step) -> String {
    let rounded = Money(amount: step.rounded, currency: currency).description
    if Fraction(step.rounded) == step.exact {
      return "\(step.what): \(rounded), and nothing to round"
    }
    return "\(step.what): \(words(for: step.exact)), rounded \(step.mode.rawValue.spaced) to "
      + "\(rounded), \(words(forAdded: step.added))"
  }

  private func words(forAdded added: Fraction?) -> String {
    let zero = Fraction(ExactNumber(0))
    guard let added else { return "more or less than can be said" }
    if added == zero { return "nothing added or dropped" }
    guard added < zero, let dropped = zero.subtracting(added) else {
      return "\(words(for: added)) added"
    }
    return "\(words(for: dropped)) dropped"
  }

  /// The number as a decimal; where that never ends, also as a fraction.
  private func words(for fraction: Fraction) -> String {
    let words = fraction.words(as: .money(currency))
    return words.contains("…") ? "\(words) (\(fraction.description))" : words
  }
}

extension CentsExplanation {
  /// The roundings, each with its exact value.
  var json: JSONValue {
    .object([
      ("id", .string(id)), ("label", .string(label)), ("currency", .string(currency.code)),
      ("roundings", .array(steps.map(\.json))), ("added", .string(added?.description)),
    ])
  }
}

extension CentsExplanation.Step {
  fileprivate var json: JSONValue {
    .object([
      ("what", .string(what)), ("exact", .string(exact.description)),
      ("rounded", .string(rounded.description)), ("mode", .string(mode.rawValue)),
      ("added", .string(added?.description)),
    ])
  }
}
