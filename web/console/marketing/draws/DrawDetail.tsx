import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Condition, closeDraw, getDraw, listDraws, listWinners } from '#contracts/draws'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { sayDay } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { CancelForm } from './CancelForm.tsx'
import css from './Draws.module.css'
import { EditDraw } from './EditDraw.tsx'
import { Entrants } from './Entrants.tsx'
import { Winners } from './Winners.tsx'
import { drawsWords } from './words.ts'

/** One draw: what it asks for and gives, its end, who won and who entered. */
export function DrawDetail({ drawId }: { readonly drawId: string }) {
  const t = useWords(drawsWords)
  const text = useTexts()
  const language = useLanguage()
  const params = { drawId }
  const { data: draw, error, refetch } = useRoute(getDraw, { params })
  const changes = [getDraw, listDraws, listWinners]
  const closing = useCommand(closeDraw, { changes, onRefused: useTellRefusal() })
  const [isEditing, setEditing] = useState(false)
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!draw) return <Bone height={320} />
  const mayCancel = draw.state === 'open' || draw.state === 'prepared'
  return (
    <div className={css.detail}>
      <h2>{draw.title}</h2>
      <p className={css.note}>
        {t(draw.state)}
        {draw.state === 'open' && draw.closesAt && (
          <>
            {' · '}
            <Countdown until={draw.closesAt} />
          </>
        )}
        {draw.opensAt && (
          <>
            {' · '}
            {draw.waitsFor ? t('waits') : t('opensAt', { at: sayDay(new Date(draw.opensAt), new Date(), language) })}
          </>
        )}
        {' · '}
        {t(draw.guestsMay ? 'guests' : 'members')}
      </p>
      {draw.cancelReason && (
        <p className={css.note}>
          {t('reason', { reason: draw.cancelReason === 'show-ended' ? t('show-ended') : draw.cancelReason })}
        </p>
      )}
      <h3>{t('prizes')}</h3>
      <ol className={css.plain}>
        {draw.prizes.map(({ rank, title, quantity }) => (
          <li key={rank}>
            {text(title)} ×{quantity}
          </li>
        ))}
      </ol>
      <h3>{t('conditions')}</h3>
      <p className={css.note}>{draw.conditions.map(say).join(' · ') || t('noConditions')}</p>
      <div className={css.buttons}>
        {draw.root && (
          <Button component="a" href={`/draws/${drawId}/proof`} target="_blank" variant="default">
            {t('proof')}
          </Button>
        )}
        <Button component="a" href={`/studio/shows/${draw.showId}`} variant="default">
          {t('desk')}
        </Button>
        {draw.state === 'prepared' && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )}
        {draw.state === 'open' && (
          <Button variant="default" loading={closing.isSending} onClick={() => closing.send({ params })}>
            {t('closeNow')}
          </Button>
        )}
      </div>
      {isEditing && <EditDraw draw={draw} onClose={() => setEditing(false)} />}
      {mayCancel && <CancelForm drawId={drawId} />}
      <Winners draw={draw} />
      <Entrants drawId={drawId} />
    </div>
  )

  function say(condition: Condition): string {
    switch (condition.kind) {
      case 'phrase':
        return t('phrase', { phrase: condition.phrase })
      case 'watch':
        return t('watch', { needs: condition.minutes })
      case 'fan-level':
        return t('fan-level', { needs: condition.level })
      case 'tier':
        return t('tier', { needs: condition.tier })
      default:
        return t(condition.kind)
    }
  }
}
