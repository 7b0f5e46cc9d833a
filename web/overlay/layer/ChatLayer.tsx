import type { ChatLine } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { overlayWords } from '../words.ts'
import css from './ChatLayer.module.css'

/** The last lines of the chat, drawn into the picture; the newest below. */
export function ChatLayer({ lines }: { readonly lines: readonly ChatLine[] }) {
  const t = useWords(overlayWords)
  return (
    <ol className={css.list} data-layer="chat">
      {lines.slice(-8).map(({ id, person, text }) => {
        const { role } = person
        const crew = role === 'host' || role === 'cohost' || role === 'moderator' ? role : undefined
        return (
          <li key={id} className={css.line} data-crew={crew}>
            {crew && <span className={css.role}>{t(crew)}</span>}
            {person.simulated && <span className={css.role}>{t('simulated')}</span>}
            <b>{person.name}</b>
            <span>{text}</span>
          </li>
        )
      })}
    </ol>
  )
}
