import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension CentsExplanation {
  /// Writes a line for each rounding that changed something and for each tax, and what all of them
  /// came to.
  func write(to page: inout Page) {
    page.write(label, indent: 2, margin: id)
    let told = steps.filter { !$0.isWhole || $0.isTax }
    for step in told { page.write(words(for: step), indent: 4) }
    if told.count(where: { !$0.isWhole }) > 1 {
      page.write("in all, \(words(forAdded: added))", indent: 4)
    }
    guard told.isEmpty else { return }
    let amount = steps.first { [Step.amount, Step.tax].contains($0.what) }
      .map { Money(amount: $0.rounded, currency: currency).description }
    page.write(
      amount.map { "nothing to round: \($0)" } ?? "not yet known, so nothing was rounded", indent: 4
    )
  }

  private func words(for step: Step) -> String {
    let rounded = Money(amount: step.rounded, currency: currency).description
    if step.isWhole { return "\(step.what): \(rounded), and nothing to round" }
    let way =
      step.mode.map { "rounded \($0.words) to \(rounded)" }
      ?? "in whole cents \(rounded) by the largest remainder"
    return "\(step.what): \(words(for: step.exact)), \(way), \(words(forAdded: step.added))"
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
  /// Whether there was nothing to round.
  fileprivate var isWhole: Bool { Fraction(rounded) == exact }

  fileprivate var json: JSONValue {
    .object([
      ("what", .string(what)), ("exact", .string(exact.description)),
      ("rounded", .string(rounded.description)),
      ("mode", .string(mode?.rawValue ?? "largest_remainder")),
      ("added", .string(added?.description)),
    ])
  }
}
