// Every loader and every action asks can(), or stands here with the reason why not.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const ASKS = /\b(guard|guardShow|can)\(/
/** Functions that ask for the loaders that call them. */
const ASKING: Record<string, string> = {
  actOnResults: 'app/shows/results-actions.ts',
  guardContestant: 'app/rounds/season-guard.ts',
  guardJudged: 'app/rounds/season-guard.ts',
  guardKeeper: 'app/rounds/season-guard.ts',
  guardRound: 'app/rounds/season-guard.ts',
  guardSeason: 'app/rounds/season-guard.ts',
  guardWork: 'app/rounds/season-guard.ts',
  guardPaper: 'app/rounds/paper-guard.ts',
  ownContestant: 'app/rounds/season-seen.ts',
  resultsSource: 'app/shows/results-file.ts',
  seasonSeen: 'app/rounds/season-seen.ts',
  visitorOf: 'app/visitor.ts',
}
const ASKS_THROUGH = new RegExp(`\\b(${Object.keys(ASKING).join('|')})\\(`)

const NEED_NOT: Record<string, string> = {
  '$.tsx': 'every address that is no page is a 404 for everybody',
  '_paper.sign-in.tsx': 'whoever signs in is nobody yet; the password is the right',
  'language.ts': 'sets a cookie of the sender and nothing else',
  'sign-out.ts': 'ends the session that the request itself carries',
}

interface Door {
  /** As `file: loader`. */
  name: string
  file: string
  text: string
}

/** Loaders and actions of a module: what stands between their line and the next line that closes at the margin. */
function doorsOf(file: string, text: string): Door[] {
  const heads = text.matchAll(/^export (?:async )?(?:function|const) (loader|action)\b/gm)
  return [...heads].map((head) => {
    const from = text.slice(head.index)
    const long = /^export (?:async )?function|=>\s*\{$/.test(from.split('\n')[0] ?? '')
    const end = long ? from.indexOf('\n}') : from.indexOf('\n')
    return { name: `${file}: ${head[1]}`, file, text: from.slice(0, end < 0 ? undefined : end) }
  })
}

const asks = ({ text }: Door) => ASKS.test(text) || ASKS_THROUGH.test(text)

const files = readdirSync(join(ROOT, 'app/routes'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
)
const doors = files.flatMap((file) => doorsOf(file, read(`app/routes/${file}`)))

describe('the doors of pages', () => {
  test('this test sees each loader and action by itself', () => {
    const text =
      "export async function loader() {\n  guard(x)\n}\n\nexport const action = () => redirect('/')\n\nfunction other() {\n  can(y)\n}\n"
    expect(doorsOf('x.ts', text).map((door) => [door.name, asks(door)])).toEqual([
      ['x.ts: loader', true],
      ['x.ts: action', false],
    ])
    expect(doors.length).toBeGreaterThan(30)
    const named = files.flatMap((file) => {
      const text = read(`app/routes/${file}`)
      const exported = (what: string) => new RegExp(`^export\\b.*\\b${what}\\b`, 'm').test(text)
      return ['loader', 'action'].filter(exported).map((what) => `${file}: ${what}`)
    })
    expect(doors.map(({ name }) => name).sort()).toEqual(named.sort())
  })

  test('all ask', () => {
    const silent = doors.filter((door) => !asks(door) && !Object.hasOwn(NEED_NOT, door.file))
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  test('what asks for others does ask', () => {
    for (const [name, path] of Object.entries(ASKING)) {
      expect(read(path)).toMatch(new RegExp(`^export (async )?function ${name}\\(`, 'm'))
      expect(read(path)).toMatch(ASKS)
    }
  })

  test('nobody stands on the list who asks, or is not there', () => {
    const idle = Object.keys(NEED_NOT).filter((file) => !doors.some((door) => door.file === file && !asks(door)))
    expect(idle).toEqual([])
  })
})
