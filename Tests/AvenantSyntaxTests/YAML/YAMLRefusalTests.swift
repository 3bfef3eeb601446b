import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What YAML allows and a contract does not.
struct YAMLRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(MarkedText(refusal.text).problems() == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "fee: 1\n1️⃣fee1️⃣: 2\n",
      "1️⃣ duplicate-key: 'fee' is already a key of this mapping",
      "[0..<3: fee] note: first written here", "help: rename or remove one of the two"),
    Refusal(
      "¶: { 2️⃣é2️⃣: 1, 1️⃣\"\\xe9\"1️⃣: 2 }\n",
      "1️⃣ duplicate-key: 'é' is already a key of this mapping",
      "2️⃣ note: first written here", "help: rename or remove one of the two"),
    Refusal(
      "fee: 1️⃣&standard1️⃣ 20\n", "1️⃣ anchor: anchors such as '&standard' are not used here",
      "help: remove it; if the text begins with '&', put it in quotes"),
    Refusal(
      "fee: 1️⃣*standard1️⃣\n", "1️⃣ alias: aliases such as '*standard' are not used here",
      "help: write the value out; if the text begins with '*', put it in quotes"),
    Refusal(
      "says: 1️⃣*very1️⃣ late\n", "1️⃣ alias: aliases such as '*very' are not used here",
      "help: write the value out; if the text begins with '*', put it in quotes"),
    Refusal(
      "1️⃣*key1️⃣ : a\n", "1️⃣ alias: aliases such as '*key' are not used here",
      "help: write the value out; if the text begins with '*', put it in quotes"),
    Refusal(
      "fee: 1️⃣!!int1️⃣ 20\n", "1️⃣ tag: tags such as '!!int' are not used here",
      "help: remove it; if the text begins with '!', put it in quotes; a condition is denied by 'not'"
    ),
    Refusal(
      "fee: 1️⃣&a1️⃣ 2️⃣!b2️⃣ # why\n  amount: 20\n",
      "1️⃣ anchor: anchors such as '&a' are not used here",
      "help: remove it; if the text begins with '&', put it in quotes",
      "2️⃣ tag: tags such as '!b' are not used here",
      "help: remove it; if the text begins with '!', put it in quotes; a condition is denied by 'not'"
    ),
    Refusal(
      "1️⃣<<1️⃣: [*a, *b]\nfee: 1\n", "1️⃣ merge-key: mappings are not merged with '<<' here",
      "help: write the entries out"),
    Refusal(
      "a: b\n1️⃣---1️⃣\nc: d\n", "1️⃣ several-documents: a second document begins here",
      "help: put each document into a file of its own"),
    Refusal(
      "1️⃣%YAML 1.11️⃣\n---\na: b\n", "1️⃣ directive: lines that begin with '%' are not used here",
      "help: remove the line"),
    Refusal(
      "1️⃣%YAML 1.31️⃣\n---\na: b\n", "1️⃣ directive: lines that begin with '%' are not used here",
      "help: remove the line"),
    Refusal(
      "1️⃣%FEE 201️⃣\n---\na: b\n", "1️⃣ directive: lines that begin with '%' are not used here",
      "help: remove the line"),
    Refusal(
      "1️⃣", "1️⃣ empty-document: the text is empty, or has nothing but comments",
      "help: write 'key: value' on each line"),
    Refusal(
      "1️⃣---\n# nothing\n",
      "1️⃣ empty-document: the text is empty, or has nothing but comments",
      "help: write 'key: value' on each line"),
    Refusal(
      "1️⃣[a, b]1️⃣: c\n", "1️⃣ key-not-a-word: a key must be a word",
      "help: write 'key: value'; if the whole is a text, put it in quotes"),
    Refusal(
      "1️⃣''1️⃣: c\n", "1️⃣ key-not-a-word: a key must be a word",
      "help: write 'key: value'; if the whole is a text, put it in quotes"),
    Refusal(
      "1️⃣:1️⃣ c\n", "1️⃣ key-not-a-word: a key must be a word",
      "help: write 'key: value'; if the whole is a text, put it in quotes"),
  ]
}

