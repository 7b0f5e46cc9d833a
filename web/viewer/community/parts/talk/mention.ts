/** The name that is being written behind an `@` in front of the caret; undefined when none is. */
export function nameAt(text: string, caret: number): string | undefined {
  const before = text.slice(0, caret)
  return /(?:^|[\s，。！？、：；“”（）,.!?:;()])@([^\s@{}]{0,20})$/u.exec(before)?.[1] ?? wholeName(before)
}

/** In Chinese nothing stands between a word and the `@` behind it. */
function wholeName(before: string): string | undefined {
  return /\p{Script=Han}@([^\s@{}]{0,20})$/u.exec(before)?.[1]
}

/** The text with a person's name in the place of what was written behind the `@`, and where the caret stands then. */
export function withName(text: string, caret: number, name: string): { text: string; caret: number } {
  const at = text.slice(0, caret).lastIndexOf('@')
  const written = `${text.slice(0, at)}@${name} `
  return { text: `${written}${text.slice(caret).replace(/^ /, '')}`, caret: written.length }
}

/** The text as it is sent: names that were chosen become their people, longer names first. */
export function asSent(text: string, chosen: ReadonlyMap<string, string>): string {
  const names = [...chosen.keys()].sort((one, other) => other.length - one.length)
  let rest = text
  let sent = ''
  for (;;) {
    const at = rest.indexOf('@')
    if (at < 0) return sent + rest
    const name = names.find((one) => rest.startsWith(one, at + 1))
    sent += rest.slice(0, at) + (name === undefined ? '@' : `@{${chosen.get(name)}}`)
    rest = rest.slice(at + 1 + (name?.length ?? 0))
  }
}
