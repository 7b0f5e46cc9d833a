import type { Role } from '#contracts/permissions'

declare module '#platform/facts' {
  interface Facts {
    'identity.person-joined': { personId: string; kind: 'guest' | 'member'; isDemo: boolean }
    /** The same person as before, who now has an account. */
    'identity.guest-became-member': { personId: string }
    /** A guest signed in to an account that existed: what `fromId` did now belongs to `intoId`. */
    'identity.person-merged': { fromId: string; intoId: string }
    'identity.profile-changed': { personId: string; name: string; avatarUrl?: string }
    'identity.person-erased': { personId: string }
    'identity.role-granted': { personId: string; role: Role }
    'identity.role-revoked': { personId: string; role: Role }
    'identity.person-banned': { personId: string; deviceIds: readonly string[]; until?: string }
    'identity.person-restored': { personId: string }
    'identity.brand-changed': { changed: readonly string[] }
    'identity.settings-changed': { changed: readonly string[] }
  }
}
