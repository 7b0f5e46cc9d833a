import { readSearchIndex, rebuildSearchIndex } from '#contracts/search'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { SureButton } from '../parts/list/SureButton.tsx'
import css from './Operations.module.css'
import { operationsWords } from './words.ts'

/** What the search knows of each kind, and how far reading everything anew has come. */
export function SearchIndex() {
  const t = useWords(operationsWords)
  const say = useNumbers()
  const { data: index } = useRoute(readSearchIndex, {}, { refetchInterval: 10_000 })
  const rebuilding = useCommand(rebuildSearchIndex, {
    changes: [readSearchIndex],
    onDone: () => tell(t('rereading'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  if (!index) return null
  const { rebuild } = index
  return (
    <section aria-labelledby="search-index">
      <h2 id="search-index" className={css.heading}>
        {t('searchIndex')}
      </h2>
      <div className={css.scroll} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('searchKind')}</th>
              <th scope="col">{t('documents')}</th>
              <th scope="col">{t('segments')}</th>
              <th scope="col" title={t('openNote')}>
                {t('openDocuments')}
              </th>
              <th scope="col">{t('indexMb')}</th>
            </tr>
          </thead>
          <tbody>
            {index.kinds.map(({ kind, documents, segments, open, bytes }) => (
              <tr key={kind}>
                <th scope="row">{t(`kind_${kind}`)}</th>
                <td>{say.number(documents)}</td>
                <td>{say.number(segments)}</td>
                <td>{say.number(open)}</td>
                <td>{say.number(bytes / 1_000_000, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">
        {rebuild && !rebuild.endedAt ? t('rereadSoFar', { count: say.number(rebuild.done) }) : t('searchIndexNote')}
      </p>
      <SureButton
        label={t('reread')}
        sureLabel={t('rereadSure')}
        isSending={rebuilding.isSending}
        onSure={() => rebuilding.send({})}
      />
    </section>
  )
}
