import { identityRefusals } from '#web/shared/i18n/refusals/identity.ts'
import type { RefusalWords } from '#web/shared/i18n/refusals.ts'
import { liveRefusals } from './room/refusals.ts'

/** Sentences for the refusals a viewer may meet on the first screen, one table a domain; `shell/shop-refusals.ts` brings the others. */
export const viewerRefusals: readonly RefusalWords[] = [identityRefusals, liveRefusals]
