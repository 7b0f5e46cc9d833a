import { Button, SegmentedControl } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { listTokens } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { TokenForm } from './TokenForm.tsx'
import { TokenSecret } from './TokenSecret.tsx'
import { TokenTable } from './TokenTable.tsx'
import { tokenWords } from './words.ts'

/** The keys of programs: making, seeing and revoking them. */
export function Tokens() {
  const t = useWords(tokenWords)
  const [everybody, setEverybody] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const { data, error, refetch } = useRoute(listTokens, { query: everybody ? { everybody } : {} })
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('make')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <SegmentedControl
              aria-label={t('owner')}
              data={[
                { value: 'mine', label: t('mine') },
                { value: 'everybody', label: t('everybody') },
              ]}
              value={everybody ? 'everybody' : 'mine'}
              onChange={(value) => setEverybody(value === 'everybody')}
            />
            {make}
          </>
        }
      />
      {secret && <TokenSecret secret={secret} onDone={() => setSecret(undefined)} />}
      {isMaking && !secret && (
        <TokenForm
          onMade={(made) => {
            setSecret(made)
            setMaking(false)
          }}
          onCancel={() => setMaking(false)}
        />
      )}
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!error && !data && <ScreenSkeleton />}
      {data?.items.length === 0 && !isMaking && (
        <EmptyState
          art={<IconKey size={36} stroke={1.5} />}
          title={t('emptyTitle')}
          note={t('emptyNote')}
          action={make}
        />
      )}
      {data && data.items.length > 0 && <TokenTable tokens={data.items} withOwner={everybody} />}
    </>
  )
}
