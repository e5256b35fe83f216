// Compiles messages/ into app/paraglide when a text or the compiler's settings changed since the last time.
// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const stamp = 'generated/messages.stamp'
const out = 'app/paraglide'

/** Hash over everything the compiled messages depend on. */
function fingerprint() {
  const hash = createHash('sha256')
  const texts = readdirSync('messages', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join('messages', name))
  const settings = [
    'project.inlang/settings.json',
    'scripts/paraglide.mjs',
    'scripts/messages.mjs',
    'package-lock.json',
  ]
  for (const file of [...texts.sort(), ...settings]) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * The runtime that the messages ask for the language: the compiler's own also reads addresses, cookies and stores,
 * which the application decides itself, and weighs a kilobyte on every phone.
 */
const RUNTIME = `/** @type {readonly ['vi', 'en', 'km']} */
export const locales = ['vi', 'en', 'km']
export const baseLocale = 'vi'
export const experimentalStaticLocale = undefined
let read = () => baseLocale
export const getLocale = () => read()
export const overwriteGetLocale = (fn) => {
  read = fn
}
export const isLocale = (value) => locales.includes(value)
`
const RUNTIME_TYPES = `export type Locale = 'vi' | 'en' | 'km'
export type LocalizedString = string & { readonly __brand: 'LocalizedString' }
export interface MessageMetadata<Inputs, Options, Markup> {
  readonly __paraglide?: { inputs: Inputs; options: Options; markup: Markup }
}
export declare const locales: readonly ['vi', 'en', 'km']
export declare const baseLocale: 'vi'
export declare const experimentalStaticLocale: Locale | undefined
/** The language that messages are given in now. */
export declare function getLocale(): Locale
/** Lets \`fn\` say the language from now on. */
export declare function overwriteGetLocale(fn: () => Locale): void
export declare function isLocale(value: unknown): value is Locale
`

const now = fingerprint()
const fresh = existsSync(`${out}/messages.js`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
if (!fresh) {
  const { compile } = await import('@inlang/paraglide-js')
  const { paraglideOptions } = await import('./paraglide.mjs')
  await compile(paraglideOptions)
  writeFileSync(`${out}/runtime.js`, RUNTIME)
  writeFileSync(`${out}/runtime.d.ts`, RUNTIME_TYPES)
  // Middleware of the compiler's own, over the runtime that is not there any more.
  for (const name of ['server.js', 'server.d.ts']) rmSync(`${out}/${name}`, { force: true })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}
