import type { BizStep } from '#contracts/catalogue'

type TwoTexts = { readonly zh: string; readonly en: string }

/** A certificate of the demo; days count from the day on which the demo is made. Its issuer is made up and says so. */
export interface DemoCertificate {
  readonly products: readonly string[]
  readonly title: TwoTexts
  readonly number: string
  readonly scope: TwoTexts
  readonly fromDays: number
  readonly untilDays?: number
  readonly hasPaper: boolean
}

export const demoIssuer: TwoTexts = {
  zh: '示例认证中心（虚构，仅作演示）',
  en: 'Sample Certifier (made up for the demo)',
}

export const demoCertificates: readonly DemoCertificate[] = [
  {
    products: ['longjing-spring', 'osmanthus-oolong'],
    title: { zh: '有机产品认证', en: 'Organic product' },
    number: 'DEMO-ORG-0412',
    scope: { zh: '茶园与初制，两个批次', en: 'Tea garden and first processing, two lots' },
    fromDays: -200,
    untilDays: 165,
    hasPaper: true,
  },
  {
    products: ['wild-honey'],
    title: { zh: '农残与抗生素检测报告', en: 'Residue test report' },
    number: 'DEMO-LAB-2207',
    scope: { zh: '农药残留 68 项、抗生素 12 项均未检出', en: '68 pesticides and 12 antibiotics, none found' },
    fromDays: -345,
    untilDays: 19,
    hasPaper: true,
  },
  {
    products: ['celadon-bowl'],
    title: { zh: '食品接触安全检测', en: 'Food contact safety' },
    number: 'DEMO-FCM-0097',
    scope: { zh: '铅、镉溶出量', en: 'Release of lead and cadmium' },
    fromDays: -90,
    hasPaper: true,
  },
  {
    products: ['longjing-spring'],
    title: { zh: '地理标志使用授权', en: 'Use of a geographical indication' },
    number: 'DEMO-GI-0031',
    scope: { zh: '上一年度', en: 'The year before' },
    fromDays: -500,
    untilDays: -135,
    hasPaper: false,
  },
]

/** What happened to a batch: step, days before today, hour, where, by whom, what. */
type DemoEvent = readonly [step: BizStep, daysAgo: number, hour: number, place: TwoTexts, who: string, what: TwoTexts]

export interface DemoBatch {
  readonly product: string
  readonly lot: string
  /** From GS1's range for numbers inside a company (020…), so it is nobody's. */
  readonly gtin?: string
  readonly origin: TwoTexts
  readonly madeDaysAgo: number
  readonly keepsDays?: number
  readonly events: readonly DemoEvent[]
}

const xihu: TwoTexts = { zh: '杭州西湖', en: 'West Lake, Hangzhou' }
const store: TwoTexts = { zh: '杭州', en: 'Hangzhou' }
const longquan: TwoTexts = { zh: '浙江龙泉', en: 'Longquan, Zhejiang' }
const qinling: TwoTexts = { zh: '陕西秦岭', en: 'Qinling, Shaanxi' }

export const demoBatches: readonly DemoBatch[] = [
  {
    product: 'longjing-spring',
    lot: 'LJ0328-A',
    gtin: '2001234567893',
    origin: { zh: '浙江杭州', en: 'Hangzhou, Zhejiang' },
    madeDaysAgo: 62,
    keepsDays: 540,
    events: [
      [
        'commissioning',
        62,
        6,
        xihu,
        '示例茶园',
        { zh: '清晨采摘，一芽一叶，鲜叶 320 公斤', en: 'Picked at dawn, 320 kg of fresh leaf' },
      ],
      ['inspecting', 61, 15, xihu, '示例检测', { zh: '感官与水分检验合格', en: 'Taste and moisture passed' }],
      ['packing', 60, 10, xihu, '示例茶园', { zh: '充氮小罐 1,180 罐', en: '1,180 tins under nitrogen' }],
      ['shipping', 58, 9, xihu, '示例冷链', { zh: '0–5℃ 冷藏车', en: 'Chilled, 0–5 °C' }],
      ['receiving', 57, 14, store, '夜市仓', { zh: '到货核对无误', en: 'Counted, all there' }],
      ['stocking', 56, 11, store, '夜市仓', { zh: '上架', en: 'Put on the shelf' }],
    ],
  },
  {
    product: 'longjing-spring',
    lot: 'LJ0321-A',
    gtin: '2001234567893',
    origin: { zh: '浙江杭州', en: 'Hangzhou, Zhejiang' },
    madeDaysAgo: 69,
    keepsDays: 540,
    events: [
      ['commissioning', 69, 6, xihu, '示例茶园', { zh: '头采', en: 'First picking' }],
      ['receiving', 64, 14, store, '夜市仓', { zh: '到货核对无误', en: 'Counted, all there' }],
    ],
  },
  {
    product: 'wild-honey',
    lot: 'HN-0509',
    origin: { zh: '陕西秦岭', en: 'Qinling, Shaanxi' },
    madeDaysAgo: 40,
    keepsDays: 720,
    events: [
      ['commissioning', 40, 8, qinling, '示例蜂场', { zh: '封盖蜜取蜜，波美度 42', en: 'Capped honey, 42 °Bé' }],
      ['sampling', 39, 10, qinling, '示例检测', { zh: '抽样三瓶送检', en: 'Three jars sent to the lab' }],
      [
        'inspecting',
        34,
        16,
        qinling,
        '示例检测',
        { zh: '检测合格，报告见认证', en: 'Passed; the report is among the certificates' },
      ],
      ['shipping', 30, 9, qinling, '示例物流', { zh: '', en: '' }],
      ['receiving', 27, 15, store, '夜市仓', { zh: '到货核对无误', en: 'Counted, all there' }],
    ],
  },
  {
    product: 'celadon-bowl',
    lot: 'K12-0603',
    gtin: '2001234500012',
    origin: { zh: '浙江龙泉', en: 'Longquan, Zhejiang' },
    madeDaysAgo: 25,
    events: [
      ['commissioning', 25, 9, longquan, '示例窑口', { zh: '还原焰烧成，1310℃', en: 'Fired in reduction at 1310 °C' }],
      ['inspecting', 23, 14, longquan, '示例窑口', { zh: '逐只敲听、挑选', en: 'Each one rung and sorted' }],
      ['packing', 22, 10, longquan, '示例窑口', { zh: '蜂窝纸单只独立包装', en: 'Packed one by one' }],
      ['transporting', 20, 8, longquan, '示例物流', { zh: '', en: '' }],
      ['receiving', 18, 13, store, '夜市仓', { zh: '破损 0', en: 'None broken' }],
    ],
  },
]

