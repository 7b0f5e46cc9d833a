import type { Draw } from '#contracts/draws'
import type { RoomState } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useDraws } from '#web/shared/room/draw/use-draws.ts'
import type { RoomTidings } from '#web/shared/room/tidings.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { overlayWords } from '../words.ts'
import css from './DrawLayer.module.css'

interface Props {
  readonly showId: string
  readonly tidings: RoomTidings
  readonly state: RoomState
}

const mostNames = 8

/** The draw that runs with its prizes and countdown; after it the winners, until the next one. */
export function DrawLayer({ showId, tidings, state }: Props) {
  const { draws } = useDraws(showId, tidings, state)
  const [latest] = draws.filter(({ state }) => state !== 'prepared' && state !== 'cancelled')
  return latest ? <DrawBoard key={latest.id} draw={latest} /> : null
}

function DrawBoard({ draw }: { readonly draw: Draw }) {
  const t = useWords(overlayWords)
  const text = useTexts()
  const isDrawn = draw.state === 'drawn' || draw.state === 'settled'
  const winners = draw.winners.filter(({ state }) => state !== 'lapsed')
  return (
    <section className={css.draw} data-layer="draw">
      <p className={css.head}>
        <span className={css.title}>{draw.title}</span>
        {draw.state === 'open' && draw.closesAt && <Countdown until={draw.closesAt} />}
        {draw.state === 'closed' && <span>{t('drawing')}</span>}
      </p>
      {!isDrawn && (
        <ul className={css.list}>
          {draw.prizes.map(({ rank, title, quantity }) => (
            <li key={rank}>
              {text(title)} ×{quantity}
            </li>
          ))}
        </ul>
      )}
      {isDrawn && (
        <>
          <p className={css.word}>{t(winners.length > 0 ? 'winners' : 'nobodyWon')}</p>
          <ol className={css.names}>
            {winners.slice(0, mostNames).map(({ position, name }) => (
              <li key={position}>{name}</li>
            ))}
          </ol>
        </>
      )}
      <p className={css.foot}>
        <span>{t('answers', { count: draw.entries })}</span>
        {isDrawn && winners.length > mostNames && <span>{t('moreWinners', { count: draw.winnersInAll })}</span>}
      </p>
    </section>
  )
}
