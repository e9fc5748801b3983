import ClaimModel

@testable import SourceParsing

/// What a page of these words says of itself.
func metadata(of page: String) -> SourceMetadata {
  let tree = HTMLTree(Array(page.utf8), depth: 256)
  return HTMLMetadata(tree: tree, blocks: HTMLBlocks(tree)).metadata
}

/// A page with these elements in its head and this body.
func page(head: String = "", body: String = "<h1>The quay that moved twice</h1><p>Nobody at the harbour noticed.</p>")
  -> String
{
  "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>"
}

/// A page with this JSON-LD.
func page(linked: String) -> String { page(head: "<script type=\"application/ld+json\">\(linked)</script>") }
