import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const program = ['nginx', '/usr/sbin/nginx'].find((path) => spawnSync(path, ['-v']).status === 0)

/** Why tests behind nginx are left out here; undefined when the program is there. */
export const nginxMissing = program === undefined ? 'nginx is not installed' : undefined

export interface Nginx {
  readonly url: string
  stop(): Promise<void>
}

/** An nginx of our own on a free port in front of `house` (host:port), with default settings and the given lines. */
export async function startNginx(house: string, lines: readonly string[]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nightmarket-nginx-'))
  mkdirSync(join(folder, 'temp'))
  const port = await freePort()
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path temp/${kind};`)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid nginx.pid; error_log stderr crit;
    events {}
    http {
      access_log off; ${temp.join(' ')}
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass http://${house};
          ${lines.join('\n          ')}
        }
      }
    }`,
  )
  const child = spawn(program ?? 'nginx', ['-p', folder, '-c', 'nginx.conf'], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  await untilAnswers(url)
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 250; attempt++) {
    try {
      await fetch(url)
      return
    } catch {
      await pause(20)
    }
  }
  throw new Error('nginx does not answer.')
}
