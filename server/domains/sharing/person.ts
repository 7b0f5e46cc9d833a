import type { Contributor } from '#domains/identity/index'
import { exportGroups, mergeGroups } from './group/person.ts'
import { eraseInvitations, exportInvitations, mergeInvitations } from './invitation/person.ts'
import { eraseLinks, exportLinks, mergeLinks } from './link/person.ts'
import { eraseHelps, exportHelps, mergeHelps } from './price-help/person.ts'

/**
 * What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. Seats of groups
 * stay for the books, under an id that leads to nobody any more; whoever is in a group still gets what they paid for.
 */
export const sharingPerson: Contributor = {
  domain: 'sharing',
  async merge(work, fromId, intoId) {
    await mergeGroups(work, fromId, intoId)
    await mergeLinks(work, fromId, intoId)
    await mergeHelps(work, fromId, intoId)
    await mergeInvitations(work, fromId, intoId)
  },
  async export(db, personId) {
    return {
      ...(await exportGroups(db, personId)),
      ...(await exportLinks(db, personId)),
      ...(await exportHelps(db, personId)),
      ...(await exportInvitations(db, personId)),
    }
  },
  async erase(work, personId) {
    await eraseLinks(work, personId)
    await eraseHelps(work, personId)
    await eraseInvitations(work, personId)
  },
}
