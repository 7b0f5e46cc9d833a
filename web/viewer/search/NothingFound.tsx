import { Button } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Tab } from './kinds.ts'
import { Popular } from './Popular.tsx'
import { searchWords } from './words.ts'

/** Nothing was found: the way on is all kinds, what others search for, or the community. */
export function NothingFound({ q, tab }: { readonly q: string; readonly tab: Tab }) {
  const t = useWords(searchWords)
  const isAll = tab === 'all'
  return (
    <>
      <EmptyState
        art={<IconSearchOff size={36} stroke={1.5} />}
        title={isAll ? t('nothing', { q }) : t('nothingHere', { q })}
        note={isAll ? t('nothingNote') : t('nothingHereNote')}
        action={
          isAll ? (
            <ButtonLink to="/community" variant="light">
              {t('toCommunity')}
            </ButtonLink>
          ) : (
            <Button variant="light" onClick={() => changeSearch({ q }, { replace: true })}>
              {t('toAll')}
            </Button>
          )
        }
      />
      <Popular />
    </>
  )
}
