import type { ShowEntry, ShowPage } from '#contracts/live'

/** The show's page after an entry of its log; the same object when the entry does not change it. */
export function showAfter(show: ShowPage, entry: ShowEntry, myId: string | undefined): ShowPage {
  switch (entry.type) {
    case 'show-state':
      return afterState(show, entry)
    case 'show-changed': {
      const { coverUrl, format, ...rest } = entry.body
      return { ...show, ...rest, ...(coverUrl === undefined ? {} : { coverUrl }), ...(format ? { format } : {}) }
    }
    case 'picture-state':
      return { ...show, picture: entry.body.picture }
    case 'rules-changed':
      return { ...show, rules: entry.body, me: underRules(show.me, entry.body) }
    case 'crew-changed': {
      if (entry.body.personId !== myId) return show
      const { role, rights } = entry.body
      return { ...show, me: { ...show.me, role, rights } }
    }
    case 'guest-joined':
      return { ...show, guests: [...show.guests.filter(({ id }) => id !== entry.body.id), entry.body] }
    case 'guest-left':
      return { ...show, guests: show.guests.filter(({ id }) => id !== entry.body.id) }
    case 'question-answering': {
      const { answering: _before, ...rest } = show
      return entry.body.question ? { ...rest, answering: entry.body.question } : rest
    }
    case 'slide-shown': {
      const { slide, mediaTime } = entry.body
      const { slide: _before, ...rest } = show
      return slide ? { ...rest, slide: { slide, mediaTime } } : rest
    }
    case 'host-followed':
      return { ...show, followers: entry.body.followers }
    default:
      return show
  }
}

function afterState(show: ShowPage, { body }: Extract<ShowEntry, { type: 'show-state' }>): ShowPage {
  const { state, at, reason, peak, likes } = body
  return {
    ...show,
    state,
    ...(state === 'live' && !show.startedAt ? { startedAt: at } : {}),
    ...(state === 'ended' ? { endedAt: at } : {}),
    ...(state === 'cancelled' && reason !== undefined ? { cancelReason: reason } : {}),
    ...(peak === undefined ? {} : { peoplePeak: peak }),
    ...(likes === undefined ? {} : { likes }),
  }
}

const crew: readonly string[] = ['host', 'cohost', 'moderator']

/** Whether I may talk under new rules; a mute holds under all of them. The server decides anew with each line. */
function underRules(me: ShowPage['me'], { chatFor }: ShowPage['rules']): ShowPage['me'] {
  if (me.chatRefusal === 'live.muted') return me
  const { chatRefusal: _before, ...rest } = me
  const refusal = crew.includes(me.role) ? undefined : refusalUnder(chatFor, me)
  return refusal ? { ...rest, mayChat: false, chatRefusal: refusal } : { ...rest, mayChat: true }
}

function refusalUnder(chatFor: ShowPage['rules']['chatFor'], me: ShowPage['me']): string | undefined {
  if (chatFor === 'nobody') return 'live.chat-off'
  if (chatFor !== 'everyone' && me.role === 'guest') return 'live.members-only'
  if (chatFor === 'followers' && !me.follows) return 'live.followers-only'
  return undefined
}

/** Whether the page is to be asked for again: at once for what concerns me alone, `later` for what all hear at once. */
export function wantsAsking(entry: ShowEntry, myId: string | undefined): 'now' | 'later' | undefined {
  switch (entry.type) {
    case 'show-state':
      return 'later'
    case 'crew-changed':
    case 'person-sanctioned':
    case 'person-restored':
      return entry.body.personId === myId ? 'now' : undefined
    default:
      return undefined
  }
}
