import { IconConfetti, IconShieldCheck } from '@tabler/icons-react'
import type { Draw } from '#contracts/draws'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Draw.module.css'
import type { useMyDraw } from './use-my-draw.ts'
import { drawWords } from './words.ts'

interface Props {
  readonly draw: Draw
  readonly mine: ReturnType<typeof useMyDraw>
}

/** Names that are shown on the card; the rest is on the page of the proof. */
const mostNames = 12

/** Who won, by masked names that come up one after the other, and whether one is among them. */
export function DrawResult({ draw, mine }: Props) {
  const t = useWords(drawWords)
  const text = useTexts()
  const winners = draw.winners.filter(({ state }) => state !== 'lapsed')
  return (
    <>
      <p className={css.result} role="status" data-won={mine.win ? true : undefined}>
        {mine.win && <IconConfetti size={20} aria-hidden />}
        {outcome()}
      </p>
      {mine.win && (
        <LinkTo to="/me/prizes" className={css.enter}>
          {t('toClaim')}
        </LinkTo>
      )}
      {winners.length > 0 && (
        <ol className={css.winners} aria-label={t('winners')}>
          {winners.slice(0, mostNames).map(({ position, name, rank }, place) => (
            <li key={position} style={{ animationDelay: `${Math.min(place * 90, 900)}ms` }}>
              {draw.prizes.length > 1 && (
                <span className={css.soft}>{t('rank', { rank: t('ranks').charAt(rank - 1) })}</span>
              )}
              {name}
            </li>
          ))}
        </ol>
      )}
      <p className={css.foot}>
        {draw.winnersInAll > mostNames && <span>{t('winnersMore', { count: draw.winnersInAll })}</span>}
        <LinkTo to={`/draws/${draw.id}/proof`} className={css.proof}>
          <IconShieldCheck size={16} aria-hidden />
          {t('proof')}
        </LinkTo>
      </p>
    </>
  )

  function outcome(): string {
    if (mine.win) return t('won', { prize: text(mine.win.prize.title) })
    if (draw.winnersInAll === 0) return t('nobody')
    return t(mine.receipt && mine.isResultKnown ? 'notWon' : 'result')
  }
}
