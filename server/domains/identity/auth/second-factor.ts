import { twoFactor } from 'better-auth/plugins/two-factor'

/**
 * better-auth asks for the second factor only after a password. Whoever has one is asked here after every way in, or a
 * phone code or an outside provider would be a way around it.
 */
const challenged = /^\/(?:sign-in\/email|phone-number\/verify|verify-email|callback\/.+)$/

export function secondFactor(issuer: string) {
  const plugin = twoFactor({
    issuer,
    allowPasswordless: true,
    twoFactorTable: 'two_factor',
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        fields: {
          backupCodes: 'backup_codes',
          userId: 'user_id',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  })
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: ({ path }: { path?: string }) => challenged.test(path ?? ''),
  }))
  return { ...plugin, hooks: { after } }
}
