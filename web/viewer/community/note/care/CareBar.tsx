import { Button } from '@mantine/core'
import { IconEyeOff, IconHash, IconThumbUp } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { getPostCare, type Post } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Care.module.css'
import { CareEntries } from './CareEntries.tsx'
import { careWords } from './words.ts'

const sheets = {
  hide: lazy(async () => ({ default: (await import('./HideNote.tsx')).HideNote })),
  tag: lazy(async () => ({ default: (await import('./TagSheet.tsx')).TagSheet })),
  recommend: lazy(async () => ({ default: (await import('./RecommendSheet.tsx')).RecommendSheet })),
}
const icons = { hide: IconEyeOff, tag: IconHash, recommend: IconThumbUp }
const acts = ['recommend', 'tag', 'hide'] as const

/** What a trusted member may do for a note of another, and what others did with it. */
export function CareBar({ post }: { readonly post: Post }) {
  const t = useWords(careWords)
  const [open, setOpen] = useState<(typeof acts)[number]>()
  const { data: care } = useRoute(getPostCare, { params: { postId: post.id } })
  if (!care) return null
  const mine = acts.filter((act) => care[act])
  const Sheet = open && sheets[open]
  const left = open && care[open]
  if (mine.length === 0 && care.entries.length === 0) return null
  return (
    <section className={css.care} aria-label={t('care')}>
      {mine.length > 0 && (
        <div className={css.acts}>
          {mine.map((act) => {
            const Icon = icons[act]
            return (
              <Button
                key={act}
                variant="subtle"
                color="gray"
                fw={400}
                h={44}
                leftSection={<Icon size={16} aria-hidden />}
                onClick={() => setOpen(act)}
              >
                {t(act)}
              </Button>
            )
          })}
        </div>
      )}
      <CareEntries entries={care.entries} />
      {Sheet && left && (
        <Suspense fallback={null}>
          <Sheet post={post} left={left} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </section>
  )
}
