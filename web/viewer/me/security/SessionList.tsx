import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { endMyOtherSessions, endMySession, listMySessions } from '#contracts/identity'
import { deviceName } from '#web/shared/account/device-name.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Security.module.css'
import { securityWords } from './words.ts'

/** Where the person is signed in, to be ended one by one or all but this. */
export function SessionList() {
  const t = useWords(securityWords)
  const refused = useTellRefusal()
  const { data, error } = useRoute(listMySessions, {})
  const end = useCommand(endMySession, {
    changes: [listMySessions],
    onDone: () => tell(t('ended'), { tone: 'done' }),
    onRefused: refused,
  })
  const endOthers = useCommand(endMyOtherSessions, {
    changes: [listMySessions],
    onDone: ({ ended }) => tell(t('endedOthers', { count: ended }), { tone: 'done' }),
    onRefused: refused,
  })
  const others = data?.items.filter((session) => !session.isThis).length ?? 0
  return (
    <section className={css.card}>
      <h2>{t('sessions')}</h2>
      <p className={css.note}>{t('sessionsNote')}</p>
      <ProblemNote problem={error ?? undefined} />
      {!data && !error && <Bone height={56} />}
      {data?.items.map((session) => {
        const name = deviceName(session.userAgent) ?? t('unknown')
        const Icon = /iPhone|Android|iPad/.test(session.userAgent) ? IconDeviceMobile : IconDeviceDesktop
        return (
          <div key={session.id} className={css.session}>
            <Icon size={24} stroke={1.7} aria-hidden />
            <div>
              {name}
              {session.isThis && <span className={css.here}>{t('thisOne')}</span>}
              <p className={css.note}>
                {session.address} · {t('seen')} <When at={session.seenAt} />
              </p>
            </div>
            {!session.isThis && (
              <Button
                variant="subtle"
                aria-label={`${t('end')} · ${name}`}
                onClick={() => end.send({ params: { sessionId: session.id } })}
              >
                {t('end')}
              </Button>
            )}
          </div>
        )
      })}
      {others > 0 && (
        <Button variant="light" loading={endOthers.isSending} onClick={() => endOthers.send({})}>
          {t('endOthers')}
        </Button>
      )}
    </section>
  )
}