/// What YAML reads as something else than a person meant.
struct YAMLTrapTests {
  @Test(arguments: refusals)
  func saysWhatWasReadAndHowToWriteWhatWasMeant(refusal: Refusal) {
    #expect(MarkedText(refusal.text).problems() == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "says: see § é 1️⃣#5 of the annex1️⃣\n",
      "1️⃣ comment-cuts-text: the text 'see § é' ends before this comment",
      "help: put the text in quotes, or two spaces before the '#' if a comment is meant"),
    Refusal(
      "when: o.a 1️⃣# and not o.b1️⃣\n",
      "1️⃣ comment-cuts-text: the text 'o.a' ends before this comment",
      "help: put the text in quotes, or two spaces before the '#' if a comment is meant"),
    Refusal(
      "- a b 1️⃣# c1️⃣  \n",
      "1️⃣ comment-cuts-text: the text 'a b' ends before this comment",
      "help: put the text in quotes, or two spaces before the '#' if a comment is meant"),
    Refusal(
      "says: one two 1️⃣#3 four1️⃣\n  five\n",
      "1️⃣ comment-cuts-text: the text 'one two' ends before this comment",
      "help: put the text in quotes, or two spaces before the '#' if a comment is meant"),
    Refusal(
      "cite: 2️⃣Art. 92️⃣\n  1️⃣- in_scope1️⃣\n  - late\n",
      "1️⃣ list-in-text: this '-' begins no list, because the text above goes on to this line",
      "2️⃣ note: the text begins here",
      "help: put a list under a key of its own; put a text that goes on in quotes"),
    Refusal(
      "when: 2️⃣total > 100 EUR2️⃣\r\n\n    1️⃣- 50 EUR1️⃣\r\nsays: x\n",
      "1️⃣ list-in-text: this '-' begins no list, because the text above goes on to this line",
      "2️⃣ note: the text begins here",
      "help: put a list under a key of its own; put a text that goes on in quotes"),
    Refusal(
      "- [ 2️⃣late2️⃣\n  1️⃣-1️⃣\n  ]\n",
      "1️⃣ list-in-text: this '-' begins no list, because the text above goes on to this line",
      "2️⃣ note: the text begins here",
      "help: put a list under a key of its own; put a text that goes on in quotes"),
    Refusal(
      "cite: 2️⃣Art. 92️⃣\n  1️⃣- any: [a]1️⃣\n",
      "1️⃣ list-in-text: this '-' begins no list, because the text above goes on to this line",
      "2️⃣ note: the text begins here",
      "help: put a list under a key of its own; put a text that goes on in quotes"),
    Refusal(
      "{ says: 2️⃣one2️⃣, 1️⃣two, three1️⃣, cite: x }\n",
      "1️⃣ comma-splits-value: a comma ends the value before 'two, three'",
      "2️⃣ note: the value is read only up to the comma", "help: put the whole value in quotes"),
    Refusal(
      "any: [a, 2️⃣b in (c2️⃣, 1️⃣d, e)1️⃣, f]\n",
      "1️⃣ comma-splits-value: a comma ends the value before 'd, e)'",
      "2️⃣ note: the value is read only up to the comma", "help: put the whole value in quotes"),
    Refusal(
      "{ 1️⃣a1️⃣, b: c }\n", "1️⃣ entry-without-colon: 'a' has no value",
      "help: write 'key: value' for each entry inside '{ }', or use '[ ]' for a list"),
    Refusal(
      "{ a: 'one', 1️⃣two1️⃣ }\n", "1️⃣ entry-without-colon: 'two' has no value",
      "help: write 'key: value' for each entry inside '{ }', or use '[ ]' for a list"),
    Refusal(
      "in: 1️⃣[0..5]1️⃣\n",
      "1️⃣ unquoted-interval: the brackets of this interval are read as a list",
      "help: put the value in quotes"),
    Refusal(
      "{ é: x, in: 1️⃣[0..5)1️⃣, ask: y }\n",
      "1️⃣ unquoted-interval: the brackets of this interval are read as a list",
      "help: put the value in quotes"),
    Refusal(
      "in: 1️⃣[0..5)1️⃣\nask: y\n",
      "1️⃣ unquoted-interval: the brackets of this interval are read as a list",
      "help: put the value in quotes"),
    Refusal(
      "{ in: 1️⃣(0..5]1️⃣, ask: y }\n",
      "1️⃣ unquoted-interval: the brackets of this interval are read as a list",
      "help: put the value in quotes"),
    Refusal(
      "{ when: x in 1️⃣[0..5]1️⃣ }\n",
      "1️⃣ unquoted-interval: the brackets of this interval are read as a list",
      "help: put the value in quotes"),
    Refusal(
      "says: é ¶ note1️⃣:1️⃣ the fee\n",
      "1️⃣ colon-in-sentence: this colon makes a key of the text before it",
      "help: put the whole text in quotes"),
    Refusal(
      "- { a: b1️⃣:1️⃣ c }\n",
      "1️⃣ colon-in-sentence: this colon makes a key of the text before it",
      "help: put the whole text in quotes"),
    Refusal(
      "a: 1\n  1️⃣b1️⃣: 2\n",
      "1️⃣ indentation: 'b' cannot begin an entry here, because the text above goes on to this line",
      "help: indent it like the entry above, or put the text above in quotes"),
    Refusal(
      "2️⃣a2️⃣:\n  b: 1\n 1️⃣c: 21️⃣\n",
      "1️⃣ indentation: this line does not fit the lines that it stands among",
      "2️⃣ note: the entry before it begins in another column",
      "help: entries that belong together begin in the same column, all with '-' or none"),
    Refusal(
      "a: { b: 1️⃣“1️⃣[0..2]”, c: d }\n",
      "1️⃣ yaml-syntax: “ is no quote here, and what stands behind it is read without quotes",
      "help: write the straight one of a keyboard at both ends: \"…\""),
    Refusal(
      "a: { b: 1️⃣\"1️⃣(0..2] }\nc: { d: \"[0..2]\" }\n",
      "1️⃣ yaml-syntax: the quote that opens here is not closed", "help: close it"),
    Refusal(
      "a: 'The buyer'1️⃣s fee'1️⃣\n",
      "1️⃣ yaml-syntax: nothing may stand behind the value that ends here",
      "help: an apostrophe inside single quotes is written twice; or use double quotes"),
    Refusal(
      "a:\n  b: 1\n  1️⃣c1️⃣:\n  2️⃣b2️⃣: 2\n  d: 3\n",
      "1️⃣ indentation: nothing stands beneath 'c', and the entries behind it repeat those before it",
      "2️⃣ note: this one, first",
      "help: indent it as far as the entry that it stands in, and what belongs to it further"),
    Refusal(
      "a:\n  2️⃣-2️⃣ b\n  1️⃣c: d1️⃣\n",
      "1️⃣ indentation: this line does not fit the lines that it stands among",
      "2️⃣ note: the entry before it begins in another column",
      "help: entries that belong together begin in the same column, all with '-' or none"),
  ]

  @Test(arguments: [
    "a: b c  # two spaces", "a: b  # one word", "a: 'b c' # quoted", "a: b#c d", "{ a: , b: c }",
    "[0..5, 6]", "a: '[0..5]'", "a: x in [0..5]", "when: f(a, b)", "[a, b]", "a: b:c",
    "a: don't * you", "a: b\n  -5 c -\n  d - e", "a: 'b\n  - c'", "a: >\n  b\n  - c", "a: \"x\ty\"",
    "{ a: b, }", "--- \na: b\n...\n",
  ])
  func letsPassWhatIsMeant(text: String) {
    #expect(MarkedText(text).problems().isEmpty)
  }
}

