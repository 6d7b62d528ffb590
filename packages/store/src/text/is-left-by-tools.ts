/** What systems, editors and git put into folders beside what a person wrote there. */
const LEFT: readonly RegExp[] = [
  /^\.gitkeep$/,
  // Finder, Explorer, KDE.
  /^(\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory)$/i,
  // The open files and copies of Vim, Emacs, Kate, LibreOffice and Word.
  /^(\..*\.sw[a-p]|4913|\.#.*|#.*#|.*~|\..*\.kate-swp|\.~lock\..*#|~\$.*)$/,
];

/** Whether a file has a name that no person gives: one of the system, or of an editor that has a file open. */
export function isLeftByTools(name: string): boolean {
  return LEFT.some((pattern) => pattern.test(name));
}
