import { useSyncExternalStore } from 'react'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import css from './OfflineNote.module.css'

/** A line that says so while the machine has no connection. */
export function OfflineNote() {
  const t = useWords(uiWords)
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine)
  return (
    <div role="status" className={isOnline ? undefined : css.note}>
      {!isOnline && t('offline')}
    </div>
  )
}

function listen(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
