import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DrawProof } from '#contracts/draws'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Proof.module.css'
import { proofWords } from './words.ts'

const fewest = 20

interface Props {
  readonly proof: DrawProof
  /** The reader's own number. */
  readonly own: number | undefined
}

/** The numbers in the order in which they were drawn, with what each won. */
export function WinningNumbers({ proof, own }: Props) {
  const t = useWords(proofWords)
  const text = useTexts()
  const [isLong, setLong] = useState(false)
  const { places, prizes } = proof
  if (!proof.seed) return null
  const titleOf = (rank: number) => text(prizes.find((prize) => prize.rank === rank)?.title ?? {})
  return (
    <section className={css.card} aria-labelledby="winning">
      <h2 id="winning" className={css.heading}>
        {t('winners')}
      </h2>
      {places.length === 0 && <p className={css.soft}>{t('none')}</p>}
      <ol className={css.places}>
        {(isLong ? places : places.slice(0, fewest)).map(({ position, number, rank, state, instead }) => (
          <li key={position} data-own={number === own || undefined} data-lapsed={state === 'lapsed' || undefined}>
            <span className={css.number}>{number}</span>
            <span>
              {t('rank', { rank: t('ranks').charAt(rank - 1) })} · {titleOf(rank)}
              <span className={css.soft}>
                {t('position', { position })}
                {instead !== undefined && ` · ${t('instead', { position: instead })}`}
                {state === 'lapsed' && ` · ${t('lapsed')}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {!isLong && places.length > fewest && (
        <Button variant="subtle" onClick={() => setLong(true)}>
          {t('showMore', { count: places.length })}
        </Button>
      )}
    </section>
  )
}
