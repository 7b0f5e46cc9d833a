import type { CircleDraft } from '#contracts/community'

/** A circle of the demo: what it says of itself, and the products its members post about. */
export interface DemoCircle {
  readonly draft: CircleDraft
  /** The host who owns it. */
  readonly host: string
  readonly cover: string
  readonly emblem: string
  readonly products: readonly string[]
  /** Which of the ways to speak of a thing fit here. */
  readonly tone: 'taste' | 'keep' | 'wear'
}

const usual = { joining: 'open', question: '', ordersMin: 1 } as const

export const demoCircles: readonly DemoCircle[] = [
  {
    host: 'xiaoman',
    cover: 'tea-night',
    emblem: 'osmanthus-oolong',
    tone: 'taste',
    products: [
      'osmanthus-oolong',
      'longjing-spring',
      'cold-brew-jasmine',
      'taro-milk-tea-kit',
      'celadon-bowl',
      'wild-honey',
    ],
    draft: {
      ...usual,
      handle: 'slow-tea',
      name: '慢茶时间',
      purpose: '把喝茶这件小事聊明白：怎么泡、怎么存、什么时候喝最舒服。',
      audience: '刚开始喝茶的人，和愿意讲给别人听的人',
      theme: '茶、茶器与水',
      culture: '不比贵贱，只说自己喝过的。新手的问题值得认真答。',
      rules: ['说清楚是哪一泡、怎么泡的', '不打听价格，不私下卖茶', '不同意就讲理由，不笑话人'],
      interests: ['绿茶', '乌龙', '冷泡', '茶器', '花草茶'],
      colour: '#0b7a54',
    },
  },
  {
    host: 'lingling',
    cover: 'beauty-night',
    emblem: 'snow-skin-mooncake',
    tone: 'taste',
    products: [
      'chestnut-kernels',
      'rice-crackers',
      'dried-mango',
      'peach-jelly',
      'snow-skin-mooncake',
      'ginger-brown-sugar',
    ],
    draft: {
      ...usual,
      handle: 'night-snacks',
      name: '夜宵研究所',
      purpose: '交流深夜里吃点什么：不油、不撑、吃完睡得着。',
      audience: '加班的、追剧的、半夜会饿的人',
      theme: '小吃、零嘴与汤水',
      culture: '好吃就说好吃，踩雷也请说出来。',
      rules: ['拍到的请是自己吃的', '健康功效的话不要讲', '剧透请另开话题'],
      interests: ['坚果', '糕点', '果干', '汤水', '低糖'],
      colour: '#b3261e',
    },
  },
  {
    host: 'azhou',
    cover: 'home-night',
    emblem: 'paper-lantern',
    tone: 'keep',
    products: ['paper-lantern', 'soy-candle', 'cast-iron-pan', 'celadon-bowl', 'bamboo-chopsticks', 'wind-chime'],
    draft: {
      ...usual,
      handle: 'home-fires',
      name: '家有烟火',
      purpose: '分享用了三个月以上的家什：哪些值得留下，哪些可以不买。',
      audience: '自己做饭、自己收拾屋子的人',
      theme: '厨房、灯光与收纳',
      culture: '慢慢用，用久了再说。',
      rules: ['用过才发言', '旧东西也欢迎', '别催别人买'],
      interests: ['厨具', '灯光', '收纳', '香气', '餐具'],
      colour: '#8a5a00',
    },
  },
  {
    host: 'azhou',
    cover: 'green-night',
    emblem: 'monstera',
    tone: 'keep',
    products: ['monstera', 'wind-chime', 'oil-paper-umbrella', 'bamboo-charcoal-soap'],
    draft: {
      ...usual,
      joining: 'asked',
      question: '你的窗台朝哪个方向？养着什么？',
      handle: 'green-sill',
      name: '窗台上的绿',
      purpose: '互相帮着把植物养活，再聊怎么养得好看。',
      audience: '窗台党、新手和老园丁',
      theme: '室内植物与光',
      culture: '黄叶子也发上来，没人笑你。',
      rules: ['求助请写朝向、浇水和光照', '不发野外挖来的植物', '回答前先看图'],
      interests: ['观叶', '多肉', '水培', '光照', '换盆'],
      colour: '#2e7d32',
    },
  },
  {
    host: 'lingling',
    cover: 'wear-night',
    emblem: 'folding-fan',
    tone: 'wear',
    products: [
      'wool-scarf',
      'canvas-backpack',
      'night-runner',
      'linen-shirt',
      'folding-fan',
      'jade-ring',
      'silk-lipstick',
      'camellia-hand-cream',
    ],
    draft: {
      ...usual,
      handle: 'daily-wear',
      name: '穿搭随手记',
      purpose: '记录普通人真实的一天怎么穿：上班、下班、下雨天。',
      audience: '想穿得舒服又好看的普通人',
      theme: '日常穿搭与小物',
      culture: '夸衣服也夸人，不评身材。',
      rules: ['不评论别人的身材', '报一下身高和尺码，方便参考', '不发别人的照片'],
      interests: ['通勤', '配饰', '雨天', '护手', '包'],
      colour: '#5b4bb5',
    },
  },
]
