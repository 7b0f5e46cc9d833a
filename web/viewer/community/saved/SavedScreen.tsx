import { IconStar } from '@tabler/icons-react'
import { useState } from 'react'
import { listCollections, listOwnSaves } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { CollectionChips } from './CollectionChips.tsx'
import { Kept } from './Kept.tsx'
import { MoveTo } from './MoveTo.tsx'
import { savedWords } from './words.ts'

/** What one saved, of all or of one collection. */
export function SavedScreen() {
  const t = useWords(savedWords)
  const { isMember, isPending } = useMe()
  const [collectionId, setCollectionId] = useState<string>()
  const { data } = useRoute(listCollections, {}, { enabled: isMember })
  const query = { limit: 20, ...(collectionId && { collectionId }) }
  const list = useList(listOwnSaves, { query }, { enabled: isMember })
  const items = new Map(list.items?.map((item) => [item.subjectId, item]))
  return (
    <>
      <PageHeader title={t('saved')} note={t('savedNote')} />
      {data && (
        <CollectionChips
          collections={data.items}
          saves={data.saves}
          chosenId={collectionId}
          onChoose={setCollectionId}
        />
      )}
      <Kept
        list={list}
        isNobody={!isPending && !isMember}
        art={<IconStar size={36} stroke={1.5} />}
        empty={{ title: t('noSaves'), note: t('noSavesNote') }}
        actOf={(subjectId) => {
          const item = items.get(subjectId)
          if (!item || !data) return null
          return <MoveTo item={item} collections={data.items} />
        }}
      />
    </>
  )
}
