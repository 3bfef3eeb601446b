import AvenantModel
import AvenantValues

/// What is read of a ticket of a version in which taxes are worked out.
extension EvaluationBuffer {
  /// The charges and credits of the ticket that was evaluated last, with the taxes on them, and
  /// their sums.
  ///
  /// - Parameters:
  ///   - reader: Where the outcomes of its version stand.
  ///   - open: What outcomes wait for.
  /// - Returns: What a decision says of them.
  func totals(_ reader: OutcomeReader, _ open: OpenOutcomes) -> Totals {
    let version = program.versions[versionIndex].version
    guard let registers else { preconditionFailure("a ticket was evaluated here") }
    let lines = reader.owed.indices.compactMap { index in
      version[reader.owed[index].clause].charge.map { charge in
        TaxedLine(
          index: index, place: reader.owed[index], charge: charge, version: version,
          found: outcomes.owed[index], registers: registers, open: open
        ).owed(waivedBy: reader.waivers) {
          mustHold($0)
        } or: {
          mayHold($0)
        }
      }
    }
    return Totals(of: lines, in: program.contract, version)
  }

  /// The places of the sums to which something may still be added, of each as often as there are
  /// rates.
  func incompleteTotals(_ reader: OutcomeReader) -> [Int] {
    let totals = totals(reader, openOutcomes)
    return zip(totals.totals, totals.directions).compactMap { total, direction in
      let key = OutcomeReader.SumKey(
        direction: direction, currency: total.currency, tax: total.tax)
      return total.isComplete ? nil : reader.sums.firstIndex(of: key)
    }
  }
}

/// A charge or credit in registers, with the tax on it.
private struct TaxedLine {
  let index: Int
  let place: OutcomeReader.Owed
  let charge: Charge
  let version: Version
  let found: EvaluationBuffer.Owed
  let registers: Registers
  let open: OpenOutcomes

  private var amount: ExactNumber? {
    found.hasAmount ? ExactNumber(mantissa: Int128(found.amount), scale: place.scale) : nil
  }

  /// What became of it, with what its total is worked out from.
  func owed(
    waivedBy waivers: [OutcomeReader.Waiver], where mustHold: (Literal) -> Bool,
    or mayHold: (Literal) -> Bool
  ) -> Owed {
    let hasWaivers = found.status == .waived || found.status == .undetermined
    let possible =
      hasWaivers ? waivers[place.waivers].filter { mayHold($0.applies) } : []
    let outcome = ChargeOutcome(
      clause: version[place.clause].name, recordNumber: nil, status: found.status,
      label: charge.label,
      amount: amount, currency: charge.currency, tax: charge.tax, taxes: taxes,
      dueOn: found.dueOn, payment: found.payment,
      waivedBy: names(possible.filter { mustHold($0.applies) }),
      mayBeWaivedBy: names(possible.filter { !mustHold($0.applies) }),
      missing: names(open.amounts[index]), dueOnWaitsFor: names(open.days[index]), failure: nil)
    return Owed(
      direction: charge.direction, outcome: outcome, isTaxed: place.tax != nil,
      rate: place.tax.flatMap { registers.fraction($0.rate) },
      exactTax: place.tax.flatMap { registers.fraction($0.exact) })
  }

  /// The tax as far as the line settles it.
  private var taxes: TaxOutcome? {
    guard found.status == .due, let tax = place.tax else { return nil }
    let onLine = tax.onLine.flatMap { registers.exactNumber($0, scale: place.scale) }
    return TaxOutcome(
      rate: registers.fraction(tax.rate), tax: onLine, on: amount, charge.tax,
      missing: names(open.rates[index]))
  }

  private func names(_ facts: [Int]) -> [String] { facts.map { version.facts[$0].name } }

  private func names(_ waivers: [OutcomeReader.Waiver]) -> [String] {
    waivers.map { version[$0.clause].name }
  }
}
