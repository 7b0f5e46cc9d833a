import type { Comment } from '#contracts/community'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Talk.module.css'

const mention = /(@\{[0-9a-z]{26}\})/

/** A comment's words: mentions lead to whom they mean, under the name of today. Everything else is text and nothing more. */
export function Said({ comment }: { readonly comment: Comment }) {
  const names = new Map(comment.mentions.map(({ id, name }) => [`@{${id}}`, { id, name }]))
  let at = 0
  const parts = comment.text.split(mention).map((part) => {
    at += part.length
    return { part, at }
  })
  return (
    <p className={css.text}>
      {parts.map(({ part, at: place }) => {
        const person = names.get(part)
        if (!person) return mention.test(part) ? '@' : part
        return (
          <LinkTo key={place} to={`/people/${person.id}`} className={css.mention}>
            @{person.name}
          </LinkTo>
        )
      })}
    </p>
  )
}
