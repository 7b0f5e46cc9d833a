import { Button } from '@mantine/core'
import { IconBroadcastOff } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Tab } from './LiveTabs.tsx'
import { liveWords } from './words.ts'

interface Props {
  readonly tab: Tab
  readonly search: string
  readonly onClear: () => void
  readonly onChoose: (tab: Tab) => void
}

const art = <IconBroadcastOff size={36} stroke={1.5} />

/** Nothing in this list, and where to go instead. */
export function NoShows({ tab, search, onClear, onChoose }: Props) {
  const t = useWords(liveWords)
  const to = (next: Tab, label: 'toUpcoming' | 'toReplay') => (
    <Button variant="light" onClick={() => onChoose(next)}>
      {t(label)}
    </Button>
  )
  if (search) {
    const clear = (
      <Button variant="light" onClick={onClear}>
        {t('clear')}
      </Button>
    )
    return <EmptyState art={art} title={t('noMatch')} note={t('noMatchNote')} action={clear} />
  }
  const actions = {
    live: to('upcoming', 'toUpcoming'),
    upcoming: to('replay', 'toReplay'),
    replay: (
      <ButtonLink to="/" variant="light">
        {t('toHome')}
      </ButtonLink>
    ),
  }
  return <EmptyState art={art} title={t(`none_${tab}`)} note={t(`none_${tab}_note`)} action={actions[tab]} />
}
