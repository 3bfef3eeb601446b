import ArgumentParser

/// What a run that was stopped has left, as far as it is whole.
struct EarlierRun {
  /// How far it got.
  let mark: RunMark
  /// Where this stands in its record.
  let recordSize: Int

  /// Looks at its record; `nil` where no ticket was decided.
  ///
  /// - Parameters:
  ///   - record: What it has written of itself.
  ///   - size: How many bytes of decisions are there.
  ///   - settings: What the run that is to go on behind it was begun with.
  ///   - name: The file of decisions.
  /// - Throws: Where it was begun otherwise, which is said.
  init?(_ record: RunRecord, size: Int, _ settings: [String], name: String) throws {
    guard let earlier = record.settings else {
      throw Self.refused("'\(name)' has no record of how it was begun")
    }
    if let (old, new) = zip(earlier, settings).first(where: { $0 != $1 }) {
      throw Self.refused("what is there of '\(name)' was begun with '\(old)', not with '\(new)'")
    }
    guard earlier.count == settings.count else {
      throw Self.refused("what is there of '\(name)' was begun by another version of avenant")
    }
    guard let (mark, end) = record.lastMark(within: size), mark.lines > 0 else { return nil }
    (self.mark, recordSize) = (mark, end)
  }

  /// Says that nothing is gone on with.
  static func refused(_ why: String) -> Refusal {
    Refusal("output-of-another-run", why)
  }
}
