import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RedPacket, ShownShare } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from '../Proof.module.css'
import { splitWords } from './words.ts'

const fewest = 20

interface Props {
  readonly packet: RedPacket
  readonly shares: readonly ShownShare[]
}

/** Each share in the order in which they were taken, with who took it by a masked name. */
export function ShareList({ packet, shares }: Props) {
  const t = useWords(splitWords)
  const [isLong, setLong] = useState(false)
  const { currency } = packet.total
  return (
    <section className={css.card} aria-labelledby="shares">
      <h2 id="shares" className={css.heading}>
        {t('shares')}
      </h2>
      <ol className={css.places}>
        {(isLong ? shares : shares.slice(0, fewest)).map(({ number, amount, name, isBest }) => (
          <li key={number}>
            <span className={css.number}>{number}</span>
            <span>
              <Money money={{ amount, currency }} />
              <span className={css.soft}>
                {name ?? t('notTaken')}
                {isBest && ` · ${t('best')}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {!isLong && shares.length > fewest && (
        <Button variant="subtle" onClick={() => setLong(true)}>
          {t('showMore', { count: shares.length })}
        </Button>
      )}
    </section>
  )
}
