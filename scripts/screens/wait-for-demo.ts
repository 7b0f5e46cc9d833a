import { until } from '#test/world/until'

/** What of the demo house the screens show. */
export interface Demo {
  readonly liveId: string
  readonly plannedId: string
  readonly replayId: string
  readonly hostId: string
  readonly product: string
  /** One that can be put into a cart. */
  readonly variantId: string
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly picture?: string; readonly handle?: string }[]
}

const patienceMs = 120_000

/** Waits until a show of the demo is on air and one can be watched again, and tells where they are. */
export async function waitForDemo(address: string): Promise<Demo> {
  const read = async <Answer>(path: string): Promise<Answer> => (await fetch(`${address}/api${path}`)).json() as Answer
  const first = (path: string, fits: (item: Listed['items'][number]) => boolean = () => true) =>
    until(async () => (await read<Listed>(path)).items.find(fits), patienceMs)
  const live = await first('/shows?state=live', (show) => show.picture === 'live')
  const replay = await first('/shows?state=replay')
  const planned = await first('/shows?state=upcoming')
  const { host } = await read<{ host: { id: string } }>(`/shows/${live.id}`)
  const shelf = await read<{ items: { productId: string }[] }>(`/shows/${live.id}/shelf`)
  const product = shelf.items[0]?.productId
  if (!product) throw new Error('The shelf of the running demo show is empty.')
  const { choices } = await read<{ choices: { id: string }[] }>(`/products/${product}`)
  const variantId = choices[0]?.id ?? ''
  return { liveId: live.id, plannedId: planned.id, replayId: replay.id, hostId: host.id, product, variantId }
}
