import type { Texts } from '#contracts/catalogue'

/** A slide of a lecture: its drawing, its heading, and what it says. */
export interface DemoSlide {
  readonly art: string
  readonly heading: string
  readonly points: readonly string[]
}

/** A show of the demo: when it begins counted from now, and what lies on its shelf. */
export interface DemoShow {
  readonly key: string
  readonly host: string
  readonly title: Texts
  readonly about: string
  readonly script: string
  readonly pinned: string
  /** Minutes from the making of the demo to the start; the running show begins at once. */
  readonly startsInMinutes: number
  readonly shelf: readonly string[]
  /** Drawings on the cover, and the hue of its night. */
  readonly art: readonly [string, string, string, hue: number]
  /** Makes it a lecture. */
  readonly slides?: readonly DemoSlide[]
}

const hour = 60
const day = 24 * hour

/** Goes on air at once through the RTMP door, with simulated viewers. */
export const runningShow: DemoShow = {
  key: 'tea-night',
  host: 'xiaoman',
  title: { zh: '茶与点心夜场｜桂花乌龙开罐', en: 'Tea and sweets tonight: opening the osmanthus oolong' },
  about: '演示直播：画面是为演示制作的循环片段，标有“模拟”的观众由程序扮演，走的是真实的协议。',
  script:
    '开场：灯亮了，欢迎大家。今晚一壶茶配六样点心。\n\n桂花乌龙：三窨一提，热泡花香，冷泡带蜜。\n\n流心月饼：四味八枚，冷藏送达，三十天内吃完。\n\n甘栗仁：当年新栗，粉糯。\n\n收尾：下周五同一时间，讲龙井。',
  pinned: '演示直播 · Demo show｜标有“模拟”的观众由程序扮演',
  startsInMinutes: 0,
  shelf: [
    'osmanthus-oolong',
    'snow-skin-mooncake',
    'chestnut-kernels',
    'longjing-spring',
    'wild-honey',
    'rice-crackers',
    'taro-milk-tea-kit',
    'peach-jelly',
  ],
  art: ['teapot', 'moon-cake', 'red-paper-lantern', 262],
}

/** Was on air earlier and can be watched again. */
export const finishedShow: DemoShow = {
  key: 'home-night',
  host: 'azhou',
  title: { zh: '把夜市搬回家｜灯笼、青瓷与铸铁锅', en: 'Bring the night market home: lanterns, celadon, cast iron' },
  about: '演示回放：片段与评论由演示程序录制。',
  script: '灯笼 → 青瓷碗 → 铸铁锅 → 香薰',
  pinned: '演示直播 · Demo show',
  startsInMinutes: -2 * hour,
  shelf: ['paper-lantern', 'celadon-bowl', 'cast-iron-pan', 'soy-candle', 'wind-chime', 'bamboo-chopsticks'],
  art: ['red-paper-lantern', 'bowl-with-spoon', 'candle', 230],
}

/** Can be reserved. */
export const comingShows: readonly DemoShow[] = [
  {
    key: 'wear-night',
    host: 'lingling',
    title: { zh: '秋冬叠穿｜围巾和包怎么配', en: 'Layers for the cold: scarves and bags' },
    about: '三条围巾、两只包，讲清楚颜色和比例。',
    script: '',
    pinned: '',
    startsInMinutes: 3 * hour,
    shelf: ['wool-scarf', 'canvas-backpack', 'linen-shirt', 'night-runner', 'folding-fan', 'jade-ring'],
    art: ['scarf', 'backpack', 'ring', 318],
  },
  {
    key: 'beauty-night',
    host: 'lingling',
    title: { zh: '口红试色夜', en: 'A night of lipstick shades' },
    about: '四个色号上嘴，黄皮白皮都试。',
    script: '',
    pinned: '',
    startsInMinutes: day + 2 * hour,
    shelf: ['silk-lipstick', 'camellia-hand-cream', 'bamboo-charcoal-soap'],
    art: ['lipstick', 'lotion-bottle', 'soap', 345],
  },
  {
    key: 'green-night',
    host: 'azhou',
    title: { zh: '阳台植物急救站', en: 'First aid for balcony plants' },
    about: '黄叶、徒长、烂根，带着照片来问。',
    script: '',
    pinned: '',
    startsInMinutes: 3 * day,
    shelf: ['monstera', 'wind-chime', 'soy-candle'],
    art: ['potted-plant', 'wind-chime', 'candle', 140],
    slides: [
      { art: 'potted-plant', heading: '阳台植物急救站', points: ['黄叶 · 徒长 · 烂根', '带着照片来，举手就能问'] },
      {
        art: 'fallen-leaf',
        heading: '黄叶：先看水',
        points: ['下层黄、盆土湿：浇多了', '叶缘焦、盆土干：浇少了', '手指插进土两厘米，干了再浇'],
      },
      {
        art: 'sun',
        heading: '徒长：先看光',
        points: ['茎细、叶距大，是在找光', '挪到窗边，每周转一次盆', '先加光，再剪短'],
      },
      {
        art: 'scissors',
        heading: '烂根：先看盆',
        points: ['脱盆，剪掉发黑变软的根', '换透气的土，盆不要大', '一周内少浇，放在散光处'],
      },
    ],
  },
]
