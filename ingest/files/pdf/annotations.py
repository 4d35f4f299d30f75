"""The filled-in fields and notes of a PDF page, made part of the page."""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

# Links show nothing of their own, and popups only when they are asked for.
_UNPRINTED = frozenset(
    {pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP, pdfium_c.FPDF_ANNOT_TEXT}
)
_UNSHOWN = pdfium_c.FPDF_ANNOT_FLAG_HIDDEN | pdfium_c.FPDF_ANNOT_FLAG_NOVIEW


def page_as_shown(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """A page with the fields and notes that a viewer shows drawn on it.

    Raises `PdfiumError` for a damaged page.
    """
    page = document[index]
    if not _take_unshown_out(page):
        return page
    # Fields that were filled in by a program may leave it to the viewer to draw them.
    page.render(scale=0.05, may_draw_forms=False, draw_annots=True)
    if pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY) != pdfium_c.FLATTEN_SUCCESS:
        return page
    page.close()
    return document[index]


def _take_unshown_out(page: pdfium.PdfPage) -> bool:
    """Removes the annotations that a viewer does not show; whether it shows any other."""
    shown = False
    for number in reversed(range(pdfium_c.FPDFPage_GetAnnotCount(page))):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, number)
        try:
            kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
            flags = pdfium_c.FPDFAnnot_GetFlags(annotation)
        finally:
            pdfium_c.FPDFPage_CloseAnnot(annotation)
        if kind in _UNPRINTED:
            continue
        if flags & _UNSHOWN:
            pdfium_c.FPDFPage_RemoveAnnot(page, number)
        else:
            shown = True
    return shown
