import { defineWords } from '#web/shared/i18n/words.ts'

export const howWords = defineWords('viewer.community.how', {
  'zh-CN': {
    title: '推荐是怎么来的',
    note: '同一个公式，对每个人都一样，数字全在这里。',
    personal: '个性化推荐',
    personalNote: '关掉后，推荐里是对所有人都一样的“又新又好”；随时可以再打开。',
    formula: '公式',
    score: '得分 = 新鲜度 × 质量 × 亲近度',
    freshness: '新鲜度：每过 24 小时减半。',
    quality:
      '质量：先看这篇的质量分，再乘上大家的反应（点赞、收藏、评论的人数、分享、圈子核心成员的推荐）。反应翻倍，质量不会翻倍；一个人评论十次只算一次。',
    score100:
      '质量分（0–100）＝ 原创 ×（1 − 风险）×（60% 信息量 + 40% 对人有用）。信息量看文字、结构、图片、商品、话题；原创看和更早笔记的重复；对人有用看收藏、有帮助的评论和带来的购买，按看过的人算，互相刷的几乎不算。',
    affinity: '亲近度：你点赞、收藏、评论、分享和关注过的作者、话题、圈子会更靠前，30 天减半；点“不感兴趣”会靠后。',
    variety: '多样：同一位作者不会连着出现，20 篇里最多 3 篇。',
    left: '不会推荐：你自己的、你屏蔽或拉黑的人的、你说过不感兴趣的。',
    constants: '全部常数',
    muted: '不看谁的内容',
    noMuted: '还没有屏蔽任何人。',
    letIn: '恢复',
  },
  en: {
    title: 'How posts are recommended',
    note: 'One formula, the same for everybody, with every number in it.',
    personal: 'Personal recommendations',
    personalNote: 'Off, you see what is new and good, the same as everybody. You can switch it on again at any time.',
    formula: 'The formula',
    score: 'score = freshness × quality × affinity',
    freshness: 'Freshness halves every 24 hours.',
    quality:
      'Quality is how a post stands by itself (its quality score), times how it was received (likes, saves, people who commented, shares, being recommended by a core member). Twice the reception is not twice the quality; ten comments of one person count once.',
    score100:
      'The quality score (0–100) is originality × (1 − risk) × (60% information + 40% use to others). Information: words, structure, pictures, products, topics. Originality: what it repeats of earlier notes. Use: saves, helpful comments and purchases, by how many have seen it; rings that do so for each other hardly count.',
    affinity:
      'Affinity lifts authors, topics and circles you liked, saved, commented on, shared and followed, and halves in 30 days. “Not interested” lowers them.',
    variety: 'No author stands twice in a row, or more than three times among twenty.',
    left: 'Left out: your own posts, those of people you muted or blocked, and what you are not interested in.',
    constants: 'Every constant',
    muted: 'Whom you keep out',
    noMuted: 'You have muted nobody.',
    letIn: 'Let in',
  },
})
