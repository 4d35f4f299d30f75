from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO

import docx
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.files import read_bytes
from ingest.files.mail.attachments import attachments
from ingest.resume import IngestError, Span

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def word(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(*pages: str) -> bytes:
    file = BytesIO()
    canvas = Canvas(file)
    for page in pages:
        canvas.drawString(72, 700, page)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def mail(body: str = "您好，简历见附件。\n\n林晓彤", **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {
        "From": "林晓彤 <lin@example.com>",
        "To": "hr@company.example",
        "Subject": "应聘会计-林晓彤",
        "Date": "Mon, 04 Mar 2024 10:00:00 +0800",
        **headers,
    }.items():
        message[name.replace("_", "-")] = value
    message.set_content(body)
    return message


def attach(message: EmailMessage, data: bytes, name: str, kind: str = "application/x-any") -> None:
    main, _, sub = kind.partition("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)


def text_of(message: EmailMessage, name: str = "a.eml") -> str:
    return read_bytes(message.as_bytes(), name).text


def test_the_attached_resume_comes_before_the_letter() -> None:
    message = mail()
    attach(message, word("林晓彤", "邮箱：lin@example.com"), "简历.docx")
    assert text_of(message) == ("林晓彤\n邮箱：lin@example.com\n您好，简历见附件。\n\n林晓彤\n")


def test_the_head_is_told_where_no_address_is() -> None:
    assert text_of(mail("熟悉财务报表\n")) == (
        "熟悉财务报表\n\nSubject: 应聘会计-林晓彤\nFrom: 林晓彤 <lin@example.com>"
    )
    job_site = mail("熟悉财务报表", Reply_To="fang@example.com")
    assert text_of(job_site).endswith("\nReply-To: fang@example.com")


def test_no_other_header_becomes_text() -> None:
    text = text_of(mail("x", Received="from relay.example", Message_ID="<1@relay.example>"))
    assert "relay" not in text
    assert "company" not in text
    assert "2024" not in text


def test_a_body_that_is_a_copy_of_the_attachment_is_said_once() -> None:
    lines = [f"2019-2021 公司{number} 会计" for number in range(9)]
    message = mail("\n".join([*lines, "点此查看"]) + "\n")
    page = "".join(f"<p>{line}</p>" for line in lines)
    attach(message, f"<html><body>{page}lin@example.com</body></html>".encode(), "resume.html")
    assert text_of(message).strip().split("\n") == [*lines, "lin@example.com", "点此查看"]


def test_the_body_is_the_richest_of_its_forms_in_its_own_charset() -> None:
    message = mail("plain")
    html = "<html><head><meta charset='utf-8'></head><p>财务报表 lin@example.com</p>"
    message.add_alternative(html.replace("<meta charset='utf-8'>", ""), "html", charset="gb2312")
    assert text_of(message) == "财务报表 lin@example.com"


def test_pages_of_an_attached_pdf_stay_pages_and_the_letter_is_one_more() -> None:
    message = mail("Dear team\n")
    attach(message, pdf("Ana Lind ana@example.com", "Jobs"), "cv.pdf")
    document = read_bytes(message.as_bytes(), "a.eml")
    assert [page.of(document.text).strip() for page in document.pages] == [
        "Ana Lind ana@example.com",
        "Jobs",
        "Dear team",
    ]


def test_hidden_characters_of_the_letter_keep_their_places() -> None:
    message = mail("see\u200b\u200b attached\n")
    attach(message, word("Ana ana@example.com"), "cv.docx")
    document = read_bytes(message.as_bytes(), "a.eml")
    assert document.hidden == (Span(23, 25),)
    assert document.hidden[0].of(document.text) == "\u200b\u200b"


def test_several_attached_resumes_are_all_read() -> None:
    message = mail()
    attach(message, word("Ana a@example.com"), "a.docx")
    attach(message, b"Ben b@example.com", "b.txt", "text/plain")
    data = message.as_bytes()
    assert attachments(data)[1] == ("b.txt", b"Ben b@example.com")
    assert [name for name, _ in attachments(data)] == ["a.docx", "b.txt"]
    assert read_bytes(data, "m.eml").text.startswith("Ana a@example.com\nBen b@example.com\n您好")


def test_pictures_in_the_text_and_signatures_are_no_attachments() -> None:
    message = mail()
    message.add_alternative("<p>x <img src='cid:logo'></p>", "html")
    message.get_payload()[1].add_related(PNG, "image", "png", cid="<logo>", filename="logo.png")
    attach(message, b"signed", "smime.p7s", "application/pkcs7-signature")
    assert attachments(message.as_bytes()) == []
    assert read_bytes(message.as_bytes(), "a.eml").warnings == ()


def test_an_attachment_that_is_not_read_is_said() -> None:
    message = mail()
    attach(message, PNG, "scan.png", "image/png")
    attach(message, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut", "cv.doc")
    warnings = read_bytes(message.as_bytes(), "a.eml").warnings
    assert [w.split(" is ")[0] for w in warnings] == [
        "attachment not read: cv.doc",
        "attachment not read: scan.png",
    ]


def drawing() -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 40), "white").save(file, "PNG")
    return file.getvalue()


def test_a_picture_beside_a_document_is_no_resume() -> None:
    message = mail()
    attach(message, word("林晓彤", "邮箱：lin@example.com"), "cv.docx")
    attach(message, drawing(), "portrait.png", "image/png")
    assert [name for name, _ in attachments(message.as_bytes())] == ["cv.docx"]
    assert read_bytes(message.as_bytes(), "a.eml").warnings == (
        "attachment not read: portrait.png is a picture beside a document: if it is a resume, "
        "give it by itself.",
    )


def test_pictures_alone_are_the_pages_of_one_resume() -> None:
    message = mail()
    attach(message, drawing(), "page1.png", "image/png")
    attach(message, drawing(), "page2.png", "image/png")
    assert attachments(message.as_bytes()) == []
    warnings = read_bytes(message.as_bytes(), "a.eml").warnings
    assert [w.split()[3] for w in warnings] == ["page1.png", "page2.png"]


def test_an_attached_pdf_keeps_its_pages_as_pictures() -> None:
    message = mail()
    attach(message, pdf("Mia Falk", "Baker in Ghent"), "cv.pdf")
    document = read_bytes(message.as_bytes(), "a.eml")
    assert document.facsimile is not None
    page_map = document.facsimile.page_map
    start = document.text.index("Baker")
    assert [box.page for box in page_map.boxes(Span(start, start + 5))] == [2]
    letter = document.text.index("您好")
    assert page_map.boxes(Span(letter, letter + 2)) == ()
    assert len(page_map.places) == len(document.text)


def test_a_mail_of_nothing_else_is_refused() -> None:
    message = mail("")
    attach(message, b"PK\x03\x04 cut", "cv.docx")
    with pytest.raises(IngestError, match=r"^a\.eml has only an attachment that .* cv\.docx is "):
        read_bytes(message.as_bytes(), "a.eml")


def test_a_forwarded_mail_brings_its_resume_with_it() -> None:
    inner = mail("I apply.")
    attach(inner, word("Ana a@example.com"), "cv.docx")
    outer = mail("Please look.")
    outer.add_attachment(inner)
    assert [name for name, _ in attachments(outer.as_bytes())] == ["cv.docx"]
    assert text_of(outer).split() == ["Ana", "a@example.com", "Please", "look.", "I", "apply."]


def test_a_forwarded_mail_with_the_resume_in_it_is_a_document() -> None:
    outer = mail("Please look.")
    outer.add_attachment(mail("Ana a@example.com"))
    [(name, data)] = attachments(outer.as_bytes())
    assert name.endswith(".eml")
    assert read_bytes(data, name).text.strip() == "Ana a@example.com"
    assert text_of(outer).split("\n")[0] == "Ana a@example.com"


MHT = (
    "From: <由某网站生成>\r\nSubject: Resume\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; boundary="--b"\r\n\r\n----b\r\n'
    'Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n'
    "\r\n{}\r\n----b\r\nContent-Type: image/gif; name=a.gif\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n----b--\r\n"
)


@pytest.mark.parametrize("name", ["cv.mht", "cv.doc", "cv.txt", "cv"])
def test_a_saved_page_is_its_page_whatever_its_name(name: str) -> None:
    encoded = "".join(f"={byte:02X}" for byte in "熟悉财务报表".encode("gbk"))
    data = MHT.format(f"<p>{encoded}=20=\r\n x</p>").encode("gbk")
    assert read_bytes(data, name).text == "熟悉财务报表 x"


@pytest.mark.parametrize(
    "text",
    [
        "From: Shanghai\nAna Lind\nMIME and SMTP servers",
        "From: 2019\nTo: 2021\n\nContent-Type: text/html was my daily bread",
        "Name: Ana\nMIME-Version: 1.0 expert\n\nJobs",
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\nno such boundary",
        "From Ghent with love\nAna",
    ],
)
def test_a_text_that_begins_like_a_mail_is_a_text(text: str) -> None:
    assert read_bytes(text.encode(), "cv.txt").text == text


def test_a_mail_is_told_by_its_bytes_or_by_its_name() -> None:
    plain = b"From: ana@example.com\nSubject: CV\n\nAna Lind ana@example.com"
    assert read_bytes(plain, "cv.eml").text == "Ana Lind ana@example.com"
    full = b"MIME-Version: 1.0\nContent-Type: text/plain\n\n%PDF-1.4 is my format"
    assert read_bytes(full, "cv.doc").text == "%PDF-1.4 is my format"


def test_a_file_named_so_that_is_no_mail_says_so() -> None:
    with pytest.raises(IngestError, match=r"^cv\.eml is broken or not a saved mail or page "):
        read_bytes(b"Ana Lind, Ghent", "cv.eml")


def test_absurd_nesting_is_refused() -> None:
    data = b"".join(
        b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (i, i)
        for i in range(3000)
    )
    with pytest.raises(IngestError, match=r"^a\.eml holds over 100 mails or parts inside .*\.$"):
        read_bytes(data, "a.eml")


@pytest.mark.parametrize("reply", [";;;:,,<", "<<>>@@", "a@[", '"'])
def test_a_field_that_is_no_address_stops_no_reading(reply: str) -> None:
    data = f"To: <\nSubject: 应聘\nReply-To: {reply}\nMIME-Version: 1.0\n\n林晓彤，会计\n"
    assert read_bytes(data.encode(), "a.eml").text.startswith("林晓彤，会计")
