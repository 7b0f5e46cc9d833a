/**
 * Characters written as their two halves side by side, by the first half: `犭句` is 狗. Halves that stand together in ordinary
 * texts are left out: 女子 is not 好, 日月 not 明.
 */
// biome-ignore format: a table reads better in rows
const halves: Readonly<Record<string, string>> = {
  亻: '尔你也他门们象像壬任言信介价直值建健专传弋代木休本体韦伟寺侍呆保更便吏使到倒主住故做乍作可何半伴共供列例扁偏叚假昔借尝偿立位谷俗牛件十什二仁山仙文仗火伙为伪申伸氐低象像责债亭停侯候',
  犭: '句狗者猪侯猴王狂虫独良狼苗猫师狮尤犹交狡青猜昌猖瓜狐孟猛军犯艮狠民狠',
  女: '干奸马妈表婊乃奶良娘未妹且姐昌娼支妓臭嬲票嫖古姑夭妖少妙昏婚兼嫌眉媚息媳胥婿',
  口: '乞吃马吗巴吧尼呢阿啊那哪合哈曷喝土吐肖哨卑啤桑嗓下吓我哦牙呀未味昌唱喜嘻享哼圭哇斥诉丁叮八叭当噹麻嘛它咜犬吠',
  扌: '丁打少抄戈找支技巴把安按是提由抽包抱立拉爪抓喿操白拍仑抡仓抢亥核奂换妾接召招发拨非排隹推旨指寺持臽掐罢摆兑捝童撞卑捭屯扽空控采採',
  氵: '去法工江可河每海西洒青清肖消由油殳没舌活先洗酉酒夜液朝潮包泡少沙气汽台治主注良浪罙深又汉胡湖曼漫贱溅谷浴',
  讠: '兑说舌话人认只识吾语青请射谢正证平评司词己记寸讨果课周调扁骗方访上让羊详川训仑论隹谁午许卖读十计',
  忄: '曼慢生性青情白怕夬快圣怪亡忙艮恨曾憎贯惯董懂赖懒每悔又怀',
  钅: '戋钱艮银昔错肖销甫铺易锡中钟失铁十针',
  月: '半胖旁膀巴肥土肚却脚凶胸佥脸干肝兑脱',
  尸: '比屁米屎水尿吊屌穴屄古居且咀',
  禾: '厶私中种只积火秋多移兑税少秒',
  木: '又权几机目相交校寸村卯柳羊样才材示标反板娄楼黄横',
  弓: '虽强长张',
  米: '青精唐糖分粉立粒且粗羔糕',
  日: '寸时央映青晴乍昨免晚',
  白: '勺的',
  又: '鸟鸡欠欢隹难寸对',
  甲: '鸟鸭', 合: '鸟鸽', 牙: '鸟鸦', 我: '鸟鹅', 江: '鸟鸿',
  王: '求球里理见现元玩马玛',
  贝: '戋贱者赌才财反贩曾赠兼赚佥险',
  言: '射谢兑说舌话',
  虫: '圭蛙它蛇下虾义蚁章蟑郎螂皇蝗且蛆昆蜫',
  马: '奇骑扁骗户驴蚤骚史驶累骡',
  革: '仑鞭',
  土: '立垃及圾也地不坏匀均真填夬块',
  石: '皮破更硬并碰马码少砂',
  火: '包炮少炒尧烧乍炸因烟丁灯',
  目: '艮眼垂睡害瞎丁盯青睛',
  纟: '工红录绿及级合给且组吉结冬终泉线分纷色绝屯纯',
  饣: '反饭官馆我饿包饱曼馒',
  车: '仑轮专转俞输欠软圣轻',
  足: '包跑兆跳各路艮跟帝蹄',
  舌: '甘甜忝舔',
  力: '口加', 且: '力助', 云: '力动', 奴: '力努',
  歹: '匕死戋残朱殊',
  矢: '口知豆短',
  其: '月期欠欺',
  酉: '己配卒醉',
  鱼: '羊鲜',
  辶: '力边元远斤近文这井进关送首道米迷艮退寸过云运束速自追不还秀透先选甬通',
  疒: '丙病风疯知痴冬疼甬痛留瘤此疵',
  艹: '化花早草平苹采菜余茶古苦央英洛落约药',
  宀: '女安子字至室豕家元完',
  穴: '工空力穷九究',
  囗: '人囚玉国大因',
  走: '己起干赶召超取趣',
}

/** By the first half, then by the second: most characters of a text begin nothing. */
const whole = new Map<string, Map<string, string>>()
const parts = new Map<string, string>()
for (const [first, rest] of Object.entries(halves)) {
  const letters = [...rest]
  const ends = new Map<string, string>()
  whole.set(first, ends)
  for (let at = 0; at + 1 < letters.length; at += 2) {
    const second = letters[at] ?? ''
    const character = letters[at + 1] ?? ''
    ends.set(second, character)
    if (!parts.has(character)) parts.set(character, first + second)
  }
}

/** A text without spaces, its halved characters put together again. */
export function withoutHalves(text: string): string {
  let read = ''
  for (let at = 0; at < text.length; at++) {
    const known = whole.get(text[at] ?? '')?.get(text[at + 1] ?? '')
    read += known ?? text[at]
    if (known) at++
  }
  return read
}

/** The halves of a character, for tests that disguise. */
export function halvesOf(character: string): string | undefined {
  return parts.get(character)
}
