/** The elements of HTML that have no end (HTML standard, section 13.1.2). */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

const EMPTY_TAG = /<([a-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/gi;

const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/**
 * XHTML as HTML that means the same: a browser reads a file of it as XML, where `<script/>` and `<title/>` are empty and
 * CDATA is text.
 */
export function xhtmlAsHtml(text: string): string {
  return text
    .replace(CDATA, (_, inner: string) => inner.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))
    .replace(EMPTY_TAG, (tag, name: string, attributes: string) =>
      VOID.test(name) ? tag : `<${name}${attributes}></${name}>`,
    );
}
