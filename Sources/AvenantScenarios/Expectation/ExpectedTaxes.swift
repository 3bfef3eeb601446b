package import AvenantValues

/// What must come out of the tax on a charge, a total, or all that is payable; what is `nil` may be
/// as it is.
package struct ExpectedTaxes: Sendable {
  /// The rate.
  package let rate: Expected<ExpectedRate>?
  /// The amount without the tax.
  package let net: Expected<ExpectedAmount?>?
  /// The tax.
  package let tax: Expected<ExpectedAmount?>?
  /// The amount with the tax.
  package let gross: Expected<ExpectedAmount?>?
}

/// A rate as a scenario states it: `20%`.
package struct ExpectedRate: Sendable, Equatable, CustomStringConvertible {
  /// The percentage, as written without the sign.
  package let points: ExactNumber

  /// The rate, as a share.
  package var share: Fraction? { Fraction(points).divided(by: Fraction(ExactNumber(100))) }

  /// The rate with its sign.
  package var description: String { "\(points)%" }
}
