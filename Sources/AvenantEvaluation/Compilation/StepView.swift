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
