import type { listJobs } from '#contracts/platform'
import type { AnswerOf } from '#contracts/route'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Operations.module.css'
import { operationsWords } from './words.ts'

const columns = ['waiting', 'later', 'running', 'dead'] as const

/** The jobs of each kind in figures. */
export function Queues({ queues }: Pick<AnswerOf<typeof listJobs>, 'queues'>) {
  const t = useWords(operationsWords)
  const say = useNumbers()
  return (
    <section aria-labelledby="queues">
      <h2 id="queues" className={css.heading}>
        {t('kinds')}
      </h2>
      <div className={css.scroll} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              {(['queue', ...columns] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {queues.map((queue) => (
              <tr key={queue.name}>
                <th scope="row">{queue.name}</th>
                {columns.map((column) => (
                  <td key={column} className={column === 'dead' && queue.dead > 0 ? css.bad : undefined}>
                    {say.number(queue[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
