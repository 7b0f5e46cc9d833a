import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()
const chinese = /\p{Script=Han}/u

/** How a Chinese character sounds, without its tone: 傻 is `sha`. Any other character is itself. Each is looked up once. */
export function soundOf(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const sound = chinese.test(character) ? pinyin(character, { toneType: 'none', v: true }) : character
  known.set(character, sound)
  return sound
}
