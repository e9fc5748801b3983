import Testing

@testable import Citations

@Suite("Dates in figures")
struct FiguredDateTests {
  @Test(
    "are two figures and a year between like marks",
    arguments: [
      ("03/04/2024", [[3, 4]]), ("It met on 3.4.2024, and on 23/04/1999.", [[3, 4], [23, 4]]),
      ("(1/2/2003)", [[1, 2]]),
    ])
  func found(text: String, dates: [[Int]]) {
    #expect(FiguredDate.dates(in: text).map { [$0.0, $0.1] } == dates)
  }

  @Test(
    "are no versions, fractions, longer rows or other years",
    arguments: [
      "3/4.2024", "1.3/4/2024", "12/3/4/2024", "003/04/2024", "3/4/20245", "3/4/1824", "3/4/24", "3/4", "32/1/2024",
      "3//2024", "",
    ])
  func none(text: String) { #expect(FiguredDate.dates(in: text).isEmpty) }
}
