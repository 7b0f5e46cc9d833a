/** A host of the demo brand. `art` is the drawing of the face and the hue of its ground. */
export interface DemoHost {
  readonly key: string
  readonly name: string
  readonly bio: string
  readonly art: readonly [name: string, hue: number]
}

export const demoHosts: readonly DemoHost[] = [
  { key: 'xiaoman', name: '小满', bio: '爱喝茶，也爱讲茶。每周五晚八点，灯一亮就开播。', art: ['woman-light', 18] },
  { key: 'azhou', name: '阿周', bio: '家居控，什么锅都要先用三个月才敢推荐。', art: ['man-curly-hair-light', 205] },
  { key: 'lingling', name: '铃铃', bio: '穿搭和配饰，平价也能好看。', art: ['woman-curly-hair-medium-light', 320] },
]

/** Names of the demo's members. They are made up, and their lines are marked as simulated. */
export const demoMembers: readonly string[] = [
  '桂花糕',
  '阿明',
  '南风知我意',
  '小雨点',
  'Momo',
  '青团',
  '一只柚子',
  '老王家的猫',
  'Luna',
  '山茶花开',
  '夜宵侦探',
  '木木',
  'Kevin',
  '橘子汽水',
  '慢慢来',
  '三花',
  'Anna',
  '灯下有鱼',
  '阿布',
  '糯米',
]
