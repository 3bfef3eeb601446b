import AvenantModel

/// Tickets from anywhere within the bounds of facts, which are tried where none at an end will do.
///
/// Which values are tried together is picked by arithmetic alone, so that the same tickets are
/// tried always.
extension RegionSearch {
  /// The most tickets that are tried in one region.
  private static let mostOfOneRegion: UInt64 = 16

  /// The most tickets that are tried in one search.
  private static let mostOfAll = 320

  /// A ticket that reaches the goal, whose variables have values of all sizes; nothing is proven by
  /// it.
  ///
  /// - Parameters:
  ///   - variables: What is given a value; lists are left as they are.
  ///   - region: Whose tickets are tried.
  /// - Returns: The ticket; `nil` where none of those that were tried reaches it.
  func spread(_ variables: [Int], of region: Region) -> Witness? {
    let variables = variables.filter { !space.isList($0) }
    guard !variables.isEmpty, spreads < Self.mostOfAll else { return nil }
    let region = ofReality(region, within: Self.mostSplits) ?? region
    for number in 0..<Self.mostOfOneRegion where spreads < Self.mostOfAll {
      guard nodes < budget else { return nil }
      (spreads, nodes) = (spreads + 1, nodes + 1)
      var (part, picks) = (Optional(region), Picks(number: number))
      for variable in variables {
        part = part.flatMap { $0.spreading(variable, near: likelyDay(variable, $0), by: &picks) }
      }
      if let part, let witness = replayed(part) { return witness }
    }
    return nil
  }

  /// The most splits until no condition of `consistent` is false.
  private static let mostSplits = 12

  /// Some tickets of a region of which every condition of `consistent` holds, as far as they can be
  /// told from the others.
  private func ofReality(_ region: Region, within depth: Int) -> Region? {
    guard nodes < budget else { return nil }
    nodes += 1
    let runs = zip(space.tickets, slices).map { RegionRun($0, in: region, by: $1) }
    guard depth > 0, !runs.contains(where: \.isImpossible) else { return nil }
    let reality = runs.standing(of: realTickets)
    guard reality.certainty == .possibly else {
      return reality.certainty == .certainly ? region : nil
    }
    guard let split = SplitFinder(reality.openings, in: runs).exact.first else { return nil }
    for part in split.parts {
      if let part = region.adding(part), let real = ofReality(part, within: depth - 1) {
        return real
      }
    }
    return nil
  }

  private func likelyDay(_ variable: Int, _ region: Region) -> Int64? {
    let isDay = variable == space.asOf || space.variables[variable].fact?.type == .date
    return isDay ? space.firstDay(of: region) : nil
  }
}

/// Numbers that look picked at random, and are the same always.
private struct Picks {
  private var state: UInt64

  init(number: UInt64) { state = number }

  /// The next number below a count.
  mutating func next(below count: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }
}

extension Region {
  /// The region with one value of a variable, or none where there need be none; `nil` where no
  /// ticket is left.
  fileprivate func spreading(
    _ variable: Int, near day: Int64?, by picks: inout Picks
  ) -> Region? {
    guard domains[variable].mayBePresent else { return self }
    if domains[variable].mayBeAbsent {
      let isPresent = picks.next(below: 4) > 0
      let known = sampling(Constraint(.present(variable, isPresent)))
      guard isPresent else { return known }
      return known.flatMap { $0.spreading(variable, near: day, by: &picks) }
    }
    let values: [Constraint]
    if day == nil, case .numbers(let low, let high) = domains[variable].values {
      values = Self.ofAllSizes(from: low, through: high).map {
        Constraint(.numbers(variable, low: Int128($0), high: Int128($0)))
      }
    } else {
      values = samples(of: variable, near: day)
    }
    return values.isEmpty ? self : sampling(values[picks.next(below: values.count)])
  }

  /// Numbers within bounds: some that divide them, and of each size some that are round and some
  /// that are not.
  private static func ofAllSizes(from low: Int64, through high: Int64) -> [Int64] {
    let (first, last) = (Int128(low), Int128(high))
    var values = [(1, 2), (1, 4), (3, 4), (1, 16), (15, 16)].map { part, of in
      first + (last - first) * Int128(part) / Int128(of)
    }
    var size: Int128 = 1
    while size <= max(last, -first) {
      for digits: Int128 in [100, 137, 251, 499, 763] {
        values += [size * digits / 100, -(size * digits / 100)]
      }
      size *= 10
    }
    return Set(values.filter { first <= $0 && $0 <= last }).sorted().map { Int64($0) }
  }
}
