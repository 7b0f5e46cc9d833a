import { loopSeconds } from './pen.ts'

export const sampleRate = 48_000

const beatSeconds = 0.75
/** A quiet pentatonic tune of 32 beats, in half tones above A3; undefined is a rest. */
const tune = [
  0,
  undefined,
  3,
  5,
  7,
  undefined,
  5,
  3,
  0,
  undefined,
  undefined,
  3,
  5,
  7,
  10,
  undefined,
  12,
  undefined,
  10,
  7,
  5,
  undefined,
  7,
  5,
  3,
  undefined,
  0,
  undefined,
  3,
  5,
  3,
  undefined,
]

/** One loop of mono sound, -1 to 1: plucked strings over a soft drone. Tones ring on over the end into the beginning. */
export function composeLoop(): Float32Array {
  const sound = new Float32Array(loopSeconds * sampleRate)
  addDrone(sound)
  tune.forEach((tone, beat) => {
    if (tone === undefined) return
    pluck(sound, beat * beatSeconds, 220 * 2 ** (tone / 12), 0.24)
    if (beat % 4 === 0) pluck(sound, beat * beatSeconds, 110 * 2 ** (tone / 12), 0.2)
  })
  return sound
}

/** Karplus and Strong's plucked string: a burst of noise that runs through an averaging delay line. */
function pluck(sound: Float32Array, atSeconds: number, frequency: number, volume: number): void {
  const line = new Float32Array(Math.round(sampleRate / frequency))
  let seed = Math.round(frequency * 1000) | 1
  for (let place = 0; place < line.length; place++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    line[place] = seed / 0x3fffffff - 1
  }
  const start = Math.round(atSeconds * sampleRate)
  for (let sample = 0; sample < 3 * sampleRate; sample++) {
    const place = sample % line.length
    const next = line[(place + 1) % line.length] ?? 0
    const value = line[place] ?? 0
    line[place] = (value + next) * 0.4985
    const target = (start + sample) % sound.length
    sound[target] = (sound[target] ?? 0) + value * volume * Math.min(1, sample / 200)
  }
}

function addDrone(sound: Float32Array): void {
  for (let sample = 0; sample < sound.length; sample++) {
    const seconds = sample / sampleRate
    const swell = 0.6 + 0.4 * Math.sin((seconds / loopSeconds) * 4 * Math.PI)
    const wave = Math.sin(2 * Math.PI * 110 * seconds) + 0.6 * Math.sin(2 * Math.PI * 165 * seconds)
    sound[sample] = wave * 0.03 * swell
  }
}
