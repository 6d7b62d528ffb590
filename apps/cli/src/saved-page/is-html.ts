/** What may stand before the first tag of HTML: white space, comments, an XML declaration, a document type. */
const PROLOGUE = /^(?:\s+|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:>|$)|<!doctype\b[^>]*(?:>|$))*/i;

/** The start of a tag: of an element of HTML, or of a custom element, whose name has a hyphen. */
const TAG =
  /^<(?:(?:html|head|body|title|meta|link|base|style|script|noscript|template|article|aside|main|nav|section|header|footer|hgroup|h[1-6]|div|p|span|a|b|i|em|strong|small|font|center|table|tbody|tr|td|ul|ol|li|dl|pre|blockquote|figure|img|picture|svg|math|video|audio|canvas|iframe|object|form|fieldset|details|dialog|label|button|br|hr|q|cite|code|kbd|abbr|mark|sub|sup|s|u|time|data|ruby|big|nobr|tt)(?=[\s/>])|[a-z][\w.]*-[\w.-]*[\s/>])/i;

/**
 * Whether text is HTML, by its format: after what may stand before it comes a document type or the tag of an element. A
 * page saver may put comments first, and XHTML begins with an XML declaration.
 */
export function isHtml(text: string): boolean {
  const [before = ""] = PROLOGUE.exec(text.replace(/^\ufeff/, "")) ?? [];
  if (/<!doctype\s+html\b/i.test(before)) return true;
  return TAG.test(text.replace(/^\ufeff/, "").slice(before.length));
}
