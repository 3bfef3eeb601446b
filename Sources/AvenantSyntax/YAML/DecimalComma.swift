import AvenantDiagnostics

/// A comma that parts the digits of one number: `2,50 EUR` in braces.
struct DecimalComma {
  /// The digits before it, perhaps with points that group them.
  let digits: String
  /// The digits behind it.
  let fraction: String
  /// What stands behind the number: `EUR`, `%` or nothing.
  let unit: String
  /// The number.
  let range: SourceRange

  /// Takes what stands before a comma and behind it; `nil` where it does not part a number.
  init?(before rest: SourceRange, behind value: SourceRange) {
    let written = String(
      value.text.reversed().prefix { $0.isASCII && $0.isNumber || $0 == "." }.reversed())
    // Two points are those of an interval.
    let digits = String(
      written[(written.ranges(of: "..").last?.upperBound ?? written.startIndex)...])
    let fraction = String(rest.text.prefix { $0.isASCII && $0.isNumber })
    guard !digits.isEmpty, !fraction.isEmpty, rest.lower == value.upper + 1,
      !rest.text.contains(",")
    else { return nil }
    (self.digits, self.fraction) = (digits, fraction)
    let behind = rest.text.dropFirst(fraction.count).drop { $0 == " " }
    unit = behind.hasPrefix("%") ? "%" : String(behind.prefix(while: \.isASCIILetter))
    range = value.file.range(value.upper - digits.utf8.count, rest.lower + fraction.utf8.count)
  }

  /// Whether it may as well group a thousand.
  var groups: Bool { fraction.count == 3 && !digits.contains(".") }

  /// What the whole was meant to be, where this is part of it.
  func meant(in whole: SourceRange) -> String {
    let before = whole.file.range(whole.lower, range.lower).text
    let behind = whole.file.range(range.upper, whole.upper).text
    return before + digits.filter { $0 != "." } + (groups ? "" : ".") + fraction + behind
  }
}
