import { Fragment } from 'react'
import type { NewsItem } from '#contracts/community/news'
import css from './News.module.css'

interface Props {
  readonly sources: NewsItem['sources']
  /** Their names open their sites, where there is room for a finger. */
  readonly isOpen: boolean
}

/** Who tells a piece of news. */
export function Tellers({ sources, isOpen }: Props) {
  return sources.map(({ name, siteUrl }, nth) => (
    <Fragment key={name}>
      {nth > 0 && '、'}
      {isOpen && siteUrl ? (
        <a href={siteUrl} target="_blank" rel="noopener nofollow" className={css.teller}>
          {name}
        </a>
      ) : (
        name
      )}
    </Fragment>
  ))
}
