import { listIncidents } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { incidentName } from '../../parts/show/incident-name.ts'
import { showWords } from '../../parts/show/words.ts'
import { showsWords } from '../words.ts'
import css from './Detail.module.css'

/** What went wrong during a show, and whether it passed. */
export function IncidentSection({ showId }: { readonly showId: string }) {
  const t = useWords(showsWords)
  const says = useWords(showWords)
  const { data, error } = useRoute(listIncidents, { params: { showId } })
  return (
    <section className={css.section}>
      <h3>{t('incidents')}</h3>
      {error && <ProblemNote problem={error} />}
      {data?.items.length === 0 && <p className={css.note}>{t('noIncidents')}</p>}
      <ul className={css.incidents}>
        {data?.items.map((incident) => (
          <li key={incident.id} data-severity={incident.severity}>
            {incidentName(incident, says)}
            <p className={css.note}>
              <When at={incident.at} as="day" /> ·{' '}
              {incident.endedAt ? (
                <>
                  {t('until')} <When at={incident.endedAt} as="day" />
                </>
              ) : (
                t('going')
              )}
              {incident.detail && ` · ${incident.detail}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
