import * as contract from '#contracts/identity'
import { type MountedRoute, on } from '#platform/http'
import { enterBy } from '../auth/enter.ts'
import { askAuth, type Door } from '../auth/forward.ts'
import { gateOf } from '../auth/gate.ts'
import { passwordChanged } from '../person/password.ts'
import { refuse } from '../refusals.ts'
import { signedIn } from '../session/caller.ts'
import { endOtherSessions } from '../session/end.ts'

/** The own account: password, address, second factor. Everything here asks for a browser session, never a token. */
export const accountRoutes: MountedRoute[] = [
  on(contract.forgetPassword, async (door) => {
    await askAuth(door, { path: '/request-password-reset', body: { email: door.body.email } })
    return {}
  }),

  on(contract.resetPassword, async (door) => {
    const { token, password } = door.body
    await askAuth(door, { path: '/reset-password', body: { token, newPassword: password } })
    return {}
  }),

  on(contract.changePassword, async (door) => {
    const { loginId } = signedIn(door.actor)
    const { current, password } = door.body
    if (current === password) throw refuse.weakPassword({ reason: 'same' })
    const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true }
    await askAuth(door, { path: '/change-password', body })
    await door.perform((work) => passwordChanged(work, loginId))
    return {}
  }),

  on(contract.sendVerification, async (door) => {
    await askAuth(door, { path: '/send-verification-email', body: { email: door.body.email } })
    return {}
  }),

  on(contract.verifyEmail, (door) =>
    enterBy(door, { path: '/verify-email', method: 'GET', query: { token: door.body.token } }),
  ),

  on(contract.enrolSecondFactor, async (door) => {
    signedIn(door.actor)
    const { body } = await askAuth(door, { path: '/two-factor/enable', body: door.body })
    return { uri: String(body.totpURI), backupCodes: textsOf(body.backupCodes) }
  }),

  on(contract.confirmSecondFactor, async (door) => {
    const { loginId } = signedIn(door.actor)
    const { sessionToken } = await askAuth(door, { path: '/two-factor/verify-totp', body: door.body })
    if (!sessionToken) throw refuse.factorOn()
    // The other sessions were begun without the factor.
    await door.perform((work) => endOtherSessions(work, loginId, { token: sessionToken }))
    return {}
  }),

  on(contract.renewBackupCodes, async (door) => {
    signedIn(door.actor)
    const { body } = await askAuth(door, { path: '/two-factor/generate-backup-codes', body: door.body })
    return { backupCodes: textsOf(body.backupCodes) }
  }),

  on(contract.removeSecondFactor, async (door) => {
    const { roles } = signedIn(door.actor)
    await refuseWhileRequired(door, roles.length > 0)
    await askAuth(door, { path: '/two-factor/disable', body: door.body })
    return {}
  }),
]

async function refuseWhileRequired({ house }: Door, isStaff: boolean): Promise<void> {
  const { staffNeedSecondFactor } = await gateOf(house).rules()
  if (isStaff && staffNeedSecondFactor) throw refuse.factorRequired()
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
