/// A `console` block: commands behind `$ `, and under each one all that it says.
struct Transcript {
  private struct Step {
    /// The command as it is written, with its prompt; a `\` continues it on the next line.
    var command: [String]
    var output: [String] = []

    var text: String { command.joined(separator: "\n").dropFirst(2).description }
  }

  private var steps: [Step] = []

  init(_ block: Markdown.Block) throws {
    for line in block.lines {
      if let last = steps.indices.last, steps[last].output.isEmpty,
        steps[last].command.last?.hasSuffix("\\") == true
      {
        steps[last].command.append(line)
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: [line]))
      } else if let last = steps.indices.last {
        steps[last].output.append(line)
      } else {
        throw Complaint("the block begins with no command: \(line)")
      }
    }
  }

  func runs(_ command: String) -> Bool { steps.contains { $0.text.contains(command) } }

  /// Runs the commands in order; gives the block as it should be, where it is not.
  ///
  /// A command that fails is a complaint, unless it says how: `… || echo "exit code $?"`.
  func corrected(in workspace: Workspace) throws -> [String]? {
    var isCorrect = true
    let lines = try steps.flatMap { step in
      let (output, code) = try workspace.run(step.text)
      if code != 0 {
        throw Complaint("\(step.text)\nexits with \(code):\n\(output.joined(separator: "\n"))")
      }
      let shown = Excerpt(lines: step.output)
      let matches = shown.matches(output)
      isCorrect = isCorrect && matches
      return step.command + (matches ? step.output : shown.renewed(from: output))
    }
    return isCorrect ? nil : lines
  }
}
