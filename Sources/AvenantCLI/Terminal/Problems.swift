import ArgumentParser
import Avenant

/// What cannot be used of all that a command was given, collected until everything was looked at.
struct Problems {
  private var diagnostics = Diagnostics()
  private var remarks: [Refusal.Remark] = []
  private var isLineWrong = false

  /// Whether nothing was found so far.
  var isEmpty: Bool { diagnostics.isEmpty && remarks.isEmpty }

  /// Reports what cannot be used.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

  /// Reports that the command line itself is wrong.
  mutating func reportWrongLine(_ argument: Diagnostic) {
    report(argument)
    isLineWrong = true
  }

  /// What `work` gives; `nil` where it refuses something, which is kept.
  mutating func collect<Result>(_ work: () throws -> Result) throws -> Result? {
    do {
      return try work()
    } catch {
      guard let refusal = Refusal(error) else { throw error }
      for diagnostic in refusal.diagnostics { diagnostics.report(diagnostic) }
      remarks += refusal.remarks
      if refusal.code == Terminal.wrongLine { isLineWrong = true }
      return nil
    }
  }

  /// Reports why a ticket cannot be decided at all on a day, whether its facts fit or not: no
  /// version is in force on the date that picks it, or the day is too late.
  mutating func requireDecidable(
    _ input: FactsInput, under contract: LoadedContract?, on day: CalendarDate?
  ) throws {
    _ = try collect { try contract?.requireVersion(for: input) }
    if let day, day > CalendarDate.latestEvaluation {
      _ = try collect { throw EvaluationError.dateOutOfRange(day) }
    }
  }

  /// Refuses all that was found.
  func throwIfAny() throws {
    guard !isEmpty else { return }
    throw Refusal(
      diagnostics: diagnostics.sorted, remarks: remarks,
      code: isLineWrong ? Terminal.wrongLine : Terminal.unusable)
  }
}
