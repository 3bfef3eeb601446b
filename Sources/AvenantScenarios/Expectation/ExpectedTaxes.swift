public import AvenantValues

/// What must come out of the tax on a charge, a total, or all that is payable; what is `nil` may be as
/// it is.
public struct ExpectedTaxes: Sendable {
  /// The rate.
  public let rate: Expected<ExpectedRate>?
  /// The amount without the tax.
  public let net: Expected<ExpectedAmount?>?
  /// The tax.
  public let tax: Expected<ExpectedAmount?>?
  /// The amount with the tax.
  public let gross: Expected<ExpectedAmount?>?
}

/// A rate as a scenario states it: `20%`.
public struct ExpectedRate: Sendable, Equatable, CustomStringConvertible {
  /// The percentage, as written without the sign.
  public let points: ExactNumber

  /// The rate, as a share.
  public var share: Fraction? { Fraction(points).divided(by: Fraction(ExactNumber(100))) }

  /// The rate with its sign.
  public var description: String { "\(points)%" }
}
