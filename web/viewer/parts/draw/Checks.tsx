import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react'
import type { Check, Condition, Draw } from '#contracts/draws'
import { followHost, getShow, sayLine } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { newId } from '#web/shared/room/new-id.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Draw.module.css'
import { drawWords } from './words.ts'

interface Props {
  readonly draw: Draw
  readonly checks: readonly Check[]
  /** Something was done that may have met one. */
  readonly onDone: () => void
}

/** What somebody must have done to enter, each ticked as it is met; what can be done with one touch is. */
export function Checks({ draw, checks, onDone }: Props) {
  const t = useWords(drawWords)
  const onRefused = useTellRefusal()
  const following = useCommand(followHost, { changes: [getShow], onDone, onRefused })
  const saying = useCommand(sayLine, { onDone, onRefused })
  const say = (phrase: string) => saying.send({ params: { showId: draw.showId }, body: { id: newId(), text: phrase } })
  const follow = () => following.send({ params: { hostId: draw.hostId }, body: { showId: draw.showId } })
  return (
    <ul className={css.checks} aria-label={t('conditions')}>
      {draw.conditions.map((condition, place) => {
        const check = checks[place]
        const isMet = check?.isMet ?? false
        const Mark = isMet ? IconCircleCheckFilled : IconCircleDashed
        return (
          <li key={condition.kind} data-met={isMet || undefined} data-check={condition.kind}>
            <Mark size={18} role="img" aria-label={t(isMet ? 'met' : 'unmet')} />
            <span className={css.check}>
              {wordsOf(condition)}
              {!isMet && check?.has !== undefined && <span className={css.soft}>{progressOf(check)}</span>}
            </span>
            {!isMet && condition.kind === 'follow' && (
              <button type="button" className={css.small} disabled={following.isSending} onClick={follow}>
                {t('doFollow')}
              </button>
            )}
            {!isMet && condition.kind === 'phrase' && (
              <button
                type="button"
                className={css.small}
                disabled={saying.isSending}
                onClick={() => say(condition.phrase)}
              >
                {t('doPhrase')}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )

  function wordsOf(condition: Condition): string {
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

  function progressOf({ kind, has = 0, needs = 0 }: Check): string {
    return kind === 'watch' ? t('watched', { has, needs }) : t('level', { has })
  }
}
