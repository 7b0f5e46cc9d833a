import { listEntrants } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from './Draws.module.css'
import { drawsWords } from './words.ts'

/** Who entered a draw, in the order of their numbers. */
export function Entrants({ drawId }: { readonly drawId: string }) {
  const t = useWords(drawsWords)
  const params = { drawId }
  const list = useList(listEntrants, { params, query: { limit: 50 } })
  return (
    <section aria-labelledby="entrants">
      <div className={css.line}>
        <h3 id="entrants">{t('entrants')}</h3>
        <ExportButton
          route={listEntrants}
          params={params}
          query={{}}
          fileName={`entries-${drawId}.csv`}
          head={[t('number'), t('person'), t('when')]}
          rowOf={({ number, person, at }) => [number, person?.name ?? t('forgotten'), at]}
        />
      </div>
      <ProblemNote problem={list.problem} />
      {list.items?.length === 0 && <p className={css.note}>{t('noEntrants')}</p>}
      <ol className={css.rows}>
        {list.items?.map(({ number, person, at }) => (
          <li key={number}>
            <span>
              {person?.name ?? t('forgotten')}
              <span className={css.note}>
                <When at={at} />
              </span>
            </span>
            <span className={css.figure}>{number}</span>
          </li>
        ))}
      </ol>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
