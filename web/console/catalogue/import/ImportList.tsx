import { Button } from '@mantine/core'
import { listImports } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Import.module.css'
import { importWords } from './words.ts'

/** The imports so far, latest first. */
export function ImportList({ onOpen }: { readonly onOpen: (importId: string) => void }) {
  const t = useWords(importWords)
  const imports = useList(listImports, { query: { limit: 20 } })
  return (
    <section className={css.card} aria-label={t('latest')}>
      <h2>{t('latest')}</h2>
      {imports.isPending && <Bone height={60} />}
      {imports.problem && !imports.items && <ErrorState problem={imports.problem} onAgain={imports.again} />}
      {imports.items?.length === 0 && <p className={css.soft}>{t('noImports')}</p>}
      <ul className={css.list}>
        {imports.items?.map(({ id, fileName, state, counts, madeBy, madeAt }) => (
          <li key={id} className={css.entry}>
            <div className={css.head}>
              <strong>{fileName}</strong>
              <span>{t(state)}</span>
              <span className={css.soft}>
                {t('added')} {counts.added} · {t('changed')} {counts.changed} · {t('rejected')} {counts.rejected}
              </span>
              <span className={css.soft}>
                {t('by', { name: madeBy.name })} · <When at={madeAt} />
              </span>
              <Button variant="subtle" size="xs" onClick={() => onOpen(id)} aria-label={`${t('open')} ${fileName}`}>
                {t('open')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={imports.hasMore} isFetching={imports.isFetchingMore} onMore={imports.more} />
    </section>
  )
}
