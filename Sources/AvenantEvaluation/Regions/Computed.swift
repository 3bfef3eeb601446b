import AvenantModel

/// What is worked out in a way that no search follows.
public enum Computed: Int, Sendable, Hashable, Comparable, CaseIterable {
  case weekday, month, dayOfMonth, year, monthEdge
  case months, businessDays, recurrence
  case product, quotient, sum, rounding, magnitude
  case list

  /// The order in which they are told.
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension [RegionRun] {
  /// What is worked out on the way to what is open, and is followed no further; in order.
  func computed(behind openings: [Opening]) -> [Computed] {
    var found: Set<Computed> = []
    for opening in openings {
      switch opening {
      case .form(let form, _, _): if form.factors.count > 1 { found.insert(.sum) }
      case .part, .spans: break
      case .address(let ticket, let address):
        found.formUnion(self[ticket].computed(behind: address))
      }
    }
    return found.sorted()
  }
}

extension RegionRun {
  fileprivate func computed(behind root: Address) -> Set<Computed> {
    var (found, visited, waiting) = (Set<Computed>(), Set<Address>(), [root])
    while let address = waiting.popLast() {
      // What was assumed of a test is no longer open, though it waits for what the test reads.
      guard address == root || memory.isOpen(address), visited.insert(address).inserted,
        let instruction = ticket.program.origins.instruction(writing: address),
        !isFollowed(instruction)
      else { continue }
      if let what = what(instruction) { found.insert(what) }
      waiting += ticket.program.allReads(of: instruction)
    }
    return found
  }

  /// Whether it is a test by which a region can be split.
  private func isFollowed(_ instruction: Instruction) -> Bool {
    guard case .test(.difference(let one, let other, let low, let high), _) = instruction else {
      return false
    }
    if dayPart(testedBy: one, other, low, high) != nil { return true }
    if spans(testedBy: one, other, low, high) != nil { return true }
    guard let form = tested(one, other, low, high)?.form else { return false }
    return form.factors.count < 2 || form.onlyDifference != nil
  }

  /// What an instruction works out, if it is followed no further.
  private func what(_ instruction: Instruction) -> Computed? {
    switch instruction {
    case .number(let operation, let slot): form(slot) == nil ? operation.computed : nil
    case .wide(let operation, _): operation.computed
    case .test(.difference(let one, let other, let low, let high), _):
      tested(one, other, low, high) == nil ? nil : .sum
    case .fold: .list
    case .test, .gate: nil
    }
  }
}

extension NumberOperation {
  fileprivate var computed: Computed? {
    switch self {
    case .unary(.part(let part), _): part.computed
    case .unary(.edge, _): .monthEdge
    case .unary(.magnitude, _): .magnitude
    case .binary(.product, _, _): .product
    case .rounded: .rounding
    case .shifted, .spans: .months
    case .businessDays: .businessDays
    case .recurrence: .recurrence
    case .unary(.negated, _), .binary, .scaled, .narrowed, .select, .dated, .most: nil
    }
  }
}

extension DatePart {
  /// What is worked out where the part is.
  var computed: Computed {
    switch self {
    case .weekday: .weekday
    case .month: .month
    case .day: .dayOfMonth
    case .year: .year
    }
  }
}

extension WideOperation {
  fileprivate var computed: Computed? {
    switch self {
    case .magnitude: .magnitude
    case .binary(.product, _, _): .product
    case .binary(.quotient, _, _): .quotient
    case .rounded: .rounding
    case .widened, .negated, .binary, .select, .dated, .most: nil
    }
  }
}
