import { useEffect } from 'react'
import { tellClick } from '../parts/shelf/tell-click.ts'

/** Tells the show somebody came from that they opened this product's page. */
export function useClicked(showId: string | undefined, productId: string): void {
  useEffect(() => {
    if (showId) tellClick(showId, productId)
  }, [showId, productId])
}
