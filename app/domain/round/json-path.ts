/** Reading and changing one place of a JSON value, named by a path such as "rounds.0.paper.seconds". */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at `path`; undefined: nothing. An empty path is the value itself. */
export function valueAt(value: Json, path: string): Json | undefined {
  let at: Json | undefined = value
  for (const key of path === '' ? [] : path.split('.')) {
    if (isList(at)) at = at[Number(key)]
    else if (isObject(at) && Object.hasOwn(at, key)) at = at[key]
    else return undefined
  }
  return at
}

/** The list at `path`; empty when there is none. */
export function listAt(value: Json, path: string): readonly Json[] {
  const found = valueAt(value, path)
  return isList(found) ? found : []
}

/**
 * A copy with `next` at `path`; undefined takes the place away. Objects on the way are made; a list takes a place it has, or
 * the one after its last. Anything else is left as it is.
 */
export function withValue(value: Json, path: string, next: Json | undefined): Json {
  const [key = '', ...rest] = path.split('.')
  if (FORBIDDEN.has(key)) return value
  const below = rest.join('.')
  if (isList(value)) {
    const index = Number(key)
    if (!Number.isInteger(index) || index < 0 || index > value.length) return value
    if (rest.length === 0 && next === undefined) return value.filter((_, i) => i !== index)
    const made = rest.length === 0 ? next : withValue(value[index] ?? {}, below, next)
    if (made === undefined) return value
    return index === value.length ? [...value, made] : value.map((one, i) => (i === index ? made : one))
  }
  const object = isObject(value) ? value : {}
  if (rest.length > 0) {
    if (next === undefined && !Object.hasOwn(object, key)) return value
    return { ...object, [key]: withValue(object[key] ?? {}, below, next) }
  }
  if (next !== undefined) return { ...object, [key]: next }
  const { [key]: _, ...others } = object
  return others
}
