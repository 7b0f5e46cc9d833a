import type { NoticeAbout, NoticeKind } from './notice-kind.ts'

interface Placed {
  readonly kind: NoticeKind
  readonly about: { readonly kind: NoticeAbout; readonly id: string }
  readonly values: { readonly inId?: string | undefined; readonly inKind?: string | undefined }
}

/** Where things stand that people talk about. */
const talkedAt: Readonly<Record<string, string>> = { post: '/posts', article: '/articles', news: '/news' }

/** Where a notice leads to in the viewer. */
export function noticePlace({ kind, about, values }: Placed): string {
  const { id } = about
  switch (about.kind) {
    case 'conversation':
      return `/messages/chats/${id}`
    case 'show':
      return kind === 'replay-ready' ? `/replays/${id}` : `/shows/${id}`
    case 'draw':
      return '/me/prizes'
    case 'product':
      return `/products/${id}`
    case 'group':
      return `/groups/${id}`
    case 'help':
      return `/help/${id}`
    case 'circle':
      if (kind === 'circle-warning') return `/circles/${id}/health`
      return kind === 'circle-asked' ? `/circles/${id}/members` : `/circles/${id}`
    case 'topic':
      return `/topics/${id}`
    case 'rule-proposal':
      return `/proposals/${id}`
    case 'invitation':
      return '/invite'
    case 'post':
      return kind === 'post-held-back' ? `/compose/${id}` : `/posts/${id}`
    case 'column':
      return kind === 'column-invited' ? '/me/columns' : `/columns/${id}`
    case 'article':
      return kind === 'article-returned' || kind === 'article-held-back' ? `/write/${id}` : `/articles/${id}`
    case 'comment':
      return `${talkedAt[values.inKind ?? 'post'] ?? '/posts'}/${values.inId ?? ''}?comment=${id}`
    case 'gathering':
      return `/events/${id}`
    case 'jury':
      return '/me/trust'
    case 'case':
      return kind === 'report-answered' ? '/me/cases?show=reports' : `/me/cases/${id}`
    case 'received':
      return '/me/reviews'
    case 'question':
      return `/questions/${id}`
    case 'review':
      return `/reviews/${id}`
    case 'person':
      return `/people/${id}`
    case 'cooperation':
      return `/me/cooperations/${id}`
  }
}
