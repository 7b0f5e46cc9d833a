import { IconExternalLink } from '@tabler/icons-react'
import type { NewsItem } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './News.module.css'
import { SourceLink } from './SourceLink.tsx'
import { Tellers } from './Tellers.tsx'
import { newsWords } from './words.ts'

interface Props {
  readonly item: NewsItem
  readonly as: 'h1' | 'h2'
}

/** Who tells it and when, and its title, which opens it there. */
export function NewsHead({ item, as: Heading }: Props) {
  const t = useWords(newsWords)
  const { title, sources, toldAt } = item
  return (
    <>
      <p className={css.from}>
        <Tellers sources={sources} isOpen={Heading === 'h1'} /> · <When at={toldAt} />
      </p>
      <Heading className={css.title}>
        <SourceLink item={item} className={css.titleLink ?? ''}>
          {title} <IconExternalLink size={16} role="img" aria-label={t('newTab')} className={css.away} />
        </SourceLink>
      </Heading>
    </>
  )
}
