/// The steps of a schedule, to be looked at for as long as the schedule lives.
struct StepView {
  let groups: UnsafeBufferPointer<Schedule.Group>
  let steps: UnsafeBufferPointer<Step>
  /// The instructions that are no plain steps.
  let instructions: UnsafeBufferPointer<Instruction>
  /// The literals that gates of many literals read.
  let operands: UnsafeBufferPointer<Literal>
  let gates: UnsafePointer<Holding>

  /// The steps of a group.
  @inline(__always)
  func steps(of group: Schedule.Group) -> UnsafeBufferPointer<Step> {
    UnsafeBufferPointer(rebasing: steps[group.steps])
  }
}

/// A sum, a difference, a number that stays as it is, or one that literals choose.
struct NumberStep: Sendable {
  let kind: Step.Kind
  let step: Step

  /// The steps of a schedule, in their order; `nil` where others are among them.
  static func list(_ schedule: Schedule) -> FixedList<NumberStep>? {
    let view = schedule.view
    guard view.groups.allSatisfy({ [.sum, .less, .keep, .select].contains($0.kind) }) else {
      return nil
    }
    return FixedList(
      view.groups.flatMap { group in
        view.steps(of: group).map { NumberStep(kind: group.kind, step: $0) }
      })
  }
}
