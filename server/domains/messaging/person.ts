import type { Contributor } from '#domains/identity/index'
import { conversationPerson } from './conversation/person.ts'
import { noticePerson } from './notice/person.ts'
import { pushPerson } from './push/person.ts'

/** What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. */
export const messagingPerson: Contributor = {
  domain: 'messaging',
  async merge(work, fromId, intoId) {
    await noticePerson.merge(work, fromId, intoId)
    await conversationPerson.merge(work, fromId, intoId)
  },
  async export(db, personId) {
    return {
      ...(await noticePerson.export(db, personId)),
      ...(await pushPerson.export(db, personId)),
      ...(await conversationPerson.export(db, personId)),
    }
  },
  async erase(work, personId) {
    await noticePerson.erase(work, personId)
    await pushPerson.erase(work, personId)
    await conversationPerson.erase(work, personId)
  },
}
