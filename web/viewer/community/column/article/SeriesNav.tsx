import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import type { Article } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Article.module.css'
import { articleWords } from './words.ts'

/** Where an article stands in its series, and the way to those before and after it. */
export function SeriesNav({ series }: { readonly series: NonNullable<Article['series']> }) {
  const t = useWords(articleWords)
  const { title, nth, of, previous, next } = series
  return (
    <nav className={css.series} aria-label={title}>
      <p className={css.seriesTitle}>
        <strong>{title}</strong> <span className={css.soft}>{t('part', { nth, of })}</span>
      </p>
      {previous && (
        <LinkTo to={`/articles/${previous.id}`} className={css.step}>
          <IconArrowLeft size={16} aria-hidden />
          {t('previous')} · {previous.title}
        </LinkTo>
      )}
      {next && (
        <LinkTo to={`/articles/${next.id}`} className={css.step}>
          {t('next')} · {next.title}
          <IconArrowRight size={16} aria-hidden />
        </LinkTo>
      )}
    </nav>
  )
}
