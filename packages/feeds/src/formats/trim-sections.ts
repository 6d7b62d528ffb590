/**
 * Takes away the white space that feedsmith puts around CDATA sections, which readers would take for a part of the text. A
 * text of one line cannot contain the pattern that is replaced.
 */
export function trimSections(xml: string): string {
  return xml.replace(/>\n *<!\[CDATA\[/g, "><![CDATA[").replace(/\]\]>\n *<\//g, "]]></");
}
