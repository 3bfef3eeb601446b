import AvenantDiagnostics
import AvenantEvaluation
import AvenantExplanation
import AvenantModel
import AvenantSyntax

/// What one line of the input came to.
struct BatchRecord {
  enum Outcome {
    case decided(Decision)
    /// What is wrong with the line, and how many lines of the input it goes on over.
    case refused([BatchProblem], lines: Int)
  }

  let outcome: Outcome
  /// The line of the output, without its line break.
  let bytes: [UInt8]
}

extension Batch {
  /// Decides one line.
  func record(of line: BatchLine, in block: BatchBlock) -> BatchRecord {
    do throws(BatchRefusal) {
      let evaluation = try evaluation(of: line, in: block)
      return BatchRecord(
        outcome: .decided(evaluation.decision), bytes: text(of: evaluation, at: line.number))
    } catch {
      let problems = error.problems.map { $0.told(of: line) }
      return BatchRecord(
        outcome: .refused(problems, lines: line.lastNumber - line.number + 1),
        bytes: text(of: problems, at: line.number))
    }
  }

  private func evaluation(
    of line: BatchLine, in block: BatchBlock
  ) throws(BatchRefusal) -> Evaluation {
    guard line.range.count <= BatchBlocks.longestLine else {
      throw BatchRefusal(problems: [.tooLong])
    }
    let facts: Facts
    do throws(DiagnosticsError) {
      let file = SourceFile(path: options.name, bytes: Array(block.bytes[line.range]))
      let input =
        switch options.input {
        case .ndjson: try FactsInput(json: file)
        case .csv: try FactsInput(row: file, columns: columns)
        }
      facts = try contract.facts(input)
    } catch {
      throw BatchRefusal(
        problems: error.diagnostics.map { BatchProblem($0, of: line) })
    }
    do throws(EvaluationError) {
      return try contract.program.evaluation(of: facts, asOf: options.asOf)
    } catch {
      throw BatchRefusal(problems: [BatchProblem(error)])
    }
  }

  private func text(of evaluation: Evaluation, at line: Int) -> [UInt8] {
    switch options.output {
    case .ndjson: Array(json(of: evaluation).text().utf8)
    case .csv: row(of: evaluation, at: line)
    }
  }

  private func json(of evaluation: Evaluation) -> JSONValue {
    var members = evaluation.decision.jsonMembers
    if options.isExplained { members.append(("explanation", .strings(sentences(of: evaluation)))) }
    if options.hasReceipts { members.append(("receipt", evaluation.decision.receipt.json)) }
    return .object(members)
  }

  /// The outcomes, each told in a line.
  func sentences(of evaluation: Evaluation) -> [String] {
    guard evaluation.trace == nil else {
      return Explanation.lines(of: evaluation, by: contract.program).filter { !$0.isEmpty }
    }
    let explanation = Explanation(evaluation, by: contract.program, changes: false)
    return explanation.line.split(separator: "\n").map(String.init)
  }

  private func text(of problems: [BatchProblem], at line: Int) -> [UInt8] {
    switch options.output {
    case .ndjson:
      let json = JSONValue.object([
        ("line", .number("\(line)")), ("errors", .array(problems.map(\.json))),
      ])
      return Array(json.text().utf8)
    case .csv: return row(of: problems, at: line)
    }
  }
}

/// A line that cannot be used.
struct BatchRefusal: Error {
  let problems: [BatchProblem]
}

extension BatchProblem {
  /// A line that nobody would read to its end.
  static let tooLong = BatchProblem(
    id: "line-too-long",
    message: "the line has more than \(BatchBlocks.longestLine) bytes",
    help: "put each ticket on a line of its own")

  init(_ diagnostic: Diagnostic, of line: BatchLine) {
    id = diagnostic.id.description
    let (start, end) = (diagnostic.range.start, diagnostic.range.end)
    self.line = start.line > 1 ? line.number + start.line - 1 : nil
    message = diagnostic.message
    columns = start.column..<max(start.column, end.line == start.line ? end.column : start.column)
    help = diagnostic.help
  }

  init(_ error: EvaluationError) {
    self.init(id: error.id, message: error.description, help: nil)
  }

  private init(id: String, message: String, help: String?) {
    (self.id, self.message, self.help) = (id, message, help)
    (line, columns) = (nil, nil)
  }

  /// The same, with the lines that a row of a table goes on over because a quote is not closed.
  fileprivate func told(of line: BatchLine) -> BatchProblem {
    let isOfRow = id == BatchProblem.tooLong.id || id == DiagnosticID.tableQuote.description
    guard line.lastNumber > line.number, isOfRow else { return self }
    var problem = self
    problem.message += "; lines \(line.number) to \(line.lastNumber) are taken for one row"
    problem.help = "close the quotes of the value that goes on over them"
    return problem
  }

  fileprivate var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(id)), ("message", .string(message)),
    ]
    if let line { members.append(("line", .number("\(line)"))) }
    if let columns {
      members += [
        ("column", .number("\(columns.lowerBound)")),
        ("end_column", .number("\(columns.upperBound)")),
      ]
    }
    if let help { members.append(("help", .string(help))) }
    return .object(members)
  }
}
