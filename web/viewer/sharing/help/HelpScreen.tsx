import { IconMoodPuzzled } from '@tabler/icons-react'
import { getPriceHelp } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { againAfter } from './again.ts'
import { HelpView } from './HelpView.tsx'
import { helpWords } from './words.ts'

/** One call for help, for whoever opened it and for the friends who come by its link. */
export function HelpScreen() {
  const t = useWords(helpWords)
  const helpId = usePathParam('helpId')
  const { data, error, refetch } = useRoute(
    getPriceHelp,
    { params: { helpId } },
    {
      staleTime: 0,
      refetchOnWindowFocus: true,
      refetchInterval: ({ state }) => againAfter(state.data, serverNow()),
    },
  )
  if (data) return <HelpView page={data} onChanged={() => void refetch()} />
  if (error?.status === 404 || error?.status === 400) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          art={<IconMoodPuzzled size={36} stroke={1.5} />}
          title={t('gone')}
          note={t('goneNote')}
          action={<ButtonLink to="/">{t('toShop')}</ButtonLink>}
        />
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('title')} />
      {error ? <ErrorState problem={error} onAgain={() => void refetch()} /> : <Bone height={420} radius={16} />}
    </>
  )
}
