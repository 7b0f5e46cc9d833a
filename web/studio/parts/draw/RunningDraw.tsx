import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { cancelDraw, closeDraw, type Draw, openDraw } from '#contracts/draws'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { sayDay } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '#web/shared/room/draw/run/Draw.module.css'
import { drawWords } from '#web/shared/room/draw/run/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'

interface Props {
  readonly draw: Draw
  readonly isOnAir: boolean
  readonly onChanged: () => void
}

/** A draw that runs or waits: how many are in, its time, drawing now, and calling it off with a reason. */
export function RunningDraw({ draw, isOnAir, onChanged }: Props) {
  const t = useWords(drawWords)
  const text = useTexts()
  const language = useLanguage()
  const settings = { onDone: onChanged, onRefused: useTellRefusal() }
  const opening = useCommand(openDraw, settings)
  const closing = useCommand(closeDraw, settings)
  const cancelling = useCommand(cancelDraw, settings)
  const [reason, setReason] = useState<string>()
  const params = { drawId: draw.id }
  const isPrepared = draw.state === 'prepared'
  const callOff = (event: FormEvent) => {
    event.preventDefault()
    if (reason?.trim()) cancelling.send({ params, body: { reason: reason.trim() } })
  }
  return (
    <section className={css.running} aria-label={`${t(isPrepared ? 'prepared' : 'running')}: ${draw.title}`}>
      <p className={css.head}>
        <strong>{t(isPrepared ? 'prepared' : 'running')}</strong>
        {draw.opensAt && (
          <span>
            {draw.waitsFor ? t('waits') : t('opens', { at: sayDay(new Date(draw.opensAt), new Date(), language) })}
          </span>
        )}
        {!isPrepared && <span role="status">{t('entries', { count: draw.entries })}</span>}
        {draw.state === 'open' && draw.closesAt && <Countdown until={draw.closesAt} />}
      </p>
      <p className={css.title}>{draw.title}</p>
      <p className={css.note}>{draw.prizes.map(({ title, quantity }) => `${text(title)} ×${quantity}`).join(' · ')}</p>
      {reason === undefined ? (
        <div className={css.pair}>
          {isPrepared ? (
            <Button onClick={() => opening.send({ params })} loading={opening.isSending} disabled={!isOnAir}>
              {t('open')}
            </Button>
          ) : (
            <Button variant="default" onClick={() => closing.send({ params })} loading={closing.isSending}>
              {t('closeNow')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => setReason('')} disabled={draw.state === 'closed'}>
            {t('cancel')}
          </Button>
        </div>
      ) : (
        <form className={css.form} onSubmit={callOff}>
          <TextInput
            label={t('cancelWhy')}
            value={reason}
            maxLength={200}
            required
            data-autofocus
            onChange={(change) => setReason(change.currentTarget.value)}
          />
          <div className={css.pair}>
            <Button type="submit" variant="default" loading={cancelling.isSending} disabled={!reason.trim()}>
              {t('cancelSend')}
            </Button>
            <Button variant="subtle" onClick={() => setReason(undefined)}>
              {t('keep')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
