import { useEffect } from 'react'
import { tellClick } from '../parts/shelf/tell-click.ts'

/** The show that an address names; anything that cannot be a show is none. */
export function showIn(named: string | undefined): string | undefined {
  return named && /^[0-9a-hjkmnp-tv-z]{26}$/.test(named) ? named : undefined
}

/** Tells the show somebody came from that they opened this product's page. */
export function useClicked(showId: string | undefined, productId: string): void {
  useEffect(() => {
    if (showId) tellClick(showId, productId)
  }, [showId, productId])
}
