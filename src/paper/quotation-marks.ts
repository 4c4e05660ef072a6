/** Writes the marks around short quotations as text: those that a style sheet draws are not in the tags of a PDF. */
export function writeQuotationMarks(page: Element): void {
  for (const quotation of page.querySelectorAll('q')) {
    const parent = quotation.parentElement;
    quotation.replaceWith('“', ...quotation.childNodes, '”');
    parent?.normalize();
  }
}
