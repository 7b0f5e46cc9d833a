import type { Draw } from '#contracts/draws'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Checks } from './Checks.tsx'
import css from './Draw.module.css'
import type { useMyDraw } from './use-my-draw.ts'
import { drawWords } from './words.ts'

interface Props {
  readonly draw: Draw
  readonly mine: ReturnType<typeof useMyDraw>
}

/** The way in: the conditions as they tick, one button, and the number once one is in. */
export function Entering({ draw, mine }: Props) {
  const t = useWords(drawWords)
  const asMember = useAsMember()
  if (mine.receipt) {
    return (
      <p className={css.note} role="status" data-tone="in">
        {t('entered', { number: mine.receipt.number })}
        <span className={css.soft}>{t('drawnAt')}</span>
      </p>
    )
  }
  return (
    <>
      {draw.conditions.length > 0 && <Checks draw={draw} checks={mine.checks} onDone={mine.lookAgain} />}
      {mine.needsAccount ? (
        <button type="button" className={css.enter} onClick={asMember(mine.enter)}>
          {t('needsAccount')}
        </button>
      ) : (
        <button type="button" className={css.enter} disabled={!mine.mayEnter || mine.isEntering} onClick={mine.enter}>
          {t(mine.mayEnter ? 'enter' : 'notYet')}
        </button>
      )}
      <p className={css.foot}>{t('free')}</p>
    </>
  )
}
