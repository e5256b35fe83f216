/** The sentences of regulations in English. */
import { duration, type PrizeAmong, percent, type Words } from './regulations-words'

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

function prizeAmong(among: PrizeAmong): string {
  if (among === 'collective' || among.tables.length === 0) return ''
  if (among.together) return ` for all ${among.tables.map((table) => `${table}s`).join(' and ')} together`
  return ` for each ${among.tables.join(' in each ')}`
}

export const EN: Words = {
  known: {
    pupil: 'pupils',
    student: 'students',
    'english-major': 'students who major in English',
    'english-major-student': 'students who major in English',
    organiser: 'organisers',
    'union-official': 'union officials',
    'civil-servant': 'civil servants',
    enterprise: 'people of enterprises',
    'armed-forces': 'the armed forces',
    'local-youth': 'local youth',
    province: 'province',
    district: 'former district',
    cluster: 'cluster',
    'Asia/Ho_Chi_Minh': 'Viet Nam (UTC+7)',
    'Asia/Phnom_Penh': 'Cambodia (UTC+7)',
  },
  headings: {
    purpose: 'Purpose',
    theme: 'Theme',
    eligibility: 'Who may enter',
    divisions: 'Divisions',
    windows: 'When',
    attempts: 'Attempts',
    content: 'Content and form',
    scoring: 'Marks',
    ties: 'Ranking and equal marks',
    advancement: 'Who goes on',
    devices: 'Devices',
    conduct: 'Honest work',
    names: 'Names',
    prizes: 'Prizes',
    announcement: 'Announcement of results',
    complaints: 'Complaints',
    data: 'Personal data',
    contact: 'Contact',
    final_say: 'General',
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ranking: {
    score: 'more marks',
    right: 'more right answers',
    time: 'less time in all',
    average_time: 'less time an item on average',
    earliest: 'handed in earlier',
    prediction: 'the closer prediction',
    younger: 'the younger one',
    attempts: 'fewer attempts',
    judged: 'more marks from the judges',
  },
  age: (min, max, on) => {
    const bounds =
      min === undefined
        ? `up to ${max} years old`
        : max === undefined
          ? `from ${min} years`
          : `from ${min} to ${max} years old`
    return `${bounds} on ${on}`
  },
  grades: (min, max) => (min === max ? `pupils of grade ${min}` : `pupils of grades ${min} to ${max}`),
  kinds: (kinds) => (kinds.length === 1 ? `${kinds[0]}` : `one of: ${kinds.join(', ')}`),
  excluded: (marks) => `not for: ${marks}`,
  everybody: 'everybody',
  organisers: 'Organisers, authors of questions and judges may sit the paper but are not ranked.',
  oneDivision: 'A person enters one division.',
  weekly: (first, weeks, opens, closes) =>
    `${plural(weeks, 'week')} from the week of ${first}: opens ${opens}, closes ${closes}.`,
  single: (opens, closes) => `From ${opens} to ${closes}.`,
  zone: (zone) => `All times are those of ${zone}.`,
  moved: (day, opens, closes, why) =>
    `Changed on ${day}; before that from ${opens} to ${closes}. Reason: ${why.replace(/\.$/, '')}.`,
  cut: 'When the window closes, all papers are taken in.',
  finish: 'Whoever begins before the window closes has the full time of the paper.',
  perWindow: (n, windows) =>
    `${n === null ? 'As many attempts as you like' : `At most ${plural(n, 'attempt')}`}${windows ? ' in each window' : ''}.`,
  total: (n) => `At most ${plural(n, 'attempt')} in the whole round.`,
  counts: {
    best: 'The best attempt counts; of equal marks the quicker one.',
    best_earliest: 'The best attempt counts; of equal marks the earlier one.',
    last: 'The last attempt counts.',
    sum: 'All attempts are added.',
  },
  windows: {
    best: 'Of several windows the best one counts.',
    sum: 'The results of all windows are added.',
    last: 'The last window that was entered counts.',
    each: 'Every window has its own ranking.',
  },
  section: (name, items, seconds) =>
    `${name}: ${plural(items, 'item')}${seconds === null ? '' : `, ${duration(seconds, 'min', 's')} each`}.`,
  seconds: (seconds) => `Time for the paper: ${duration(seconds, 'min', 's')}.`,
  drawn: {
    person: 'Every attempt draws its own items from the bank.',
    window: 'Everybody has the same items within a window, perhaps in another order.',
  },
  noBack: 'There is no way back to an item.',
  early: 'The paper may be handed in early.',
  notEarly: 'The paper is not handed in before the time is over.',
  plays: (n) => `A sound may be played ${n === 1 ? 'once' : `${n} times`}.`,
  marks: (name, right, wrong, blank) => `${name}: right ${right}, wrong ${wrong}, blank ${blank}.`,
  partial: 'A part-right answer to an item of several parts earns its share.',
  sectionPass: (name, share) => `${name}: at least ${percent(share)} of its own marks are needed.`,
  stopAfterWrong: (n) => `The paper ends after ${plural(n, 'wrong answer')}; an answer once given stands.`,
  held: (floor, cap) =>
    `The marks of a paper are ${[floor === null ? '' : `not below ${floor}`, cap === null ? '' : `at most ${cap}`].filter(Boolean).join(' and ')}.`,
  judged: (name, criteria, weight, outOf) =>
    `${name}: judges mark ${criteria}; ${percent(weight)} of ${outOf} marks. The mean of the judges counts.`,
  prediction: (question) => `Prediction: ${question}`,
  tie: 'Who is equal in all of these shares a rank.',
  gate: (count, all, share) =>
    `Open to whoever reached ${percent(share)} in at least ${count} of ${plural(all, 'earlier round')}.`,
  entrants: (round) => `For those who were chosen by ${round}.`,
  top: (n, of) => `the best ${n} ${of}`,
  of: { overall: 'of all', division: 'of each division', unit: 'of each unit' },
  ofGrouping: (grouping) => `of each group (${grouping})`,
  quota: (per, of, min, max) =>
    `one for every ${per} who took part ${of}, at least ${min}${max === null ? '' : `, at most ${max}`}`,
  minimum: (marks) => `with at least ${plural(marks, 'mark')}`,
  reserves: (n) => `and ${n} in reserve`,
  wildcards: (n) => `the best ${n} of those not chosen yet, from any unit`,
  pass: (share) => `everybody with at least ${percent(share)} of the marks`,
  lot: 'Where more are equal than there are places, the organisers draw lots or ask an extra question.',
  teams: (n) => `Entrants are drawn into ${plural(n, 'team')}, the divisions spread evenly.`,
  live: 'Played live, on a stage: all answer at the same time on their phones.',
  liveMarks:
    'A right answer earns at least half the points of its question, more the quicker it comes, and a bonus for several right ones in a row; a wrong or missing one costs nothing. Where only right and wrong count and not speed, the organisers say so before it begins.',
  prize: (name, count, worth, among) =>
    `${count} × ${name}${prizeAmong(among)}${worth ? `, ${worth} each` : ''}${among === 'collective' ? ' (collective)' : ''}`,
  noPrizes: 'The organisers announce the prizes before the opening.',
  participation: (share) => `A collective prize for units where at least ${percent(share)} of the members took part.`,
  groups: (of, by) => `Groups are ranked by ${of}: ${by}.`,
  by: {
    participants: 'people who took part',
    attempts: 'attempts',
    right: 'people with everything right',
    average: 'mean of the marks',
    rate: 'share of the members who took part',
  },
  announced: (days) => `Provisional results are announced within ${plural(days, 'day')} after the round.`,
  complaints: (days) =>
    days === 0
      ? 'Results are final when they are announced.'
      : `Complaints about an item are taken for ${plural(days, 'day')} from the provisional results. A corrected key applies to every paper, and every change is kept on record.`,
  clock: (seconds) =>
    `The server's clock counts. An answer that was sent in time counts if it arrives within ${plural(seconds, 'second')}.`,
}
