/** A name as those see it who are not its owner's friends: the first letter and the last, `小*满`. */
export function shortName(name: string): string {
  const letters = [...name.trim()]
  const [first = '', last = ''] = [letters[0], letters.at(-1)]
  if (letters.length <= 1) return first
  return letters.length === 2 ? `${first}*` : `${first}*${last}`
}
