/** Pictures that stand in a text for a word that means or sounds the same. */
// biome-ignore format: a table reads better in rows
const pictures: Readonly<Record<string, string>> = {
  '🐶': '狗', '🐕': '狗', '🐷': '猪', '🐖': '猪', '🐽': '猪', '🐴': '马', '🐎': '马', '🐮': '牛', '🐂': '牛', '🐄': '牛', '🐔': '鸡', '🐓': '鸡',
  '🐣': '鸡', '🦆': '鸭', '🐍': '蛇', '🐭': '鼠', '🐀': '鼠', '🐰': '兔', '🐵': '猴', '🐒': '猴', '🐯': '虎', '🐱': '猫', '🐟': '鱼', '🐏': '羊',
  '🐑': '羊', '🐐': '羊', '🐢': '龟', '🐛': '虫', '🐜': '蚁', '🐸': '蛙', '🐻': '熊', '🐲': '龙', '🐉': '龙', '🐘': '象', '🦐': '虾', '🐝': '蜂',
  '💩': '屎', '👻': '鬼', '💀': '死', '☠': '死', '🧠': '脑', '👄': '嘴', '👅': '舔', '🦶': '脚', '👣': '脚', '✋': '手', '👊': '打', '👀': '看',
  '🔪': '刀', '🗡': '刀', '💣': '炸', '🔫': '枪', '🌶': '辣', '🗑': '垃圾', '🚮': '垃圾', '👩': '女', '🚺': '女', '👧': '女', '👨': '男', '🚹': '男',
  '👦': '男', '👶': '婴', '👵': '婆', '👴': '爷', '🤡': '小丑', '🍌': '蕉', '🖤': '黑', '⚫': '黑', '🌑': '黑', '👨🏿': '黑人', '⚪': '白', '🟢': '绿',
  '💚': '绿', '🟡': '黄', '💛': '黄', '🔴': '红', '🍵': '茶', '☕': '茶', '🌲': '树', '🍐': '梨', '🥚': '蛋', '💰': '钱', '💵': '钱', '🧧': '红包',
  '🔥': '火', '💧': '水', '🌊': '水', '📱': '手机', '☎': '电话', '📞': '电话', '🏠': '房', '🚗': '车', '✈': '飞机', '➕': '加', '🈲': '禁', '🆓': '免费',
  '🈶': '有', '🈚': '无', '💊': '药', '🎰': '赌', '🎲': '赌', '🌹': '花', '🌸': '花', '🍺': '酒', '🍷': '酒', '🌞': '日', '☀': '日', '🌙': '月',
  '❤': '心', '👕': '衣', '👗': '裙', '👟': '鞋', '🎁': '礼', '🆙': '上', '⬆': '上', '⬇': '下', '🌏': '地', '🐦': '鸟', '🦅': '鹰', '🍚': '饭', '🍬': '糖',
}

const picture = /\p{Extended_Pictographic}|\p{Emoji_Presentation}/u
const shade = /[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu

/** A text with its pictures as the words they stand for; pictures that stand for none go. */
export function withoutPictures(text: string): string {
  if (!picture.test(text)) return text
  let read = ''
  for (const character of text.replace(shade, '')) {
    read += picture.test(character) ? (pictures[character] ?? '') : character
  }
  return read
}

/** Which pictures stand for a word: for tests that disguise. */
export function picturesOf(word: string): string[] {
  return Object.keys(pictures).filter((each) => pictures[each] === word)
}
