internal import ClaimModel

/// What the template shows; every field is `HTML` that is safe where it stands, or a list or truth value.
struct PageView {
  private let report: Report
  private let names: SourceNames

  init(_ report: Report) {
    self.report = report
    names = SourceNames(report)
  }

  /// The fields of the template.
  var fields: [String: Any] {
    let sections = ReportSection.sections(of: report)
    return [
      "version": HTML(report.version),
      "summary": HTML(summary(sections)),
      "tallies": tallies(sections),
      "sources": report.documents.map(sourceRow),
      "failures": report.failures.map { ["path": HTML($0.path), "reason": HTML($0.reason)] },
      "hasFailures": !report.failures.isEmpty,
      "sections": sections.map {
        ["id": HTML($0.id), "title": HTML($0.title), "findings": $0.findings.map(finding)] as [String: Any]
      },
      "isEmpty": report.findings.isEmpty,
      "matrix": matrix,
      "hasMatrix": report.documents.count > 1,
      "columns": report.documents.map { ["id": HTML($0.source.id.rawValue)] },
      "claims": report.claims.map(claim),
      "hasClaims": !report.claims.isEmpty,
      "documents": report.documents.map(document),
    ]
  }

  private func summary(_ sections: [ReportSection]) -> String {
    let passages = report.documents.reduce(0) { $0 + $1.passages.count }
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    return
      "\(count(report.documents.count, "source")), \(count(passages, "passage")), \(count(report.findings.count, "finding"))"
  }

  private func tallies(_ sections: [ReportSection]) -> [[String: Any]] {
    sections.map { section in
      let bySeverity = Severity.allCases.reversed().compactMap { severity -> String? in
        let number = section.findings.count { $0.severity == severity }
        return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
      }
      return [
        "id": HTML(fragment: section.id), "title": HTML(section.title), "count": HTML("\(section.findings.count)"),
        "detail": HTML(bySeverity.joined(separator: ", ")),
      ]
    }
  }

  private func sourceRow(_ document: Document) -> [String: Any] {
    let source = document.source
    let findings = report.findings.count { $0.evidence.contains { $0.source == source.id } }
    return [
      "link": HTML(fragment: source.id.rawValue), "id": HTML(source.id.rawValue),
      "title": HTML(source.title ?? "untitled"),
      "authors": HTML(source.authors.isEmpty ? "no author named" : source.authors.joined(separator: ", ")),
      "publisher": HTML(source.publisher ?? ""), "published": HTML(source.published?.description ?? "no date"),
      "passages": HTML("\(document.passages.count)"), "findings": HTML("\(findings)"),
    ]
  }

  private func finding(_ finding: Finding) -> [String: Any] {
    let quotes = finding.evidence.map(\.quote)
    var marks = quotes.map { _ in [Range<Int>]() }
    if quotes.count == 2 {
      if finding.rule.rawValue.hasPrefix("duplicate/"), let difference = WordDifference(quotes[0], quotes[1]) {
        marks = [difference.left, difference.right]
      } else if finding.rule.rawValue.hasPrefix("conflict/") || finding.rule.rawValue.hasPrefix("quote/") {
        let clashing = ClashingWords.ranges(quotes[0], quotes[1])
        marks = [clashing.left, clashing.right]
      }
    }
    return [
      "id": HTML(finding.id.rawValue), "rule": HTML(finding.rule.rawValue), "severity": HTML(finding.severity.rawValue),
      "message": HTML(finding.message.prefix(1).uppercased() + finding.message.dropFirst() + "."),
      "isPair": finding.evidence.count == 2,
      "sourceNames": HTML(finding.evidence.map(\.source.rawValue).joined(separator: " ")),
      "evidence": zip(finding.evidence, marks).map(evidence),
    ]
  }

  private func evidence(_ evidence: Evidence, _ marks: [Range<Int>]) -> [String: Any] {
    [
      "link": HTML(fragment: evidence.passage.rawValue), "who": HTML(names.line(evidence)),
      "place": HTML("\(names.path(evidence.source)):\(evidence.line)"),
      "quote": HTML(evidence.quote, marking: marks, with: "mark"),
    ]
  }

  /// How many findings tie each two sources: conflicts and copies.
  private var matrix: [[String: Any]] {
    let ids = report.documents.map(\.source.id)
    return ids.map { row in
      let cells = ids.map { column -> [String: Any] in
        let shared = report.findings.filter { finding in
          let sources = Set(finding.evidence.map(\.source))
          return row == column ? sources == [row] && finding.evidence.count > 1 : sources.isSuperset(of: [row, column])
        }
        let conflicts = shared.count { $0.rule.rawValue.hasPrefix("conflict/") }
        let copies = shared.count { $0.rule.rawValue.hasPrefix("duplicate/") }
        let words = [conflicts > 0 ? "\(conflicts) ≠" : nil, copies > 0 ? "\(copies) ⧉" : nil].compactMap(\.self)
        return ["cell": HTML(words.isEmpty ? "·" : words.joined(separator: " ")), "isSame": row == column]
      }
      return ["id": HTML(row.rawValue), "link": HTML(fragment: row.rawValue), "cells": cells]
    }
  }

  private func claim(_ claim: Claim) -> [String: Any] {
    let mine = report.annotations.filter { $0.annotation.claim == claim.id }
    let stances = Stance.allCases.map { stance -> [String: Any] in
      let quotes = mine.filter { $0.annotation.stance == stance }.map { anchored -> [String: Any] in
        [
          "quote": HTML(anchored.evidence?.quote ?? anchored.annotation.quote ?? ""),
          "who": HTML(anchored.evidence.map(names.line) ?? names.name(anchored.annotation.source)),
          "link": HTML(fragment: anchored.evidence?.passage.rawValue ?? anchored.annotation.source.rawValue),
          "isLost": anchored.evidence == nil, "note": HTML(anchored.annotation.note ?? ""),
        ]
      }
      return ["stance": HTML(stance.rawValue), "quotes": quotes, "hasQuotes": !quotes.isEmpty]
    }
    return ["statement": HTML(claim.statement), "id": HTML(claim.id.rawValue), "stances": stances]
  }

  private func document(_ document: Document) -> [String: Any] {
    let source = document.source
    let reasons = document.furniture.reduce(into: [String]()) { if !$0.contains($1.reason) { $0.append($1.reason) } }
    let leftOut =
      document.furniture.isEmpty
      ? "" : "\(document.furniture.count) blocks were left out: \(reasons.joined(separator: ", "))."
    return [
      "id": HTML(source.id.rawValue), "title": HTML(source.title ?? source.id.rawValue), "path": HTML(source.path),
      "address": HTML(address: source.url), "language": HTML(source.language ?? ""),
      "warnings": document.warnings.map { ["text": HTML($0)] }, "leftOut": HTML(leftOut),
      "passages": document.passages.map { passage -> [String: Any] in
        [
          "id": HTML(passage.id.rawValue), "line": HTML("\(passage.line)"), "text": HTML(passage.text),
          "isHeading": passage.role == .heading, "role": HTML(passage.role.rawValue),
        ]
      },
    ]
  }
}
