/** What is set stays in a list to choose from, even if this browser does not know it: few list UTC among the time zones. */
export function withOwn(known: readonly string[], own: string): string[] {
  return known.includes(own) ? [...known] : [own, ...known]
}
