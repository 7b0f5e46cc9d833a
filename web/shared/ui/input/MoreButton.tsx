import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import css from './MoreButton.module.css'

interface Props {
  readonly hasMore: boolean
  readonly isFetching: boolean
  readonly onMore: () => void
  /** Fetches by itself when it comes near; the button stays for the keyboard. */
  readonly isEager?: boolean
}

/** The end of a list that goes on. */
export function MoreButton({ hasMore, isFetching, onMore, isEager = false }: Props) {
  const t = useWords(uiWords)
  const place = useRef<HTMLDivElement>(null)
  const more = useRef(onMore)
  more.current = onMore
  useEffect(() => {
    if (!isEager || !hasMore || isFetching || !place.current) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && more.current(), {
      rootMargin: '600px',
    })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [isEager, hasMore, isFetching])
  if (!hasMore) return null
  return (
    <div ref={place} className={css.more}>
      <Button variant="subtle" loading={isFetching} onClick={onMore}>
        {t('more')}
      </Button>
    </div>
  )
}
