import { type Draw, listWinners } from '#contracts/draws'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from './Draws.module.css'
import { drawsWords } from './words.ts'

/** Who won what, in the order in which they were drawn, and how far it is. */
export function Winners({ draw }: { readonly draw: Draw }) {
  const t = useWords(drawsWords)
  const text = useTexts()
  const params = { drawId: draw.id }
  const list = useList(listWinners, { params, query: { limit: 50 } })
  return (
    <section aria-labelledby="winners">
      <div className={css.line}>
        <h3 id="winners">{t('winners')}</h3>
        <ExportButton
          route={listWinners}
          params={params}
          query={{}}
          fileName={`winners-${draw.id}.csv`}
          head={[t('position'), t('number'), t('person'), t('prize'), t('state'), t('claimBy')]}
          rowOf={(win) => [
            win.position,
            win.number,
            win.person?.name ?? t('forgotten'),
            text(win.prize.title),
            t(win.state),
            win.claimBy,
          ]}
        />
      </div>
      <ProblemNote problem={list.problem} />
      {list.items?.length === 0 && <p className={css.note}>{t('noWinners')}</p>}
      <ol className={css.rows}>
        {list.items?.map((win) => (
          <li key={win.position}>
            <span>
              {win.person?.name ?? t('forgotten')} · {text(win.prize.title)}
              <span className={css.note}>
                {t(win.state)}
                {win.needsAddress && (
                  <>
                    {' · '}
                    {t('claimBy')} <When at={win.claimBy} as="day" />
                  </>
                )}
                {win.instead !== undefined && ` · ${t('instead', { position: win.instead })}`}
              </span>
              {win.trouble && <span className={css.bad}>{t('trouble', { code: win.trouble })}</span>}
            </span>
            <span className={css.figure}>{win.number}</span>
          </li>
        ))}
      </ol>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
