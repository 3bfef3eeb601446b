public import AvenantModel

/// What was worked out for each record of a list.
extension Trace {
  /// What was worked out where a record is at hand of the list for each of whose records a clause
  /// is read.
  ///
  /// - Parameters:
  ///   - item: The place of the record, from 0.
  ///   - clause: A clause that is read for each record.
  /// - Returns: `nil` where the clause is read once, and where there is no such record.
  public func entering(record item: Int, of clause: ClauseID) -> Trace? {
    guard let list = version[clause].forEach.map({ version[$0].list }),
      let work = program.families[list], item >= 0, item < memory.itemCount(of: list.index)
    else { return nil }
    return Trace(
      program: program, memory: memory.enteringSettled(work, item: item, program), facts: facts,
      asOf: asOf, item: item, family: list)
  }

  /// Whether a record is at hand of which nothing is known.
  public var isAtAnyRecord: Bool { family != nil && recordIndex == nil }

  /// What is so whichever records there are of the list for each of whose records a clause is read,
  /// while nothing is known of the list.
  ///
  /// - Parameter clause: A clause that is read for each record.
  /// - Returns: A trace in which nothing is known of any field of the record; `nil` where the
  ///   clause is read once, and where it is known which records there are.
  public func enteringAnyRecord(of clause: ClauseID) -> Trace? {
    guard let list = version[clause].forEach.map({ version[$0].list }),
      facts[list] == .unknown, let work = program.families[list]
    else { return nil }
    return Trace(
      program: program, memory: memory.enteringAnyItem(work, program), facts: facts, asOf: asOf,
      family: list)
  }

  /// What was worked out of each record of a list that something was made of.
  ///
  /// - Parameter aggregate: An expression of the version that is made of the records of a list.
  /// - Returns: A trace for each record, in their order; none while the list is absent or unknown.
  public func records(of aggregate: Expression) -> [Trace] {
    guard let fold = fold(behind: aggregate) else { return [] }
    return (0..<memory.itemCount(of: fold.work.list)).map { item in
      Trace(
        program: program, memory: memory.entering(fold.work, item: item, program), facts: facts,
        asOf: asOf, item: item, family: family)
    }
  }

  /// What is so whichever records there are of a list of which nothing is known and something was
  /// made.
  ///
  /// - Parameter aggregate: An expression of the version that is made of the records of a list.
  /// - Returns: A trace in which nothing is known of any field of the record.
  public func anyRecord(of aggregate: Expression) -> Trace? {
    guard let fold = fold(behind: aggregate) else { return nil }
    return Trace(
      program: program, memory: memory.enteringAnyItem(fold.work, program), facts: facts,
      asOf: asOf, family: family)
  }

  func fold(behind aggregate: Expression) -> FoldProgram? {
    guard let address = operand(of: aggregate).addresses.first,
      case .fold(let place) = program.origins.instruction(writing: address)
    else { return nil }
    return program.folds[place]
  }
}
