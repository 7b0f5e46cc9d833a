import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/words.ts'
import { useKeys } from '../input/use-keys.ts'
import { uiWords } from '../words.ts'
import css from './DataTable.module.css'
import type { Selection } from './use-selection.ts'

interface Props {
  readonly selection: Selection
  readonly children: ReactNode
}

/** What can be done with the chosen rows; Escape lets go of them. */
export function BulkBar({ selection, children }: Props) {
  const t = useWords(uiWords)
  useKeys({ escape: selection.clear })
  return (
    <div className={css.bulk} role="toolbar" aria-label={t('selected', { count: selection.ids.size })}>
      <strong>{t('selected', { count: selection.ids.size })}</strong>
      {children}
      <Button variant="subtle" size="xs" onClick={selection.clear}>
        {t('clearSelection')}
      </Button>
    </div>
  )
}
