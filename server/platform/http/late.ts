import buildValidators from '@fastify/ajv-compiler'
import buildSerializers from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'

type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>
type Validators = NonNullable<Compilers['buildValidator']>
type Serializers = NonNullable<Compilers['buildSerializer']>

interface Validate {
  (value: unknown): unknown
  errors?: unknown
}

/**
 * Compiles what a route takes and what it answers when it is first asked for: of some hundred routes a house that has just
 * opened needs few, and to compile them all takes a second and some thirty megabytes.
 */
export const lateCompilers = {
  buildValidator: ((...given: Parameters<Validators>) => {
    const compile = buildValidators()(...(given as Parameters<ReturnType<typeof buildValidators>>)) as Compile<Validate>
    return (route: object) => lateValidator(() => compile(route))
  }) as Validators,
  buildSerializer: ((...given: Parameters<Serializers>) => {
    const compile = buildSerializers()(...(given as [])) as Compile<(value: unknown) => string>
    return (route: object) => lateSerializer(() => compile(route))
  }) as Serializers,
}

type Compile<Made> = (route: object) => Made

function lateValidator(compile: () => Validate): Validate {
  let own: Validate | undefined
  const validate: Validate = (value) => {
    own ??= compile()
    const fits = own(value)
    validate.errors = own.errors
    return fits
  }
  return validate
}

function lateSerializer(compile: () => (value: unknown) => string): (value: unknown) => string {
  let own: ((value: unknown) => string) | undefined
  return (value) => {
    own ??= compile()
    return own(value)
  }
}
