import type { OverlayKind } from '#contracts/live'

const kinds: readonly OverlayKind[] = ['product', 'chat', 'pinned', 'countdown', 'poll', 'draw', 'flash-sale', 'all']

export interface OverlayAddress {
  readonly token: string
  readonly kind: OverlayKind
}

/** Reads `/overlay/<token>/<kind>`; what is no kind shows all of them. */
export function readAddress(url: URL): OverlayAddress {
  const [token = '', wanted] = url.pathname.split('/').slice(2).map(decodeURIComponent)
  return { token, kind: kinds.find((kind) => kind === wanted) ?? 'all' }
}
