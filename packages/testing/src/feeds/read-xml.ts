import { SaxesParser } from "saxes";

/** An element of a document, with names as they are written. */
export interface XmlElement {
  readonly name: string;
  /** `{namespace}local`. */
  readonly expanded: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML as strictly as XML 1.0 and its namespaces demand. Throws where a document is not well-formed. */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", expanded: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, uri, local, attributes }) => {
    const element: XmlElement = {
      name,
      expanded: `{${uri}}${local}`,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new Error("The document is empty.");
  return document;
}

export function childrenNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name === name);
}

export function childNamed(element: XmlElement, name: string): XmlElement {
  const [child, ...others] = childrenNamed(element, name);
  if (child === undefined || others.length > 0)
    throw new Error(`<${element.name}> has ${others.length + (child ? 1 : 0)} <${name}>.`);
  return child;
}