/// A comma inside a number, which YAML reads as the end of an entry.
struct YAMLCommaTests {
  @Test(arguments: refusals)
  func saysOnceHowTheNumberIsWritten(refusal: Refusal) {
    #expect(MarkedText(refusal.text).problems() == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "a: { b: 1️⃣2,501️⃣ EUR }\n",
      "1️⃣ decimal-comma: '2,50' has a comma for a decimal point", "help: write '2.50'"),
    Refusal(
      "a: { b: 1️⃣2,5001️⃣ EUR }\n",
      "1️⃣ decimal-comma: '2,500' has a comma for a decimal point",
      "help: write '2.5 EUR', or '2500 EUR' if the comma groups digits"),
    Refusal(
      "a: { b: 2 * 1️⃣1.000,001️⃣ EUR }\n",
      "1️⃣ decimal-comma: '1.000,00' has a comma for a decimal point", "help: write '1000.00'"),
    Refusal(
      "a: { b: 1️⃣1.000,0001️⃣ EUR }\n",
      "1️⃣ decimal-comma: '1.000,000' has a comma for a decimal point", "help: write '1000.000'"),
  ]
}

struct YAMLCatalogueTests {
  @Test func everyKindOfProblemIsTested() {
    let tables = [
      YAMLRefusalTests.refusals, YAMLTrapTests.refusals, YAMLSyntaxErrorTests.refusals,
      YAMLCharacterTests.refusals,
    ]
    let tested = Set(tables.joined().flatMap(\.ids))
    let limits: Set = ["file-too-large", "too-deep", "too-many-nodes", "invalid-utf8"]
    let all = (DiagnosticID.allOfYAML + DiagnosticID.allOfReading).map(\.description)
    #expect(tested.union(limits) == Set(all))
    #expect(Set(all).count == all.count)
  }
}
