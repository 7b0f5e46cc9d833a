import { listPostEditions } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { communityWords } from '../words.ts'
import css from './Post.module.css'

/** What a post said before each edit. */
export function HistorySheet({ postId, onClose }: { readonly postId: string; readonly onClose: () => void }) {
  const t = useWords(communityWords)
  const { data, error, refetch } = useRoute(listPostEditions, { params: { postId } })
  return (
    <Sheet title={t('history')} onClose={onClose} isTall>
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={160} radius={12} />}
      <ol className={css.editions}>
        {data?.items.map((edition) => (
          <li key={edition.version}>
            <span className={css.when}>
              <When at={edition.writtenAt} as="day" />
            </span>
            {edition.title && <strong>{edition.title}</strong>}
            <p className={css.text}>{edition.text}</p>
            {edition.poll?.map(({ title, choices }) => (
              <p key={`${title} ${choices.join()}`} className={css.when}>
                {[t('poll'), title, choices.join(' / ')].filter(Boolean).join(' · ')}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
