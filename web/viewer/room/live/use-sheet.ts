import { useCallback, useRef, useState } from 'react'
import { tellClick } from '../../parts/shelf/tell-click.ts'
import type { OpenSheet } from './LiveSheets.tsx'

/** What is open over the room, and the way to open something else; products that are opened are told to the house. */
export function useSheet(showId: string) {
  const [sheet, setSheet] = useState<OpenSheet>()
  const shown = useRef(sheet)
  const open = useCallback(
    (next: OpenSheet | undefined) => {
      const isFresh = next?.kind === 'product' || (next?.kind === 'buy' && shown.current?.kind !== 'product')
      if (isFresh) tellClick(showId, next.productId)
      shown.current = next
      setSheet(next)
    },
    [showId],
  )
  return { sheet, open }
}
