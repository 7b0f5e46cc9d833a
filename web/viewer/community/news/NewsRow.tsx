import { IconMessageCircle, IconStar, IconStarFilled } from '@tabler/icons-react'
import type { NewsItem } from '#contracts/community/news'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { LikeButton } from '../parts/talk/LikeButton.tsx'
import { TurnButton } from '../parts/talk/TurnButton.tsx'
import { useSave } from '../parts/talk/use-save.ts'
import css from './News.module.css'
import { NewsHead } from './NewsHead.tsx'
import { newsWords } from './words.ts'

/** A piece of news in the list: its title leads to its source, and what is said about it to its page here. */
export function NewsRow({ item }: { readonly item: NewsItem }) {
  const t = useWords(newsWords)
  const say = useNumbers()
  const { id, extract, remark, topics, talk } = item
  const subject = { kind: 'news', subjectId: id } as const
  const saving = useSave(subject, talk)
  return (
    <li className={css.card}>
      <NewsHead item={item} as="h2" />
      {extract && <p className={css.extract}>{extract}</p>}
      {remark && (
        <p className={css.remark}>
          <strong>{t('editor')}</strong> {remark}
        </p>
      )}
      <div className={css.foot}>
        <span className={css.topics}>{topics.map((topic) => `#${topic}`).join(' ')}</span>
        <LikeButton subject={subject} figures={talk} size={20} />
        <TurnButton
          icon={IconStar}
          iconOn={IconStarFilled}
          label={t('save')}
          isOn={saving.isOn}
          count={saving.count}
          onFlip={saving.flip}
          size={20}
        />
        <LinkTo to={`/news/${id}`} className={css.act} aria-label={t('discuss', { shown: say.count(talk.comments) })}>
          <IconMessageCircle size={20} stroke={1.7} aria-hidden />
          {talk.comments > 0 && <span aria-hidden>{say.count(talk.comments)}</span>}
        </LinkTo>
      </div>
    </li>
  )
}
