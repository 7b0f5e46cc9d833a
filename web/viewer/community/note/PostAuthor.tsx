import { getPersonPage, type Post } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { FollowPerson } from '../parts/person/FollowPerson.tsx'
import { communityWords } from '../words.ts'
import css from './Post.module.css'

/** Who wrote a post and when; following them is one touch away. */
export function PostAuthor({ post }: { readonly post: Post }) {
  const t = useWords(communityWords)
  const { author, publishedAt, editedAt } = post
  const { data: person } = useRoute(getPersonPage, { params: { personId: author.id } })
  return (
    <header className={css.author}>
      <LinkTo to={`/people/${author.id}`} className={css.authorLink}>
        <Face name={author.name} url={author.avatarUrl} size={40} />
        <span>
          <span className={css.name}>{author.name}</span>
          <span className={css.when}>
            {publishedAt && <When at={publishedAt} />}
            {editedAt && ` · ${t('edited')}`}
          </span>
        </span>
      </LinkTo>
      {person && !person.isYou && !person.isBlocked && <FollowPerson person={person} />}
    </header>
  )
}
