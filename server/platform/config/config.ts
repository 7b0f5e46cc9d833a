import { resolve } from 'node:path'
import { Value } from 'typebox/value'

import { Settings } from './settings.ts'

export type Config = Readonly<Settings> & { readonly dataFolder: string }

/** Thrown when the environment asks for something that cannot be; the message names each variable and why. */
export class BadConfig extends Error {
  override name = 'BadConfig'
}

/** Reads and checks the settings. Unknown `NIGHTMARKET_…` names are refused too: a misspelt setting must not be silent. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.keys(Settings.properties)
  const faults = Object.keys(environment)
    .filter((name) => name.startsWith('NIGHTMARKET_') && !known.includes(name))
    .map((name) => `${name}: there is no such setting`)
  const given = Object.fromEntries(known.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))
  const settings = Value.Default(Settings, Value.Convert(Settings, given))
  if (!Value.Check(Settings, settings) || faults.length > 0) {
    for (const error of Value.Errors(Settings, settings))
      faults.push(`${error.instancePath.slice(1)}: ${error.message}`)
    throw new BadConfig(`The settings cannot be used.\n  ${faults.join('\n  ')}`)
  }
  return { ...settings, dataFolder: resolve(settings.NIGHTMARKET_DATA) }
}

/** The settings in force, for print-outs: secrets are shown as set or not, never as they are. */
export function describeConfig(config: Config): Record<string, unknown> {
  const shown: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(Settings.properties)) {
    const value = config[name as keyof Settings]
    if (value === undefined) continue
    shown[name] = 'secret' in schema ? '(set)' : value
  }
  return shown
}
