import { Button } from '@mantine/core'
import { endSessionsOf, listAudit, listSessionsOf, type Person } from '#contracts/identity'
import { deviceName } from '#web/shared/account/device-name.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './People.module.css'
import { peopleWords } from './words.ts'

/** Where the person is signed in, and ending all of it. */
export function PersonSessions({ person }: { readonly person: Person }) {
  const t = useWords(peopleWords)
  const params = { personId: person.id }
  const { data, error } = useRoute(listSessionsOf, { params })
  const tellRefusal = useTellRefusal()
  const end = useCommand(endSessionsOf, {
    changes: [listSessionsOf, listAudit],
    onDone: ({ ended }) => tell(t('ended', { count: ended }), { tone: 'done' }),
    onRefused: tellRefusal,
  })
  if (person.kind === 'guest') return null
  return (
    <section className={css.section}>
      <h3>{t('sessions')}</h3>
      <ProblemNote problem={error ?? undefined} />
      {!data && !error && <Bone height={20} />}
      {data?.items.length === 0 && <p className={css.note}>{t('noSessions')}</p>}
      {data && data.items.length > 0 && (
        <>
          <ul className={css.list}>
            {data.items.map((session) => (
              <li key={session.id}>
                <span title={session.userAgent}>{deviceName(session.userAgent) ?? t('unknownDevice')}</span>
                <span className={css.soft}>
                  {session.address} · <When at={session.seenAt} />
                </span>
              </li>
            ))}
          </ul>
          <Button variant="default" loading={end.isSending} onClick={() => end.send({ params })}>
            {t('endSessions')}
          </Button>
        </>
      )}
    </section>
  )
}
