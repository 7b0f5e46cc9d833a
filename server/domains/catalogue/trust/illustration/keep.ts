import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import type { StoredPicture } from '../../media/store.ts'
import { writing } from '../../tables.ts'

/** Keeps a picture whose files are stored already; gives its id. */
export async function addIllustration(work: Work, picture: StoredPicture): Promise<string> {
  const id = newId(work.now.getTime())
  await writing(work)
    .insertInto('catalogue.illustration')
    .values({ id, ...picture, sizes: JSON.stringify(picture.sizes), made_at: work.now })
    .execute()
  return id
}

/** Forgets pictures that nothing names any more; gives the keys of their files, to be removed after the commit. */
export async function dropIllustrations(work: Work, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const gone = await writing(work)
    .deleteFrom('catalogue.illustration')
    .where('id', 'in', ids)
    .returning('sizes')
    .execute()
  return gone.flatMap(({ sizes }) => sizes.map(({ key }) => key))
}
