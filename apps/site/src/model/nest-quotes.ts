/** A title as it stands between quotation marks: those in it are single ones. A title of ours, in brackets, stands alone. */
export function nestQuotes(title: string): string {
  if (/^\[.*\]$/.test(title)) return title;
  return title.replace(/["“]([^"“”]*)["”]/g, "‘$1’");
}
