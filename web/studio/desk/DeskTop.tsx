import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react'
import { useEffect, useReducer, useState } from 'react'
import { type Desk, endShow, startShow } from '#contracts/live'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Figures } from '../parts/figure/Figures.tsx'
import css from './Desk.module.css'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly onChanged: () => void
}

/** The desk's head: which show, how it goes, and going on and off air. */
export function DeskTop({ desk, onChanged }: Props) {
  const t = useWords(deskWords)
  const text = useTexts()
  const { show } = desk
  return (
    <header className={css.top}>
      <div className={css.identity}>
        <ButtonLink to="/" variant="subtle" size="sm" aria-label={t('back')}>
          <IconArrowLeft size={18} />
        </ButtonLink>
        <h1 className={css.title}>{text(show.title)}</h1>
        {show.state === 'live' ? <LiveBadge /> : <span className={css.chip}>{t(show.state)}</span>}
        {show.rehearsal && (
          <span className={css.chip} data-tone="amber">
            {t('rehearsal')}
          </span>
        )}
        {show.state === 'live' && show.startedAt && <OnAir since={show.startedAt} />}
      </div>
      <div className={css.push} />
      <Figures figures={desk.figures} />
      <div className={css.acts}>
        <ActionIcon
          component="a"
          href={`/shows/${show.id}`}
          target="_blank"
          variant="subtle"
          size="lg"
          aria-label={t('seeRoom')}
          title={t('seeRoom')}
        >
          <IconExternalLink size={18} />
        </ActionIcon>
        {desk.me.rights.includes('run') && show.startedAt && (
          <ButtonLink to={`/shows/${show.id}/report`} variant={show.state === 'live' ? 'subtle' : 'filled'}>
            {t(show.state === 'live' ? 'report' : 'seeReport')}
          </ButtonLink>
        )}
        {desk.me.rights.includes('run') && <OnOff desk={desk} onChanged={onChanged} />}
      </div>
    </header>
  )
}

function OnAir({ since }: { readonly since: string }) {
  const t = useWords(deskWords)
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className={css.chip} role="timer">
      {t('onAir', { time: sayLength(Math.max(0, serverNow() - Date.parse(since))) })}
    </span>
  )
}

/** Ending cannot be undone, so it is the one thing on the desk that asks. */
function OnOff({ desk, onChanged }: Props) {
  const t = useWords(deskWords)
  const sentence = useProblemSentence()
  const [isAsking, setAsking] = useState(false)
  const onRefused = (problem: Problem) => tell(sentence(problem), { tone: 'refused' })
  const done = (word: 'started' | 'finished') => () => {
    onChanged()
    tell(t(word), { tone: 'done' })
  }
  const starting = useCommand(startShow, { onDone: done('started'), onRefused })
  const ending = useCommand(endShow, { onDone: done('finished'), onRefused })
  const input = { params: { showId: desk.show.id } }
  if (desk.show.state === 'planned')
    return (
      <Button color="lantern" onClick={() => starting.send(input)} loading={starting.isSending}>
        {t('start')}
      </Button>
    )
  if (desk.show.state !== 'live') return null
  return (
    <Popover opened={isAsking} onChange={setAsking} position="bottom-end" width={280} trapFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setAsking(!isAsking)}>
          {t('end')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{t('endAsk')}</strong>
        <p>{t('endNote')}</p>
        <div className={css.acts}>
          <Button color="red" onClick={() => ending.send(input)} loading={ending.isSending}>
            {t('endYes')}
          </Button>
          <Button variant="subtle" onClick={() => setAsking(false)}>
            {t('stay')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
