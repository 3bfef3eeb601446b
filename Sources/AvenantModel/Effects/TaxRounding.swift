/// Where a tax is rounded to the currency's smallest unit.
public enum TaxRounding: String, Sendable, CaseIterable {
  /// On each line; the tax of the total is the sum of those of its lines.
  case perLine = "per_line"
  /// On the total of all lines of one rate; the lines share it by the largest remainder.
  case perTotal = "per_total"
}
