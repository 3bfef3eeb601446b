import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What stands behind `in`.
struct CollectionTests {
  @Test(arguments: [
    ("x in [1..2]", "(x in [1..2])"), ("x in [1..2)", "(x in [1..2))"),
    ("x in (1..2]", "(x in (1..2])"), ("x in (1..2)", "(x in (1..2))"),
    ("x in [..2]", "(x in [∞..2])"), ("x in (a..]", "(x in (a..∞])"),
    ("x in (1500 km..3500 km]", "(x in (1500 km..3500 km])"),
    ("x in [0.5..1.5]", "(x in [0.5..1.5])"),
    ("x in [a..b + 1 year)", "(x in [a..(b + 1 year)))"),
    ("x in [-1 .. 1]", "(x in [(- 1)..1])"),
    ("x in [2010-06-14..2010-06-30]", "(x in [date 2010-06-14..date 2010-06-30])"),
    ("x in [(a)..(b)]", "(x in [a..b])"),
  ])
  func intervalsStateTheirEnds(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    ("x in (solved, unsolved)", "(x in {solved, unsolved})"), ("x in (a)", "(x in {a})"),
    ("x in (1,2)", "(x in {1, 2})"), ("x in ((a))", "(x in {a})"),
    ("x in launch_period", "(x in launch_period)"), ("x not in (a, b)", "(not (x in {a, b}))"),
    ("x in (a) and y in b", "all((x in {a}); (y in b))"),
  ])
  func setsStandInParenthesesAndNamesAlone(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    ("[0..25000]", "[0..25000]"), ("(0 km..1500 km]", "(0 km..1500 km]"), ("[..0)", "[∞..0)"),
  ])
  func boundsAreAnIntervalAlone(text: String, fold: String) {
    var diagnostics = Diagnostics()
    let bounds = parseInterval(lone(SourceFile(path: "lone", text: text)), into: &diagnostics)
    #expect(bounds?.interval.folded == fold)
    #expect(bounds?.range.text == text)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("1️⃣(a, b)1️⃣", "1️⃣ interval-expected: '(a, b)' is not an interval"),
    ("1️⃣abc1️⃣", "1️⃣ interval-expected: 'abc' is not an interval"),
    ("[0..1] 1️⃣+1️⃣ 1", "1️⃣ unexpected-word: '+' cannot follow ']'"),
  ])
  func boundsThatAreNoIntervalAreRefused(marked: String, problem: String) {
    let problems = MarkedText(marked).problems { file, _, diagnostics in
      _ = parseInterval(lone(file), into: &diagnostics)
      return nil
    }
    #expect(problems.first == problem)
  }
}