/** Which product has a model, and the words that stand for it. */
export const demoModel = {
  product: 'celadon-bowl',
  file: 'celadon-bowl.glb',
  alt: { zh: '梅子青釉的青瓷碗，浅圈足', en: 'A celadon bowl with a plum green glaze on a low foot' },
}

export interface DemoGuide {
  readonly product: string
  readonly materials: readonly (readonly [name: TwoTexts, percent: number])[]
  readonly steps: readonly TwoTexts[]
}

export const demoGuides: readonly DemoGuide[] = [
  {
    product: 'longjing-spring',
    materials: [],
    steps: [
      { zh: '玻璃杯先用热水烫过，倒掉。', en: 'Warm a glass with hot water and pour it off.' },
      {
        zh: '放 3 克茶，倒三分之一杯 80℃ 的水，轻轻摇一摇，闻香。',
        en: 'Put in 3 g of tea and a third of water at 80 °C, sway it, and smell.',
      },
      { zh: '再沿杯壁注水到七分满，等两分钟。', en: 'Fill up along the wall to seven tenths and wait two minutes.' },
      { zh: '喝到剩三分之一就续水，能续三次。', en: 'Refill when a third is left; it gives three more.' },
    ],
  },
  {
    product: 'linen-shirt',
    materials: [
      [{ zh: '亚麻', en: 'Linen' }, 55],
      [{ zh: '棉', en: 'Cotton' }, 43],
      [{ zh: '贝壳扣', en: 'Shell buttons' }, 2],
    ],
    steps: [
      { zh: '冷水手洗，或装洗衣袋机洗轻柔档。', en: 'Wash cold by hand, or gently in a laundry bag.' },
      { zh: '不拧，抖平后挂在阴凉处晾干。', en: 'Do not wring; shake flat and hang in the shade.' },
      { zh: '半干时中温熨烫。', en: 'Iron at medium heat while half dry.' },
    ],
  },
]

/** The one story of the demo; its pictures are those of the demo's shows. */
export const demoStory = {
  handle: 'lamplight-tea',
  title: { zh: '灯下做茶', en: 'Tea by lamplight' },
  lead: { zh: '演示故事，人物与情节均为虚构。', en: 'A story of the demo; people and events are made up.' },
  cover: 'tea-night',
  picture: 'home-night',
  caption: { zh: '收摊前的最后一锅水。', en: 'The last kettle before closing.' },
  texts: [
    {
      zh: '天还没亮，灶上的铁锅先热起来。做茶的人说，茶不等人，叶子从枝头下来，就只有半天的工夫。\n\n摊青、杀青、理条、辉锅，四道工序全靠一双手。手背能感到锅温，掌心能听见水汽。',
      en: 'Before dawn the pan is already hot. Tea waits for nobody, they say: once the leaf is off the branch there is half a day.\n\nSpread, fire, shape, dry: four steps, all by hand. The back of the hand feels the pan, the palm hears the steam.',
    },
    {
      zh: '我们把每一批的采摘、检验、发货都记下来，扫一扫罐底的码就能看到。做得好不好，让大家自己看。',
      en: 'We write down the picking, testing and shipping of every lot. Scan the code under the tin and see for yourself.',
    },
  ],
  quote: { zh: '火候不在表上，在手里。', en: 'The heat is not on the dial, it is in the hand.' },
  by: { zh: '做茶人 老陈（虚构）', en: 'Old Chen, tea maker (made up)' },
  products: ['longjing-spring', 'osmanthus-oolong'],
} as const

/** A host of the demo stands up for what they drink; days count from the day on which the demo is made. */
export const demoEndorsement = {
  host: 'xiaoman',
  name: { zh: '小满', en: 'Xiaoman' },
  role: { zh: '夜市主播（演示）', en: 'Host at Nightmarket (demo)' },
  quote: {
    zh: '自己每天早上也泡这一杯，豆香清亮，不涩。',
    en: 'My own cup every morning: clear chestnut, nothing harsh.',
  },
  fromDays: -20,
  untilDays: 160,
  rights: '演示：授权虚构，仅限本站使用。',
  products: ['longjing-spring'],
} as const
