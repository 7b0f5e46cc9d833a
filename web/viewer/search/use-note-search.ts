import { useEffect } from 'react'
import { noteSearch } from '#contracts/search'
import { call } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'

/** Tells the house once that these words found something, for what many search for. It is nobody's loss when it is not heard. */
export function useNoteSearch(q: string, hasFound: boolean): void {
  const isSomebody = useMe().me !== undefined
  useEffect(() => {
    if (hasFound && isSomebody) call(noteSearch, { body: { q } }).catch(() => {})
  }, [q, hasFound, isSomebody])
}
