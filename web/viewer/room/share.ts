import type { ShowPage } from '#contracts/live'
import type { Texts } from '#web/shared/i18n/texts.ts'
import type { Shareable } from '../sharing/share/shareable.ts'

/** A show as the share sheet shows it. */
export function shareableShow(show: ShowPage, text: (texts: Texts) => string): Shareable {
  return { kind: 'show', subjectId: show.id, title: text(show.title), note: show.host.name, pictureUrl: show.coverUrl }
}

/** Hands an address to the system's own sharing, else copies it. `cancelled` when the person thought better of it. */
export async function share(address: string, text: string): Promise<'shared' | 'copied' | 'cancelled' | 'failed'> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title: text, text, url: address })
      return 'shared'
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') return 'cancelled'
    }
  }
  try {
    await navigator.clipboard.writeText(address)
    return 'copied'
  } catch {
    return 'failed'
  }
}
