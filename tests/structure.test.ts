// Imports point one way, and files keep the shape that the house asks for.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, posix, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const MOST_LINES = 350

interface Source {
  /** From the root, with forward slashes. */
  path: string
  text: string
  imports: Import[]
}

interface Import {
  /** A path from the root for our own files, else the package's name. */
  target: string
  own: boolean
  typesOnly: boolean
}

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"();]*?from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = (match[4] ?? match[5] ?? '').replace(/\?.*$/, '')
    const typesOnly = Boolean(match[2])
    if (specifier.startsWith('~/')) return { target: posix.join('app', specifier.slice(2)), own: true, typesOnly }
    if (specifier.startsWith('.')) return { target: posix.join(posix.dirname(path), specifier), own: true, typesOnly }
    return { target: specifier, own: false, typesOnly }
  })
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => relative(ROOT, join(ROOT, folder, name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('app/paraglide/'))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      return { path, text, imports: importsOf(path, text) }
    })
}

const app = sourcesBelow('app')
const server = sourcesBelow('server')
const within = (folder: string, sources: readonly Source[]) =>
  sources.filter(({ path }) => path.startsWith(`${folder}/`))

/** The imports of `sources` that `forbidden` names, as `file → target`. */
function crossings(sources: readonly Source[], forbidden: (one: Import) => boolean): string[] {
  return sources.flatMap(({ path, imports }) => imports.filter(forbidden).map(({ target }) => `${path} → ${target}`))
}

const into =
  (...folders: string[]) =>
  (one: Import) =>
    one.own && folders.some((folder) => one.target === folder || one.target.startsWith(`${folder}/`))

describe('imports point one way', () => {
  test('this test sees imports of every kind', () => {
    const text = `import a from './a'\nimport type { B } from '~/b'\nexport { c } from "../c"\nconst d = import('./d')\nimport 'zod'\nimport {\n  e,\n} from './e?url'`
    expect(importsOf('app/live/x.ts', text).map((one) => one.target)).toEqual([
      'app/live/a',
      'app/b',
      'app/c',
      'app/live/d',
      'zod',
      'app/live/e',
    ])
    expect(app.length + server.length).toBeGreaterThan(60)
  })

  test('the domain imports zod and itself', () => {
    const outside = (one: Import) => (one.own ? !into('app/domain')(one) : !/^zod(\/|$)/.test(one.target))
    expect(crossings(within('app/domain', app), outside)).toEqual([])
  })

  test('what the browser may load never imports the server, not even its types', () => {
    expect(crossings(app, into('server', 'generated', 'prisma'))).toEqual([])
  })

  test('pages are made of components, and not the other way round', () => {
    expect(crossings([...within('app/components', app), ...within('app/live', app)], into('app/routes'))).toEqual([])
    expect(crossings(within('app/live', app), into('app/components'))).toEqual([])
  })

  test('the server knows of the app its domain, its texts and the types of what pages ask for', () => {
    const page = (one: Import) =>
      into('app')(one) &&
      !into('app/domain', 'app/paraglide')(one) &&
      !(one.typesOnly && into('app/services', 'app/context')(one))
    expect(crossings(server, page)).toEqual([])
  })

  test('types of services hold no values', () => {
    const valued = within('app/services', app).filter(({ text }) => /^export (const|function|class|let)\b/m.test(text))
    expect(valued.map(({ path }) => path)).toEqual([])
  })
})

describe('files keep their shape', () => {
  const all = [...app, ...server]

  test(`none is longer than ${MOST_LINES} lines`, () => {
    const long = all.filter(({ text }) => text.split('\n').length > MOST_LINES)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test('each begins by saying what it is for', () => {
    expect(all.filter(({ text }) => !/^\/[/*]/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('none is a barrel or a drawer of odds and ends', () => {
    const vague = /^(index|utils?|helpers?|misc|common|lib)\.(ts|tsx|mjs)$/
    expect(all.filter(({ path }) => vague.test(basename(path))).map(({ path }) => path)).toEqual([])
  })
})
