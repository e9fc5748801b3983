#!/usr/bin/env python3
"""Writes the fixtures beside it, from the words below. Needs warcio and pandoc.

    python3 make.py

snapshot.mhtml is not made here: Chromium wrote it of PAGE with PLAN in a frame (DevTools, Page.captureSnapshot).
"""

import gzip
import io
import pathlib
import subprocess
import zlib
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import SMTP

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

here = pathlib.Path(__file__).parent

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The quay that moved</title></head><body><article>
<h1>The quay that moved</h1>
<p>The quay at Tollmouth moved 12 cm between March and May, says the harbour office – and nobody noticed for weeks.</p>
<p>It is 1,240 metres long &amp; 9 metres wide; see <a href="/plan">the plan</a>, drawn by the office in 1951.</p>
<p>The clerk who keeps the levels of the harbour says that the gauge at the northern end had failed in the winter before,
and that the office did not send anybody to mend it until the summer.</p>
<p>Of the two gates that the plan shows, neither was built, because the council spent the money on the road to the station
and on the lights of the market square.</p>
<p>The council wants to hear the office in June; until then, it says, nobody should draw conclusions from one gauge.</p>
</article></body></html>
"""
PLAN = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The plan of the quay</title></head><body><article>
<h1>The plan of the quay</h1>
<p>The plan of 1951 shows a quay of 1,240 metres and two gates, which the harbour office never built.</p>
<p>It is drawn in ink on linen, in four sheets, and signed by the engineer who had built the lighthouse ten years before.</p>
<p>The third sheet was lost when the office moved to the other side of the river, and nobody has seen a copy of it since.</p>
<p>What is left of the plan hangs on the wall of the council's chamber, behind glass, where visitors may look at it.</p>
</article></body></html>
"""
LATIN = """<html><head><title>Les caf\u00e9s du quai</title></head><body><h1>Les caf\u00e9s du quai</h1>
<p>Les caf\u00e9s du quai \u2013 il y en avait neuf \u2013 ont ferm\u00e9 l\u2019un apr\u00e8s l\u2019autre, dit le bureau du port en mai.</p>
</body></html>
"""
NOTE = """A note on the second gate

The note says that the second gate was drawn by mistake, and that nobody asked for it at the time.
"""
BOOK = """---
title: The book of the quay
author: Jane Roe
publisher: Tollmouth Press
date: 2019-03-01
lang: en-GB
---

# What moved

The quay moved 12 cm & nobody "noticed" it,[^1] says the [harbour office](https://port.example/a?b=1&c=2).

> The second gate was never built, and nobody asked for it.

- The first stone was laid in March.
- The last one was laid nine years later.

## Figures

| year | length  | cost       |
|------|---------|------------|
| 1951 | 1,240 m | 41 million |

: Lengths of the quay

# Who saw it

Text of the second chapter, which tells of the wall and of those who saw it fall.

[^1]: The gauge failed at noon, and the clerk wrote it down.
"""


def chunked(body, size):
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def archive(path, gz):
    with open(path, "wb") as out:
        writer = WARCWriter(out, gzip=gz)

        def record(kind, uri, body, headers, status="200 OK", warc=None):
            http = StatusAndHeaders(status, headers, protocol="HTTP/1.1") if kind != "resource" else None
            fields = {"WARC-Date": "2024-05-04T10:00:00Z", "WARC-Record-ID": f"<urn:uuid:{len(seen):032}>"}
            seen.append(uri)
            fields.update(warc or {})
            content_type = dict(headers).get("Content-Type") if kind == "resource" else None
            writer.write_record(
                writer.create_warc_record(
                    uri, kind, payload=io.BytesIO(body), http_headers=http, warc_headers_dict=fields,
                    warc_content_type=content_type or "", length=len(body)))

        seen = []
        html = [("Content-Type", "text/html; charset=utf-8")]
        info = writer.create_warcinfo_record(path.name, {"software": "warcio", "description": "made for tests"})
        info.rec_headers.replace_header("WARC-Date", "2024-05-04T10:00:00Z")
        info.rec_headers.replace_header("WARC-Record-ID", "<urn:uuid:0>")
        writer.write_record(info)
        page, plan = PAGE.encode(), PLAN.encode()
        record("response", "https://port.example/", page, html)  # 2
        record("response", "https://port.example/plan", chunked(gzip.compress(plan, mtime=0), 50),
               html + [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")])  # 3
        record("response", "https://port.example/gone", b"<p>Gone</p>", html, "404 Not Found")  # 4
        record("response", "https://port.example/s.css", b"p{}", [("Content-Type", "text/css")])  # 5
        record("response", "https://port.example/robots.txt", b"User-agent: *\n", [("Content-Type", "text/plain")])  # 6
        record("response", "https://port.example/cafes", LATIN.encode("cp1252"),
               [("Content-Type", "text/html; charset=windows-1252")])  # 7
        record("response", "https://port.example/", zlib.compress(page), html + [("Content-Encoding", "deflate")])  # 8
        record("response", "https://port.example/br", b"\x0b\x02\x80abc\x03", html + [("Content-Encoding", "br")])  # 9
        record("resource", "https://port.example/note.txt", NOTE.encode(), [("Content-Type", "text/plain")])  # 10
        record("revisit", "https://port.example/", b"", html,
               warc={"WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"})  # 11
        record("response", "https://port.example/frame", b"<html><body><img src=a></body></html>", html)  # 12


def saved_page(path):
    root = MIMEMultipart("related", boundary="----=_Part_1", policy=SMTP)
    root["From"] = "<Saved by Windows Internet Explorer 8>"
    root["Subject"] = "Les caf\u00e9s du quai"
    root["Date"] = "Sat, 4 May 2024 23:30:00 -0200"

    def part(subtype, body, coding, charset, place):
        inner = MIMENonMultipart("text", subtype, charset=charset, policy=SMTP)
        inner["Content-Transfer-Encoding"] = coding
        inner["Content-Location"] = place
        inner.set_payload(body)
        root.attach(inner)

    import base64
    import quopri

    part("html", base64.encodebytes(LATIN.encode("cp1252")).decode(), "base64", "windows-1252",
         "https://port.example/cafes")
    part("css", quopri.encodestring(b"p { color: red }").decode(), "quoted-printable", "utf-8",
         "https://port.example/s.css")
    part("html", PLAN, "8bit", "utf-8", "https://port.example/plan")
    path.write_bytes(root.as_bytes())


def mail(path):
    message = EmailMessage(policy=SMTP)
    message["From"] = "Jane Ro\u00eb <jane@port.example>"
    message["Subject"] = "The quay \u2013 what we know"
    message["Date"] = "Sat, 04 May 2024 10:00:00 +0200"
    message.set_content("The quay moved 12 cm, and nobody noticed it for weeks after the storm.\n")
    message.add_alternative(
        "<p>The quay moved 12 cm \u2013 and nobody noticed it for weeks after the storm.</p>", subtype="html")
    message.set_boundary("=====1=====")
    path.write_bytes(bytes(message))


def pandoc(name, *options):
    subprocess.run(["pandoc", "-f", "markdown", "-o", str(here / name), *options], input=BOOK.encode(), check=True,
                   env={"SOURCE_DATE_EPOCH": "1551398400", "PATH": "/usr/bin:/usr/local/bin:/opt/homebrew/bin"})


archive(here / "crawl.warc", False)
archive(here / "crawl.warc.gz", True)
saved_page(here / "explorer.mht")
mail(here / "mail.eml")
pandoc("book.epub", "--toc", "--css", "/dev/null")
pandoc("memo.docx")
