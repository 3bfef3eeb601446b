import AvenantModel
import AvenantValues

/// What a definition shares out over the records of a list.
struct SharedOut {
  /// The place of the fold that does.
  let fold: Int
  /// Where each record keeps its part.
  let field: Int
  /// Where the part of the record at hand is, by where its first field is.
  var places: [FactProgram.Place: Operand] = [:]
}

/// Amounts that are shared out: the weights are gathered in one go, and each record keeps its part.
extension Compiler {
  mutating func share(_ allocation: Allocation, by id: DefinitionID) {
    guard let binding = version[id].forEach.map({ version[$0] }) else { return }
    let amount = widened(operand(allocation.amount))
    bodies.append(Body())
    declareFields(of: binding)
    let weight = widened(operand(allocation.weight))
    let work = work(of: bodies.removeLast(), list: binding.list)
    let field = keptField(of: binding.list)
    var output = FoldOutput(
      function: .sum, filter: .always, value: .wide(weight), result: .wide(newWideSlot()))
    output.kept = .part(field: field, of: amount, decimals: allocation.decimals)
    append(FoldProgram(work: work, outputs: [output]))
    shared[id] = SharedOut(fold: folds.count - 1, field: field)
  }

  /// Where the part of the record at hand is.
  mutating func part(
    of id: DefinitionID, for binding: RecordBinding, in whole: Expression
  ) -> Operand {
    guard let out = shared[id], let first = recordFields[binding.firstField]?.place,
      let numbers = whole.numbers, let scale = numbers.scale
    else { preconditionFailure("a version's order puts what is needed first") }
    if let known = out.places[first] { return known }
    let level = level(of: first.address)
    let part: Operand =
      if numbers.isNarrow {
        .number(
          Number(slot: keptSlot(out.field, at: level), scale: scale, limit: numbers.numeratorLimit))
      } else {
        .wide(keptWide(out.field, at: level))
      }
    shared[id]?.places[first] = part
    folds[out.fold].parts += part.addresses
    return part
  }
}

extension FactProgram.Place {
  /// What is read there.
  var address: Address {
    switch self {
    case .slot(let slot): .slot(slot)
    case .wide(let wide): .wide(wide)
    }
  }
}
