import type { ProviderId, setPaymentProvider } from '#contracts/payments'
import type { BodyOf } from '#contracts/route'
import { audit } from '#domains/identity/index'
import type { Secrets } from '#platform/secrets'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { makeProvider } from '../make.ts'
import { seal, unseal } from './seal.ts'
import { type SettingField, settingFields } from './setting.ts'

type Wish = BodyOf<typeof setPaymentProvider>

/** Sets up a provider. Secrets left out stay as they are; what is offered for real must be complete and its keys readable. */
export async function changeProvider(work: Work, secrets: Secrets, id: ProviderId, wish: Wish): Promise<void> {
  if (id === 'sandbox' && wish.mode === 'live') throw refuse.onlySandbox()
  const fields = settingFields[id]
  checkFields(fields, wish.fields)
  const kept = await lockKept(work, secrets, id)
  const given = Object.fromEntries(Object.entries(wish.fields).filter(([, value]) => value !== ''))
  const pick = (isSecret: boolean, from: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      fields.flatMap(({ name, isSecret: is }) => (is === isSecret && from[name] ? [[name, from[name]]] : [])),
    )
  const shown = pick(false, given)
  const sealedFields = { ...kept, ...pick(true, given) }
  if (wish.mode === 'live' && wish.isOffered) await checkComplete(id, { ...shown, ...sealedFields })
  const row = {
    mode: wish.mode,
    is_offered: wish.isOffered,
    shown: JSON.stringify(shown),
    sealed: Object.keys(sealedFields).length > 0 ? seal(secrets, id, sealedFields) : null,
    changed_at: work.now,
    changed_by: work.actor.id,
  }
  await writing(work)
    .insertInto('payments.provider')
    .values({ id, ...row })
    .onConflict((known) => known.column('id').doUpdateSet(row))
    .execute()
  const { mode, isOffered } = wish
  work.record('payments.provider-changed', { provider: id, mode, isOffered })
  const details = { mode, isOffered, ...shown, newSecrets: Object.keys(pick(true, given)) }
  await audit(work, 'payments.provider-changed', { kind: 'payment-provider', id }, details)
}

function checkFields(fields: readonly SettingField[], given: Wish['fields']): void {
  for (const [name, value] of Object.entries(given)) {
    const field = fields.find((one) => one.name === name)
    if (!field) throw refuse.unknownField({ field: name })
    if (value !== '' && !field.pattern.test(value)) throw refuse.badField({ field: name })
  }
}

async function lockKept(work: Work, secrets: Secrets, id: ProviderId): Promise<Record<string, string>> {
  const row = await writing(work)
    .selectFrom('payments.provider')
    .select('sealed')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.sealed ? unseal(secrets, id, row.sealed) : {}
}

async function checkComplete(id: ProviderId, all: Readonly<Record<string, string>>): Promise<void> {
  const missing = settingFields[id].find(({ name, isOptional }) => !isOptional && !all[name])
  if (missing) throw refuse.missingField({ field: missing.name })
  try {
    if (id !== 'sandbox') await makeProvider(id, all)
  } catch {
    throw refuse.badField({ field: 'privateKey' })
  }
}
