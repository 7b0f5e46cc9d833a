import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Restream } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Overlays } from './Overlays.tsx'
import css from './Publish.module.css'
import { Restreams } from './Restreams.tsx'
import { StreamKey } from './StreamKey.tsx'
import { publishWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly restreams: readonly Restream[]
  readonly onChanged: () => void
  /** This computer's own camera. */
  readonly camera: ReactNode
}

/** How the picture gets in, and where else it goes. */
export function Publish({ showId, restreams, onChanged, camera }: Props) {
  const t = useWords(publishWords)
  return (
    <Tabs defaultValue="obs" keepMounted={false} aria-label={t('ways')} mt="md">
      <Tabs.List className={css.ways ?? ''}>
        <Tabs.Tab value="obs">{t('obs')}</Tabs.Tab>
        <Tabs.Tab value="camera">{t('camera')}</Tabs.Tab>
        <Tabs.Tab value="restream">{t('restream')}</Tabs.Tab>
        <Tabs.Tab value="overlay">{t('overlay')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="obs">
        <StreamKey showId={showId} />
      </Tabs.Panel>
      {/* Stays mounted: leaving the tab must not end the stream. */}
      <Tabs.Panel value="camera" keepMounted>
        {camera}
      </Tabs.Panel>
      <Tabs.Panel value="restream">
        <Restreams showId={showId} restreams={restreams} onChanged={onChanged} />
      </Tabs.Panel>
      <Tabs.Panel value="overlay">
        <Overlays showId={showId} />
      </Tabs.Panel>
    </Tabs>
  )
}
