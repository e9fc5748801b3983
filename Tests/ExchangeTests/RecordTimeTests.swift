import ClaimModel
import Testing

@testable import Exchange

@Suite("the time of a record")
struct RecordTimeTests {
  @Test("a ULID tells its milliseconds, other names tell none")
  func ulid() {
    // 1469918176385 is the example of the specification.
    #expect(RecordTime.milliseconds(of: "01aryz6s41tsv4rrffq69g5fav") == 1_469_918_176_385)
    #expect(RecordTime.milliseconds(of: "01j9-quay-shift") == nil)
    #expect(RecordTime.milliseconds(of: "81aryz6s41tsv4rrffq69g5fav") == nil)
    #expect(RecordTime.milliseconds(of: "01aryz6s41tsv4rrffq69g5fau") == nil)
  }

  @Test("there and back: every day of four centuries, leap days among them")
  func days() {
    for day in stride(from: UInt64(0), to: 146_097, by: 131) {
      let moment = day * 86_400_000 + 45_296_789
      #expect(RecordTime.milliseconds(iso: RecordTime.iso(milliseconds: moment)) == moment)
    }
    #expect(RecordTime.iso(milliseconds: 951_782_400_000) == "2000-02-29T00:00:00.000Z")
    #expect(RecordTime.iso(milliseconds: 0) == "1970-01-01T00:00:00.000Z")
  }

  @Test(
    "the forms in which others write a moment",
    arguments: [
      ("2019-01-03T19:46:09.334539+00:00", 1_546_544_769_334), ("2019-01-03T19:46:09Z", 1_546_544_769_000),
      ("2019-01-03T21:46:09+02:00", 1_546_544_769_000), ("2019-01-03 19:46", 1_546_544_760_000),
      ("2019-01-03", 1_546_473_600_000), ("2019-01-03T14:46:09.5-0500", 1_546_544_769_500),
    ] as [(String, UInt64)])
  func forms(text: String, milliseconds: UInt64) {
    #expect(RecordTime.milliseconds(iso: text) == milliseconds)
  }

  @Test("what is no moment", arguments: ["", "yesterday", "2019-02-30", "2019-01-03T25:00:00Z", "1969-12-31", "2019"])
  func none(text: String) { #expect(RecordTime.milliseconds(iso: text) == nil) }
}
