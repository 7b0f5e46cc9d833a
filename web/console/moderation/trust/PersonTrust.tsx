import { Select } from '@mantine/core'
import { getPersonTrust, giveTrust } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { trustWords } from './words.ts'

/** The level of one person: what they have earned, or another one given to them. */
export function PersonTrust({ personId }: { readonly personId: string }) {
  const t = useWords(trustWords)
  const say = useNumbers()
  const params = { personId }
  const { data } = useRoute(getPersonTrust, { params })
  const { send } = useCommand(giveTrust, {
    changes: [getPersonTrust],
    onDone: (_, { body }) =>
      tell(
        body?.level === undefined
          ? t('earned', { level: say.number(data?.earned ?? 0) })
          : t('given', { level: say.number(body.level) }),
        { tone: 'done', undo: () => send({ params, body: data?.given === undefined ? {} : { level: data.given } }) },
      ),
    onRefused: useTellRefusal(),
  })
  if (!data) return null
  return (
    <Select
      label={t('person')}
      allowDeselect={false}
      data={[
        { value: 'earned', label: t('earned', { level: say.number(data.earned) }) },
        ...[0, 1, 2, 3, 4].map((level) => ({ value: String(level), label: t('level', { level: say.number(level) }) })),
      ]}
      value={data.given === undefined ? 'earned' : String(data.given)}
      onChange={(value) => send({ params, body: value === 'earned' || value === null ? {} : { level: Number(value) } })}
    />
  )
}
