/// Outcomes of one kind of the ticket that a buffer evaluated last.
///
/// They are read where they stand when one is asked for; that they are held does not keep the
/// buffer from evaluating another ticket, for which it then takes other memory.
public struct OutcomeList<Outcome: Sendable>: RandomAccessCollection, Sendable {
  private let workspace: Workspace?
  private let read: @Sendable (OutcomeView, Int) -> Outcome

  /// How many there are.
  public let count: Int

  init(
    _ workspace: Workspace?, count: Int,
    _ read: @escaping @Sendable (OutcomeView, Int) -> Outcome
  ) {
    (self.workspace, self.count, self.read) = (workspace, count, read)
  }

  /// The first place.
  public var startIndex: Int { 0 }
  /// The place behind the last.
  public var endIndex: Int { count }

  /// The outcome at a place, in the order of the version.
  public subscript(index: Int) -> Outcome {
    guard let workspace, (0..<count).contains(index) else {
      preconditionFailure("there is no outcome at \(index)")
    }
    return read(OutcomeView(workspace.view), index)
  }
}
