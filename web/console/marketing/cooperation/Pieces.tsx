import type { Cooperation } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import ruleCss from '../rule/Rule.module.css'
import css from './Cooperation.module.css'
import { JudgeForm } from './JudgeForm.tsx'
import { cooperationWords } from './words.ts'

/** What is to be handed in, how far each piece is, what was said about it, and the judging of what was handed in. */
export function Pieces({ cooperation }: { readonly cooperation: Cooperation }) {
  const t = useWords(cooperationWords)
  return (
    <section aria-labelledby="pieces">
      <h3 id="pieces" className={ruleCss.heading}>
        {t('pieces')}
      </h3>
      <ul className={css.list}>
        {cooperation.pieces.map((piece) => (
          <li key={piece.id} className={css.one}>
            <p className={`${css.head} ${css.text}`}>
              <strong>{piece.title}</strong>
              <span className={ruleCss.note}>
                {t(`piece_${piece.kind}`)} · {t('dueAt')} <When at={piece.dueAt} as="day" />
              </span>
              <span className={piece.isOverdue ? css.late : undefined}>
                {t(piece.isOverdue ? 'isOverdue' : piece.state)}
              </span>
            </p>
            {piece.turns.length > 0 && (
              <ul className={css.turns}>
                {piece.turns.map(({ act, by, at, url, text }) => (
                  <li key={at}>
                    {by} · {t(act)} · <When at={at} />
                    {text && ` · ${text}`}
                    {url && (
                      <>
                        {' · '}
                        <a href={url} target="_blank" rel="noreferrer noopener">
                          {t('open')}
                        </a>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {piece.state === 'submitted' && cooperation.state === 'running' && (
              <JudgeForm cooperationId={cooperation.id} deliverableId={piece.id} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
