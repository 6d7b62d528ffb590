/** A statement without what it quotes, which is the source's to answer for; single marks may be apostrophes. */
export function withoutQuotations(statement: string): string {
  return statement.replace(/"[^"]*"|“[^”]*”|«[^»]*»/gu, "“”");
}
