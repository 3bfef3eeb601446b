import AvenantModel
import AvenantValues

/// Numbers that are worked out of operands alone: in 64 bits where their limits allow it.
extension Compiler {
  mutating func sum(
    _ one: Operand, _ other: Operand, _ narrow: NumberOperation.Binary, _ wide: WideOperation.Binary
  ) -> Operand {
    if let (left, right) = aligned(one, other), left.limit + right.limit < Number.narrowLimit {
      let slot = emit(.binary(narrow, left.slot, right.slot))
      return .number(Number(slot: slot, scale: left.scale, limit: left.limit + right.limit))
    }
    return .wide(emit(.binary(wide, widened(one), widened(other))))
  }

  mutating func product(_ one: Operand, _ other: Operand) -> Operand {
    if case .number(let left) = one, case .number(let right) = other {
      let (limit, overflow) = left.limit.multipliedReportingOverflow(by: right.limit)
      let scale = left.scale + right.scale
      if !overflow, limit < Number.narrowLimit, ExactNumber.scales.contains(scale) {
        let slot = emit(.binary(.product, left.slot, right.slot))
        return .number(Number(slot: slot, scale: scale, limit: limit))
      }
    }
    return .wide(emit(.binary(.product, widened(one), widened(other))))
  }

  mutating func extreme(
    _ one: Operand, _ other: Operand, _ narrow: NumberOperation.Binary,
    _ wide: WideOperation.Binary
  ) -> Operand {
    if let (left, right) = aligned(one, other) {
      let slot = emit(.binary(narrow, left.slot, right.slot))
      return .number(
        Number(slot: slot, scale: left.scale, limit: max(left.limit, right.limit)))
    }
    return .wide(emit(.binary(wide, widened(one), widened(other))))
  }
}

extension Operand {
  /// The number 0.
  static let zero = Operand.number(Number(slot: .zero, scale: 0, limit: 0))
}
