import type { Contributor } from '#domains/identity/index'
import { eraseLinks, exportLinks, mergeLinks } from './link/person.ts'

/** What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. */
export const sharingPerson: Contributor = {
  domain: 'sharing',
  async merge(work, fromId, intoId) {
    await mergeLinks(work, fromId, intoId)
  },
  async export(db, personId) {
    return await exportLinks(db, personId)
  },
  async erase(work, personId) {
    await eraseLinks(work, personId)
  },
}
