public import AvenantModel
public import AvenantValues

/// The part that one record has in what was shared out.
public struct AllocatedPart: Sendable, Hashable {
  /// The place of the record, from 0.
  public let recordIndex: Int
  /// Its weight.
  public let weight: Fraction
  /// Its share before anything was cut off.
  public let share: Fraction
  /// What it got: the share cut off at the last decimal, or one unit more.
  public let part: Fraction
}

extension Trace {
  /// Who got which part of what is shared out, in the order of the records.
  ///
  /// - Parameter part: The value of a definition that shares something out.
  /// - Returns: The parts; none where there are none, or where something is not known.
  public func parts(behind part: Expression) -> [AllocatedPart] {
    guard let fold = fold(behind: part), let weight = fold.weight,
      case .part(let field, let amount, _)? = fold.outputs.first?.kept,
      case .wide(let sum)? = fold.outputs.first?.result,
      memory.wideStates[amount.index] == .known, memory.wideStates[sum.index] == .known
    else { return [] }
    return (0..<memory.itemCount(of: fold.work.list)).compactMap { item in
      let own = memory.entering(fold.work, item: item, program).wides[weight.index]
      guard let fields = memory.lists[fold.work.list]?[item], fields.indices.contains(field),
        fields[field].state == .known,
        let share = memory.wides[amount.index].multiplied(by: own)?
          .divided(by: memory.wides[sum.index])
      else { return nil }
      return AllocatedPart(recordIndex: item, weight: own, share: share, part: fields[field].wide)
    }
  }
}
