import type { Reactions } from '#platform/domain'
import { withdrawDevices } from './air/guest-host/device.ts'
import { renameHost } from './following/host/keep.ts'
import { takeOffAllStages } from './talk/hand/lower.ts'

/** What this domain does when others' facts, or its own, reach it. */
export const reactions: Reactions = {
  'identity.profile-changed': (work, { personId, name, avatarUrl }) => renameHost(work, personId, name, avatarUrl),
  'identity.person-banned': async (work, { personId, deviceIds }) => {
    await takeOffAllStages(work, personId)
    await withdrawDevices(work, deviceIds)
  },
}
