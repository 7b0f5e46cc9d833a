import { Button } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { useWords } from '../../i18n/words.ts'
import { EmptyState } from '../state/EmptyState.tsx'
import { uiWords } from '../words.ts'

/** For a search or filter that leaves nothing. */
export function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  const t = useWords(uiWords)
  return (
    <EmptyState
      art={<IconSearchOff size={36} stroke={1.5} />}
      title={t('nothingMatches')}
      note={t('nothingMatchesNote')}
      action={
        <Button variant="light" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      }
    />
  )
}
