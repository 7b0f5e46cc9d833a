import type { Draw } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '#web/shared/room/draw/run/Draw.module.css'
import { drawWords } from '#web/shared/room/draw/run/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'

/** What was drawn or called off in this show, with the page on which anybody checks it. */
export function EarlierDraws({ draws }: { readonly draws: readonly Draw[] }) {
  const t = useWords(drawWords)
  if (draws.length === 0) return <p className={css.note}>{t('none')}</p>
  return (
    <section aria-label={t('earlier')}>
      <h3 className={css.legend}>{t('earlier')}</h3>
      <ol className={css.list}>
        {draws.map((draw) => (
          <li key={draw.id} className={css.earlier}>
            <span className={css.title}>{draw.title}</span>
            <span className={css.head}>
              <When at={draw.drawnAt ?? draw.createdAt} />
              <span>{t('entries', { count: draw.entries })}</span>
              <span>{draw.state === 'cancelled' ? t('cancelled') : t('winners', { count: draw.winnersInAll })}</span>
              {draw.root && (
                <a href={`/draws/${draw.id}/proof`} target="_blank" rel="noreferrer">
                  {t('proof')}
                </a>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
