import { noteShareVisit } from '#contracts/sharing'
import { call } from '#web/shared/wire/call.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'

/** What this device remembers of the links that brought it here: the first stays, the last one counts. */
interface Remembered {
  /** What the device calls itself, at random. */
  readonly visitor: string
  readonly first?: string
  readonly last?: string
  /** Until when, in milliseconds of the house's clock. */
  readonly until?: number
}

const kept = 'nightmarket.came-by'

function read(): Remembered {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(kept) ?? '')
    if (typeof known === 'object' && known && 'visitor' in known) return known as Remembered
  } catch {
    // Nothing is kept yet, or nothing that can be read.
  }
  return { visitor: crypto.randomUUID() }
}

/** The links that brought this device here, while they are remembered; for placing an order. */
export function shareTokens(): { shareToken?: string; firstShareToken?: string } {
  const { first, last, until = 0 } = read()
  if (!last || until < serverNow()) return {}
  return { shareToken: last, ...(first && first !== last && { firstShareToken: first }) }
}

/** Somebody came by a link: the house is told, and the device remembers it for as long as the house says. */
export async function cameBy(token: string): Promise<void> {
  const known = read()
  const first = shareTokens().shareToken ? (known.first ?? token) : token
  localStorage.setItem(kept, JSON.stringify({ ...known, visitor: known.visitor }))
  const { rememberDays } = await tell(token, known.visitor, { first, isReturn: false })
  if (rememberDays === undefined) return
  const until = serverNow() + rememberDays * 86_400_000
  localStorage.setItem(kept, JSON.stringify({ visitor: known.visitor, first, last: token, until }))
}

/** Tells the house again whose link it was, once it may know better who sits here; counts as no visit. */
export async function tellAgain(): Promise<void> {
  const { visitor, first } = read()
  const { shareToken } = shareTokens()
  if (shareToken) await tell(shareToken, visitor, { first, isReturn: true })
}

function tell(
  token: string,
  visitor: string,
  { first, isReturn }: { readonly first: string | undefined; readonly isReturn: boolean },
) {
  return call(noteShareVisit, {
    body: { token, visitor, ...(first && first !== token && { firstToken: first }), ...(isReturn && { isReturn }) },
  })
}
