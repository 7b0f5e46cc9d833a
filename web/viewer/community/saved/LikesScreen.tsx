import { IconHeart } from '@tabler/icons-react'
import { listOwnLikes } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { Kept } from './Kept.tsx'
import { savedWords } from './words.ts'

/** What one likes, the latest first. */
export function LikesScreen() {
  const t = useWords(savedWords)
  const { isMember, isPending } = useMe()
  const list = useList(listOwnLikes, { query: { limit: 20 } }, { enabled: isMember })
  return (
    <>
      <PageHeader title={t('likes')} note={t('likesNote')} />
      <Kept
        list={list}
        isNobody={!isPending && !isMember}
        art={<IconHeart size={36} stroke={1.5} />}
        empty={{ title: t('noLikes'), note: t('noLikesNote') }}
      />
    </>
  )
}
