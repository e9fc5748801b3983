import ClaimModel
import Testing

@testable import AnnotationStorage

@Suite("agreement between annotators")
struct AgreementTests {
  @Test("Krippendorff's α on the data of his own worked example: four observers, twelve units, values left out")
  func alpha() throws {
    let observers: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let units = (0..<12).map { unit in observers.compactMap { $0[unit] } }
    let alpha = try #require(AnnotatorAgreement.alpha(of: units))
    #expect((alpha * 1000).rounded() == 743)
    #expect(AnnotatorAgreement.alpha(of: [[1, 1], [1, 1]]) == nil)
    #expect(AnnotatorAgreement.alpha(of: [[1, 1], [2, 2]]) == 1)
    #expect(AnnotatorAgreement.alpha(of: [[Int]]()) == nil)
  }

  private func stances(_ rows: [(String, String, Stance)]) -> AnnotatorAgreement {
    AnnotatorAgreement(rows.map { (.init(claim: "c", place: $0.0), $0.1, $0.2) })
  }

  @Test("Cohen's κ: 20 and 15 agreed of 50, of which 25 and 30 were called so, is 0.4")
  func kappa() throws {
    var rows: [(String, String, Stance)] = []
    for (count, one, other) in [
      (20, Stance.supports, Stance.supports), (5, .supports, .refutes), (10, .refutes, .supports),
      (15, .refutes, .refutes),
    ] {
      for _ in 0..<count {
        let place = "p\(rows.count)"
        rows += [(place, "Ada", one), (place, "Ben", other)]
      }
    }
    let agreement = stances(rows)
    let pair = try #require(agreement.pairs.first)
    #expect((pair.units, pair.agreeing) == (50, 35))
    #expect(((pair.kappa ?? 0) * 1e9).rounded() == 4e8)
    #expect(agreement.disagreements.count == 15)
  }

  @Test("one annotator alone is no agreement, the last word counts, and one stance alone leaves nothing to tell")
  func edges() {
    #expect(stances([]).alpha == nil)
    let alone = stances([("p", "Ada", .supports)])
    #expect(alone.single == 1 && alone.pairs.isEmpty && alone.alpha == nil)
    let changed = stances([("p", "Ada", .supports), ("p", "Ada", .refutes), ("p", "Ben", .refutes)])
    #expect(changed.pairs.first?.agreeing == 1)
    #expect(changed.pairs.first?.kappa == nil)
    #expect(changed.disagreements.isEmpty)
  }
}
