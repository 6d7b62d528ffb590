declare module "html-encoding-sniffer" {
  /** The encoding of an HTML file by its byte order mark or its declaration, in lower case; else the default. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options: { readonly defaultEncoding: string },
  ): string;
}
