import { useEffect, useReducer, useRef, useState } from 'react'
import { type CheckedIn, checkIn } from '#contracts/gatherings'
import { call } from '#web/shared/wire/call.ts'
import { asProblem, type Problem } from '#web/shared/wire/problem.ts'

/** A code that was scanned, the latest first. One without an answer yet is sent again until it has one. */
export interface Scan {
  readonly code: string
  readonly answer?: CheckedIn
  readonly problem?: Problem
}

const kept = 'nightmarket.scans-to-send'
const againMs = 4_000

function readWaiting(): string[] {
  const read: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]')
  return Array.isArray(read) ? read.filter((code) => typeof code === 'string') : []
}

/** Lets people in by their codes, also where the network comes and goes: what could not be sent is kept on the phone. */
export function useScans() {
  const [scans, setScans] = useState<readonly Scan[]>(() => readWaiting().map((code) => ({ code })))
  const waiting = useRef(new Set(readWaiting()))
  const [tries, tryAgain] = useReducer((count: number) => count + 1, 0)
  const keep = () => localStorage.setItem(kept, JSON.stringify([...waiting.current]))
  const settle = (scan: Scan) => setScans((all) => [scan, ...all.filter(({ code }) => code !== scan.code)].slice(0, 30))

  const send = async (code: string) => {
    try {
      settle({ code, answer: await call(checkIn, { body: { code } }) })
      waiting.current.delete(code)
    } catch (thrown) {
      const problem = asProblem(thrown)
      // Without an answer nobody knows whether they are in: the same code again is safe.
      if (problem.code !== 'wire.offline' && problem.code !== 'wire.slow') {
        waiting.current.delete(code)
        settle({ code, problem })
      }
    }
    keep()
  }
  const sendNow = useRef(send)
  sendNow.current = send

  useEffect(() => {
    if (tries > 0) for (const code of waiting.current) void sendNow.current(code)
  }, [tries])
  useEffect(() => {
    const timer = setInterval(() => waiting.current.size > 0 && tryAgain(), againMs)
    addEventListener('online', tryAgain)
    return () => {
      clearInterval(timer)
      removeEventListener('online', tryAgain)
    }
  }, [])

  const add = (typed: string) => {
    const code = typed.trim()
    if (code.length < 4 || waiting.current.has(code)) return
    waiting.current.add(code)
    keep()
    settle({ code })
    void send(code)
  }
  return { scans, add }
}
