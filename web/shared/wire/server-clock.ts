/**
 * The server's time, told from the `Date` of its answers. That is cut to the second, so one answer only says that the
 * difference lies between two bounds; the bounds of many answers, laid over each other, narrow it to some milliseconds.
 */
/** This machine's time as it was when the page opened, going on evenly from there though somebody sets the clock meanwhile. */
export function evenNow(): number {
  return performance.timeOrigin + performance.now()
}

let least = Number.NEGATIVE_INFINITY
let most = Number.POSITIVE_INFINITY

/** Notes an answer: its `Date` header and when, by `evenNow`, it was asked for and had. */
export function hearDate(header: string | null, askedAt: number, hadAt: number): void {
  const told = header === null ? Number.NaN : Date.parse(header)
  if (Number.isNaN(told)) return
  const low = told - hadAt
  const high = told + 1_000 - askedAt
  // Bounds that no longer meet mean that this machine slept or the server's clock was set: what was known is worth nothing.
  const isApart = low > most || high < least
  least = isApart ? low : Math.max(least, low)
  most = isApart ? high : Math.min(most, high)
}

/** Milliseconds since the epoch by the server's clock; this machine's own until an answer was heard. */
export function serverNow(): number {
  return Math.round(evenNow() + (Number.isFinite(least) ? (least + most) / 2 : 0))
}
