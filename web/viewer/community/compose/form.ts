import type { ProductCard } from '#contracts/catalogue'
import type { Post, PostAudience, PostDraft, PostMedia } from '#contracts/community'
import type { PersonCard } from '#contracts/identity'
import { type PollForm, pollDraftOf, pollFormOf } from './poll/poll-form.ts'

/** A picture or video of the note that is being written; `alt` says what it shows. */
export interface Shown {
  readonly media: PostMedia
  readonly alt: string
}

/** A note as it stands in the composer. */
export interface Form {
  readonly title: string
  readonly text: string
  readonly shown: readonly Shown[]
  readonly topics: readonly string[]
  readonly products: readonly ProductCard[]
  /** People whose names were chosen; those whose name still stands in the text are mentioned. */
  readonly mentions: readonly Pick<PersonCard, 'id' | 'name'>[]
  readonly circleId: string | undefined
  readonly audience: PostAudience
  readonly poll: PollForm | undefined
}

export function emptyForm(circleId: string | undefined): Form {
  return {
    title: '',
    text: '',
    shown: [],
    topics: [],
    products: [],
    mentions: [],
    circleId,
    audience: 'everybody',
    poll: undefined,
  }
}

export function formOf(post: Post): Form {
  return {
    title: post.title ?? '',
    text: post.text,
    shown: post.media.map((media) => ({ media, alt: media.picture.alt.zh ?? media.picture.alt.en ?? '' })),
    topics: post.chosenTopics,
    products: post.products,
    mentions: post.mentions,
    circleId: post.circle?.id,
    audience: post.audience,
    poll: post.poll && pollFormOf(post.poll),
  }
}

export function draftOf(form: Form): PostDraft {
  const { title, text, shown, topics, products, mentions, circleId, audience, poll } = form
  return {
    kind: 'note',
    ...(title.trim() && { title }),
    text,
    ...(circleId && { circleId }),
    audience: audience === 'circle' && !circleId ? 'everybody' : audience,
    topics: [...topics],
    productIds: products.map(({ id }) => id),
    mentionIds: namedIn(text, mentions),
    media: shown.map(({ media, alt }) => ({ id: media.id, ...(alt.trim() && { alt: alt.trim() }) })),
    ...(poll && { poll: pollDraftOf(poll) }),
  }
}

const mentionsMax = 20

/** Ids of those whose name stands behind an `@` in the text, each once. */
function namedIn(text: string, mentions: Form['mentions']): string[] {
  return [...new Set(mentions.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))].slice(
    0,
    mentionsMax,
  )
}

export function isEmpty({ title, text, shown, poll }: Form): boolean {
  return !title.trim() && !text.trim() && shown.length === 0 && !poll
}
