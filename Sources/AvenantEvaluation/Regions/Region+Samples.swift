extension Region {
  /// Values to try where nothing better is known; of days, some that are near one before some that
  /// are far.
  ///
  /// - Parameters:
  ///   - variable: What is tried.
  ///   - day: A day that is likely; `nil` of what is no day.
  ///   - telling: Days that may tell two versions apart.
  /// - Returns: The values, as constraints.
  func samples(of variable: Int, near day: Int64?, telling: [Int64] = []) -> [Constraint] {
    switch domains[variable].values {
    case .options(let mask):
      return mask.bits.map { Constraint(.options(variable, among: 1 << UInt64($0))) }
    case .numbers(let low, let high):
      var values: [Int64] = []
      for value in telling + Self.natural(near: day, from: low, through: high)
      where low <= value && value <= high && !values.contains(value) { values.append(value) }
      return values.map {
        Constraint(.numbers(variable, low: Int128($0), high: Int128($0)))
      }
    case .open: return []
    }
  }

  /// Numbers that people find natural, and the ends; days around one of them.
  private static func natural(near day: Int64?, from low: Int64, through high: Int64) -> [Int64] {
    let middle = low / 2 + high / 2
    guard let day else {
      return [low, high, middle, 0, 1, 100, 10_000, 14_775, 2, 3, 7, 99, 199]
    }
    let nearest = min(max(day, low), high)
    let around = [0, 40, 400, -40, -400, 1, 30, 15, 7, 200].map { nearest + $0 }
    // Some days of a week are unlike others.
    let week = (1...6).map { nearest + $0 }
    return around + [low, low + 40, low + 400, high, middle] + week
  }
}
