import type { ReactNode } from 'react'
import { type NewsItem, openNewsItem } from '#contracts/community/news'
import { call } from '#web/shared/wire/call.ts'

interface Props {
  readonly item: Pick<NewsItem, 'id' | 'link'>
  readonly className: string
  readonly children: ReactNode
}

/** Opens news at its source, in a tab of its own that knows nothing of this one. That it was opened is counted, not who did. */
export function SourceLink({ item: { id, link }, className, children }: Props) {
  // Nothing waits for this, and nothing is said when it fails.
  const count = () => void call(openNewsItem, { params: { itemId: id } }).catch(() => undefined)
  return (
    <a href={link} target="_blank" rel="noopener nofollow" className={className} onClick={count} onAuxClick={count}>
      {children}
    </a>
  )
}
