import Testing

/// A text's head, its tail, and what they say.
struct MetadataForm: Sendable, CustomTestStringConvertible {
  var name: String
  var head: String
  var tail = ""
  var title: String?
  var authors = [String]()
  var publisher: String?
  var published: String?
  var url: String?

  var testDescription: String { name }
}

extension MetadataForm {
  static let all: [MetadataForm] = [
    MetadataForm(
      name: "wire report",
      head: """
        Water over the quay

        By Orla Tennant

        MARSH HAVEN, 3 March 2019 (Coastline News Agency) - 
        """,
      title: "Water over the quay", authors: ["Orla Tennant"], publisher: "Coastline News Agency",
      published: "2019-03-03"),
    MetadataForm(
      name: "press release",
      head: """
        FOR IMMEDIATE RELEASE
        12 March 2019

        Board announces second gauge


        """,
      tail: "About Marsh Haven Harbour Board: The Board has run the port since 1872.",
      title: "Board announces second gauge",
      publisher: "Marsh Haven Harbour Board", published: "2019-03-12"),
    MetadataForm(
      name: "memorandum",
      head: """
        MEMORANDUM

        TO:      Members of the Board
        FROM:    Petra Lindqvist, Harbour Engineer
        DATE:    9 March 2019
        SUBJECT: Failure of the gauge


        """,
      title: "Failure of the gauge", authors: ["Petra Lindqvist"], published: "2019-03-09"),
    MetadataForm(
      name: "message",
      head: """
        From: Petra Lindqvist <petra@port.example>
        To: board@port.example
        Subject: Re: gauge log
        Date: Mon, 4 Mar 2019 09:12:44 +0000


        """,
      title: "gauge log", authors: ["Petra Lindqvist"], published: "2019-03-04"),
    MetadataForm(
      name: "blog",
      head: """
        SALT & RUST
        A blog about working harbours

        14 March 2019

        Who switched off the gauge?


        """,
      tail: "posted by Hilde Voss at 21:14", title: "Who switched off the gauge?", authors: ["Hilde Voss"],
      publisher: "Salt & Rust", published: "2019-03-14"),
    MetadataForm(
      name: "YAML",
      head: """
        ---
        title: "One gauge, one flood"
        authors:
          - Hilde Voss
          - name: Marek Dunmore
        date: 2019-03-20 # draft
        publisher: Tidewater Review
        url: https://tidewater.example/one
        ---


        """,
      title: "One gauge, one flood", authors: ["Hilde Voss", "Marek Dunmore"], publisher: "Tidewater Review",
      published: "2019-03-20", url: "https://tidewater.example/one"),
    MetadataForm(
      name: "TOML",
      head: """
        +++
        title = 'One gauge'
        authors = ["Hilde Voss",
          'Marek Dunmore']
        date = 2019-03-20T08:00:00Z
        [taxonomies]
        tags = ["x"]
        +++


        """,
      title: "One gauge", authors: ["Hilde Voss", "Marek Dunmore"], published: "2019-03-20"),
    MetadataForm(
      name: "labels",
      head: """
        Title: The night the quay went under
        Author: Marek Dunmore
        Publication: The Estuary Chronicle
        Date: 4 March 2019


        """,
      title: "The night the quay went under", authors: ["Marek Dunmore"], publisher: "The Estuary Chronicle",
      published: "2019-03-04"),
    MetadataForm(
      name: "journal",
      head: """
        Estuarine Engineering Quarterly, Vol. 31, No. 4, pp. 211-226

        Reliability of single gauges: a field study

        Petra Lindqvist(1), Tomas Achebe(2) and Marie-Claire Dubreuil(1)

        (1) Department of Civil Engineering, University of Marsh Haven

        Received 3 May 2019; published 2 October 2019

        Abstract


        """,
      title: "Reliability of single gauges: a field study",
      authors: ["Petra Lindqvist", "Tomas Achebe", "Marie-Claire Dubreuil"],
      publisher: "Estuarine Engineering Quarterly",
      published: "2019-10-02"),
    MetadataForm(
      name: "minutes",
      head: """
        MARSH HAVEN HARBOUR BOARD

        MINUTES OF THE MEETING HELD ON 11 MARCH 2019

        Present: A. Corran (Chair), T. Osei

        1. Apologies


        """,
      title: "MINUTES OF THE MEETING HELD ON 11 MARCH 2019", publisher: "Marsh Haven Harbour Board",
      published: "2019-03-11"),
    MetadataForm(
      name: "letter to the editor",
      head: """
        Letters to the Editor
        The Estuary Chronicle
        6 March 2019

        One gauge was never enough


        """,
      tail: """
        Yours faithfully,

        Capt. Josiah Penhale (retired)
        Marsh Haven
        """, title: "One gauge was never enough",
      authors: ["Josiah Penhale"], publisher: "The Estuary Chronicle", published: "2019-03-06"),
    MetadataForm(
      name: "opinion",
      head: """
        THE ESTUARY CHRONICLE
        Friday, 8 March 2019

        OPINION

        Stop saving on the sea

        By Ngozi Farrell, former harbour pilot


        """,
      title: "Stop saving on the sea", authors: ["Ngozi Farrell"], publisher: "The Estuary Chronicle",
      published: "2019-03-08"),
    MetadataForm(
      name: "interview",
      head: """
        A port with one eye

        Petra Lindqvist has kept a port dry for eleven years. Marek Dunmore asks her what went wrong.

        Tidewater Review, April 2019


        """,
      title: "A port with one eye", authors: ["Marek Dunmore"], publisher: "Tidewater Review", published: "2019-04"),
    MetadataForm(
      name: "official report",
      head: """
                    PORTS INSPECTORATE

                 REPORT No. 9 OF 2019

           Flooding of the lower quay

                     14 June 2019


        1. SUMMARY


        """,
      title: "Flooding of the lower quay", publisher: "Ports Inspectorate", published: "2019-06-14"),
    MetadataForm(
      name: "think tank",
      head: """
        Centre for Coastal Risk
        Policy Brief 17

        Cheap gauges, dear floods

        Marie-Claire Dubreuil and Tomas Achebe
        May 2019

        Key points


        """,
      title: "Cheap gauges, dear floods", authors: ["Marie-Claire Dubreuil", "Tomas Achebe"],
      publisher: "Centre for Coastal Risk", published: "2019-05"),
    MetadataForm(
      name: "newspaper of old",
      head: """
        THE SABLE MERCURY.
        THURSDAY, MARCH 7, 1872. PRICE ONE PENNY.

        CALAMITOUS INUNDATION AT MARSH HAVEN.

        (FROM OUR OWN CORRESPONDENT.)


        """,
      title: "CALAMITOUS INUNDATION AT MARSH HAVEN", publisher: "The Sable Mercury", published: "1872-03-07"),
    MetadataForm(
      name: "transcript",
      head: """
        Osei Grain plc (OSG)
        Full Year 2019 Results Call
        March 3, 2020, 9:00 a.m. GMT
        Transcript produced by Listening Post


        """,
      title: "Full Year 2019 Results Call", publisher: "Listening Post", published: "2020-03-03"),
    MetadataForm(
      name: "notice signed at the end",
      head: """
        PUBLIC NOTICE

        Closure of the lower quay, Marsh Haven


        """,
      tail: """
        Dated 5 March 2019

        A. Corran
        Chair, Marsh Haven Harbour Board
        """, title: "Closure of the lower quay, Marsh Haven",
      authors: ["A. Corran"], publisher: "Marsh Haven Harbour Board", published: "2019-03-05"),
    MetadataForm(
      name: "byline between bars",
      head: """
        Flood shuts the quay
        Orla Tennant | The Estuary Chronicle | 3 March 2019


        """,
      title: "Flood shuts the quay", authors: ["Orla Tennant"], publisher: "The Estuary Chronicle",
      published: "2019-03-03"),
    MetadataForm(
      name: "copyright line",
      head: """
        Flood shuts the quay
        By ORLA TENNANT and SAM VICKERY
        March 3, 2019


        """,
      tail: "(c) 2019 The Estuary Chronicle. All rights reserved.", title: "Flood shuts the quay",
      authors: ["Orla Tennant", "Sam Vickery"], publisher: "The Estuary Chronicle", published: "2019-03-03"),
    MetadataForm(
      name: "source below",
      head: """
        Flood shuts the quay

        Published 3 March 2019, updated 5 March 2019


        """,
      tail: "Source: https://coastline.example/flood", title: "Flood shuts the quay", published: "2019-03-03",
      url: "https://coastline.example/flood"),
    MetadataForm(
      name: "archived copy",
      head: """
        Archived copy: https://web.archive.org/web/20190310120000/https://coastline.example/flood

        Flood shuts the quay

        3 March 2019


        """,
      title: "Flood shuts the quay", published: "2019-03-03", url: "https://coastline.example/flood"),
    MetadataForm(
      name: "electronic book",
      head: """
        Free Books

        Title: The Lamp

        Author: Ida Morrow

        Language: English

        *** START OF THE EBOOK THE LAMP ***

        THE LAMP

        CHAPTER I


        """,
      tail: """
        *** END OF THE EBOOK THE LAMP ***

        You may copy it.
        """, title: "The Lamp", authors: ["Ida Morrow"]),
    MetadataForm(name: "text alone", head: ""),
  ]
}
