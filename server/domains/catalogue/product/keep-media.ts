import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { inRows } from './in-rows.ts'
import type { KeptProduct } from './load.ts'
import type { MediaState, ProductState } from './product.ts'

interface Edit {
  readonly id: string
  readonly before?: KeptProduct | undefined
  readonly after: ProductState
}

/** Writes the pictures of edited products as far as they differ; gives the ids of those known by address. */
export async function keepMedia(work: Work, edits: readonly Edit[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const fresh: { id: string; product: string; place: number; media: MediaState }[] = []
  for (const { id: product, before, after } of edits) {
    const old = new Map((before?.media ?? []).map((media, place) => [media.id, { media, place }]))
    for (const [place, media] of after.media.entries()) {
      const id = media.id ?? newId(work.now.getTime())
      if (media.url) ids.set(`${product} ${media.url}`, id)
      const kept = media.id ? old.get(media.id) : undefined
      if (!kept) fresh.push({ id, product, place, media })
      else if (kept.place !== place || kept.media !== media) await updateMedia(work, id, place, media)
      old.delete(id)
    }
    if (old.size > 0) await removeMedia(work, [...old.keys()])
  }
  const rows = fresh.map(({ id, product, place, media }) => ({
    id,
    product_id: product,
    place,
    state: 'remote' as const,
    source_url: media.url ?? null,
    sizes: '[]',
    alt: JSON.stringify(media.alt),
    source: media.source ? JSON.stringify(media.source) : null,
  }))
  await inRows(rows, (some) => writing(work).insertInto('catalogue.media').values(some).execute())
  return ids
}

async function updateMedia(work: Work, id: string, place: number, { alt, source }: MediaState): Promise<void> {
  const cells = source ? JSON.stringify(source) : null
  await writing(work)
    .updateTable('catalogue.media')
    .set({ place, alt: JSON.stringify(alt), source: cells })
    .where('id', '=', id)
    .execute()
}

async function removeMedia(work: Work, ids: string[]): Promise<void> {
  await writing(work).updateTable('catalogue.media').set({ removed_at: work.now }).where('id', 'in', ids).execute()
}
