import { Button } from '@mantine/core'
import {
  type Gathering,
  getGathering,
  joinGathering,
  leaveGathering,
  listGatherings,
  listOwnGatherings,
  type OwnSignUp,
  signUp,
} from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { QrCode } from '#web/shared/ui/picture/QrCode.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Gathering.module.css'
import { gatheringWords } from './words.ts'

const changes = [getGathering, listGatherings, listOwnGatherings]

/** This person's place: the code that lets them in, or how many wait before them; and how to give it up. */
export function OwnPlace({ gathering, own }: { readonly gathering: Gathering; readonly own: OwnSignUp }) {
  const t = useWords(gatheringWords)
  const onRefused = useTellRefusal()
  const { id: gatheringId, kind, phase } = gathering
  const params = { gatheringId }
  const again = useCommand(signUp, { changes, onRefused })
  const leave = useCommand(leaveGathering, {
    changes,
    // Where nobody waited the place is still free; else it is the last one of the waiting list.
    onDone: () => tell(t('left'), { undo: () => again.send({ params, body: { answers: own.answers } }) }),
    onRefused,
  })
  const join = useCommand(joinGathering, {
    changes,
    onDone: ({ link }) => location.assign(link),
    onRefused,
  })
  const isGoing = own.state === 'going'
  const isAhead = phase === 'coming' || phase === 'running'
  return (
    <section className={css.card} aria-label={t(isGoing ? 'going' : 'queue')}>
      <p className={css.standing}>
        {own.cameAt ? t('came') : isGoing ? t('going') : t('waiting', { count: own.ahead ?? 0 })}
      </p>
      {isGoing && isAhead && !own.cameAt && kind === 'offline' && (
        <div className={css.code}>
          <QrCode text={own.code} alt={t('code')} size={200} />
          <strong className={css.letters}>{own.code.replace(/(.{5})/, '$1 ')}</strong>
          <span className={css.soft}>{t('codeNote')}</span>
        </div>
      )}
      {isGoing && isAhead && kind === 'online' && (
        <>
          <Button loading={join.isSending} onClick={() => join.send({ params })}>
            {t('join')}
          </Button>
          <span className={css.soft}>{t('joinNote')}</span>
        </>
      )}
      {isAhead && !own.cameAt && (
        <Button variant="subtle" color="gray" loading={leave.isSending} onClick={() => leave.send({ params })}>
          {t(isGoing ? 'leave' : 'leaveQueue')}
        </Button>
      )}
    </section>
  )
}
