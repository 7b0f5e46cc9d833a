const dayMs = 86_400_000

/** How many links a post may hold, by the age of its author's account: the young are watched, the old are known. */
const steps = [
  { youngerMs: dayMs, links: 0 },
  { youngerMs: 7 * dayMs, links: 2 },
  { youngerMs: Number.POSITIVE_INFINITY, links: 8 },
]

const address =
  /(?:https?:\/\/|www\.)\S+|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|cn|net|org|top|xyz|cc|io|info|shop|vip)(?![\w-])(?:\/\S*)?/giu

/** How many addresses of the web stand in a text, with or without their `https://`. */
export function countLinks(text: string): number {
  return text.match(address)?.length ?? 0
}

/** How many links somebody may post whose account is so old. */
export function linksAllowed(ageMs: number): number {
  return steps.find(({ youngerMs }) => ageMs < youngerMs)?.links ?? 0
}
