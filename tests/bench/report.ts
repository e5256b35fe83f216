// The table of figures: what was measured, what was to be reached, and whether it was.
import { type Fairness, LIE_CAP } from './fairness'
import type { PageWeight } from './page-weight'
import { spread } from './percentile'
import type { Restart } from './restart'
import type { RunFigures } from './rounds'
import type { ServerKind } from './stages'

export type Runs = Record<ServerKind, RunFigures[]>
type Figure = 'fanOut' | 'acknowledged' | 'results' | 'cpu' | 'memory' | 'joins' | 'beyond'

interface Row {
  figure: Figure
  words: string
  unit: string
  /** How the show's figure is held against the bare one's. */
  against: 'ratio' | 'difference'
  reach: number
  most: boolean
  /** Sizes of a crowd for which it is promised. */
  promised(players: number): boolean
}

const thousand = (players: number) => players === 1_000
const large = (players: number) => players >= 1_000
const ROWS: Row[] = [
  {
    figure: 'fanOut',
    words: 'question fan-out p99',
    unit: 'ms',
    against: 'ratio',
    reach: 1.2,
    most: true,
    promised: large,
  },
  {
    figure: 'acknowledged',
    words: 'answer → durable acknowledgement p99',
    unit: 'ms',
    against: 'difference',
    reach: 30,
    most: true,
    promised: thousand,
  },
  {
    figure: 'results',
    words: 'personal results p99',
    unit: 'ms',
    against: 'ratio',
    reach: 1.5,
    most: true,
    promised: large,
  },
  {
    figure: 'cpu',
    words: 'server CPU per player and question',
    unit: 'µs',
    against: 'ratio',
    reach: 1.5,
    most: true,
    promised: thousand,
  },
  {
    figure: 'memory',
    words: 'memory per player',
    unit: 'kB',
    against: 'ratio',
    reach: 1.5,
    most: true,
    promised: large,
  },
  {
    figure: 'joins',
    words: 'players joined per second',
    unit: '',
    against: 'ratio',
    reach: 0.6,
    most: false,
    promised: large,
  },
  {
    figure: 'beyond',
    words: 'time charged beyond thinking p99',
    unit: 'ms',
    against: 'ratio',
    reach: 0.2,
    most: true,
    promised: thousand,
  },
]

const short = (value: number) =>
  Number.isFinite(value) ? (Math.abs(value) < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')) : '–'

function shown(values: number[], unit: string): string {
  const { median, least, most } = spread(values)
  return `${short(median)}${unit && ` ${unit}`} (${short(least)}–${short(most)})`
}

const line = (cells: string[]) => `| ${cells.join(' | ')} |`
const HEAD = [
  line(['Figure', 'Vàm Cỏ', 'bare Socket.IO', 'bare ws', 'against bare Socket.IO', 'reach', '']),
  line(Array.from({ length: 7 }, () => '---')),
]
const verdict = (reached: boolean) => (reached ? 'reached' : '**not reached**')

/** Comparison with the bare servers; ratios are taken within each run, then their median. */
export function comparison(players: number, runs: Runs): string {
  const rows = ROWS.map(({ figure, words, unit, against, reach, most, promised }) => {
    const of = (kind: ServerKind) => runs[kind].map((run) => run[figure])
    const bare = of('socketio')
    const held = of('show').map((value, run) => {
      const other = bare[run] ?? Number.NaN
      return against === 'ratio' ? value / other : value - other
    })
    const { median, least, most: worst } = spread(held)
    const reached = most ? median <= reach : median >= reach
    const limit = against === 'ratio' ? `${most ? '≤' : '≥'} ${reach} ×` : `≤ + ${reach} ms`
    const cells = [of('show'), bare, of('ws')].map((values) => shown(values, unit))
    const relation =
      against === 'ratio'
        ? `${short(median)} × (${short(least)}–${short(worst)})`
        : `${median < 0 ? '−' : '+'} ${short(Math.abs(median))} ms (${short(least)}–${short(worst)})`
    return line([words, ...cells, relation, promised(players) ? limit : '', promised(players) ? verdict(reached) : ''])
  })
  const missing = runs.show.reduce((sum, run) => sum + run.missing, 0)
  const stored = runs.show.reduce((sum, run) => sum + run.stored, 0)
  const none = line([
    'questions, answers and results lost',
    `${missing} (${stored.toLocaleString('en')} answers)`,
    '',
    '',
    '',
    players >= 10_000 ? 'none' : '',
    players >= 10_000 ? verdict(missing === 0) : '',
  ])
  return [`\n## ${players.toLocaleString('en')} players, ${runs.show.length} runs\n`, ...HEAD, ...rows, none].join('\n')
}

function plain(title: string, rows: string[][]): string {
  return [
    `\n## ${title}\n`,
    line(['Figure', 'measured', 'reach', '']),
    line(['---', '---', '---', '---']),
    ...rows.map(line),
  ].join('\n')
}

export function fairnessTable(players: number, list: Fairness[]): string {
  const of = (figure: keyof Fairness) => list.map((one) => one[figure])
  const beyond = spread(of('beyond')).median
  const gain = spread(of('gain')).most
  return plain(`A weak network: 50–600 ms added each way, ${players.toLocaleString('en')} players`, [
    ['time charged beyond thinking p99', shown(of('beyond'), 'ms'), '≤ 40 ms', verdict(beyond <= 40)],
    ['phones open the question within, p99', shown(of('opening'), 'ms'), '', ''],
    ['most that a lying client gained', shown(of('gain'), 'ms'), `≤ ${LIE_CAP} ms, the cap`, verdict(gain <= LIE_CAP)],
    ['answers and results lost', String(of('missing').reduce((sum, one) => sum + one, 0)), '', ''],
  ])
}

export function restartTable(players: number, played: number, list: Restart[]): string {
  const of = (figure: keyof Restart) => list.map((one) => one[figure])
  const missing = of('missing').reduce((sum, one) => sum + one, 0)
  return plain(
    `kill -9 in the middle of a question: ${players.toLocaleString('en')} players, ${played} questions played`,
    [
      ['new process → listening', shown(of('listening'), 'ms'), '', ''],
      [
        'new process → a returning player has its view',
        shown(of('firstView'), 'ms'),
        '≤ 3,000 ms',
        verdict(spread(of('firstView')).median <= 3_000),
      ],
      ['new process → half of the players are back', shown(of('half'), 'ms'), '', ''],
      ['new process → all players are back', shown(of('all'), 'ms'), '', ''],
      [
        'entries replayed; size of the log',
        `${spread(of('entries')).median.toLocaleString('en')}; ${(spread(of('bytes')).median / 1e6).toFixed(1)} MB`,
        '',
        '',
      ],
      ['answers of the broken question lost', String(missing), 'none', verdict(missing === 0)],
    ],
  )
}

export function pageTable(page: PageWeight | null): string {
  if (!page) return '\nThe player’s page was not weighed: there is no Chromium here.'
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  return plain('The player’s page until the first answer, gzip', [
    ['HTML, JS, CSS', kB(page.code), '≤ 125 kB', verdict(page.code <= 125_000)],
    ['with fonts', kB(page.withFonts), '≤ 180 kB', verdict(page.withFonts <= 180_000)],
    [`with everything else (${page.requests} requests)`, kB(page.everything), '', ''],
  ])
}
