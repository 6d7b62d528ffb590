// How browsers show the elements of HTML (HTML standard, section 15.3). Any other element, unknown and custom ones
// included, stays in the line.

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that begin and end a line of their own, or of the table cell, button or option that they are. */
export const BLOCKS: ReadonlySet<string> = names(
  "html body address article aside blockquote br center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section summary table caption tbody td tfoot th thead tr ul xmp",
);

/** Elements whose text is not shown. Of media and frames it stands in for what a browser can show. */
export const HIDDEN: ReadonlySet<string> = names(
  "area audio base canvas datalist embed head iframe link meta noembed noframes noscript object param rp script source style svg template textarea title track video",
);
