import Testing

@testable import TextAnalysis

@Suite("addresses on the web")
struct WebAddressTests {
  @Test(
    "what stands around an address is taken off, wrapper by wrapper",
    arguments: [
      "https://www.port.example/wall/", "http://port.example:80/wall#top",
      "https://port.example/wall?utm_source=x&fbclid=1",
      "//m.port.example/wall", "https://port.example/wall/index.html", "https://port.example/%77all",
      "https://web.archive.org/web/20240601120000/https://www.port.example/wall",
      "https://web.archive.org/web/2020/https://www.google.com/url?q=https%3A%2F%2Fport.example%2Fwall&sa=D",
      "https://www.google.com/url?sa=t&url=https://port.example/wall&usg=AOv",
      "https://l.facebook.com/l.php?u=https%3A%2F%2Fport.example%2Fwall&h=x",
      "https://out.reddit.com/t3_x?url=https%3A%2F%2Fport.example%2Fwall&token=y",
      "https://www.google.com/amp/s/port.example/wall",
      "https://port-example.cdn.ampproject.org/c/s/port.example/wall", "https://amp.port.example/wall",
      "https://port.example/wall/amp/",
      "https://port.example/wall?amp=1", "https://port.example/wall.amp",
      "https://port-example.translate.goog/wall?_x_tr_sl=de&_x_tr_tl=en",
      "https://ezproxy.uni.example/login?url=https://port.example/wall",
      "https://port-example.ezproxy.uni.example/wall",
      "https://port.example.libproxy.uni.example/wall", "https://port-example.uni.idm.oclc.org/wall",
      "https://urldefense.com/v3/__https://port.example/wall__;!!abc",
      "https://slack-redir.net/link?url=https%3A%2F%2Fport.example%2Fwall",
      "https://href.li/?https://port.example/wall",
      "https://go.shop.example/?id=1&url=https%3A%2F%2Fport.example%2Fwall",
    ])
  func same(address: String) {
    #expect(WebAddress(address)?.key == "port.example/wall", "\(address)")
    #expect(WebAddress(address)?.original?.contains("port.example") == true)
  }

  @Test(
    "other pages, and what only looks wrapped",
    arguments: [
      "https://port.example/wall2", "https://port.example/wall?page=2", "https://port.example/share?link=wall",
      "https://port.example/amp",
      "https://port.example/login?url=/wall", "https://wall.port.example/", "https://port.example/tag/redirect?q=wall",
    ])
  func other(address: String) {
    #expect(WebAddress(address)?.key != "port.example/wall")
    #expect(WebAddress(address)?.wrappers == [])
  }

  @Test(
    "codes hide what they stand for", arguments: ["https://t.co/AbC1", "http://bit.ly/3x", "https://archive.ph/AbC12"])
  func opaque(address: String) {
    #expect(WebAddress(address)?.isOpaque == true)
    #expect(WebAddress(address)?.key == nil)
  }

  @Test("a shortener's own page is no code, and no address is none")
  func none() {
    #expect(WebAddress("https://bit.ly/")?.isOpaque == false)
    for text in [
      "port.example/wall", "mailto:ada@port.example", "#fn1", "", "https://", "10.12/x", "javascript:void(0)",
    ] {
      #expect(WebAddress(text) == nil, "\(text)")
    }
  }

  @Test("wrappers are named, the outermost first, and tracking is told")
  func wrappers() {
    let address = WebAddress(
      "https://web.archive.org/web/2020/https://l.facebook.com/l.php?u=https%3A%2F%2Famp.port.example%2Fa%3Futm_source%3Dx"
    )
    #expect(address?.wrappers == [.archive, .redirect, .accelerated])
    #expect(address?.isTracked == true)
    #expect(WebAddress("https://port.example/a")?.isTracked == false)
  }

  @Test("wrappers in wrappers come to an end")
  func deep() {
    let deep = String(repeating: "https://www.google.com/url?q=", count: 2_000) + "https://port.example/wall"
    #expect(WebAddress(deep) != nil)
  }

  @Test("DOIs in every form have one name")
  func dois() {
    for text in ["10.1000/A-b(1)", "doi:10.1000/a-b(1)", "DOI: 10.1000/a-b(1)", "http://dx.doi.org/10.1000/a-b%281%29"]
    {
      #expect(WebAddress(text)?.key == "doi:10.1000/a-b(1)", "\(text)")
    }
    #expect(WebAddress.doi("11.1/x") == nil)
  }

  @Test("percent-encoding that does not decode stays")
  func encoding() {
    #expect(PercentEncoding.decoded("a%20b") == "a b")
    for text in ["%", "%4", "%zz", "%ff"] { #expect(PercentEncoding.decoded(text) == text) }
  }
}
